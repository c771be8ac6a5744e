package kiji.engine;

/// Searches the words of the other language too, Japanese or English, when
/// [SearchRequest#translate] says so, and tells them in [SearchResults#translations]. A searcher
/// without this searches what was typed and tells none.
public interface Translates {}
