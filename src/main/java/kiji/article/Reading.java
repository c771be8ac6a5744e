package kiji.article;

/// How a page says one of its words is read, from its ruby: `拉致` is read `らち`.
///
/// @param base the word as it stands in the body
/// @param kana its reading
public record Reading(String base, String kana) {}
