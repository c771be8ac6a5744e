package kiji.search;

/// What becomes of a search: an answer, or a refusal of something beside the text. The text itself
/// is never refused.
public sealed interface SearchOutcome permits SearchAnswer, SearchRefusal {}
