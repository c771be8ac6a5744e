package kiji.analysis;

/// A token of a text.
///
/// @param term as it stands in the index
/// @param start where it begins in the text, in UTF-16 units
/// @param end where it ends
/// @param position its place among the text's tokens, from 0; gaps stand for dropped ones
public record CutToken(String term, int start, int end, int position) {}
