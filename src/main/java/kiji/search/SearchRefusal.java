package kiji.search;

/// Says which part of [SearchParameters] cannot be served and what to do instead; the HTTP API
/// makes a 400 of it.
///
/// @param parameter the part: the page or the cursor
/// @param reason a sentence: what, which, what to do
public record SearchRefusal(Parameter<?> parameter, String reason) implements SearchOutcome {}
