package kiji.search;

/// Says which part of a [SearchInput] cannot be served and what to do instead; the HTTP API makes a
/// 400 of it.
///
/// @param parameter the part, as the API and the command line spell it: `page`, `cursor`
/// @param reason a sentence: what, which, what to do
public record SearchRefusal(String parameter, String reason) implements SearchOutcome {}
