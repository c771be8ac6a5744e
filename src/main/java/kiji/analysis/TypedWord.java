package kiji.analysis;

/// A word of a typed text.
///
/// @param cut the word as it stands in the index
/// @param typed as it was typed
/// @param run in which of the runs of characters it stands, from 0
/// @param reading in katakana, when the word is a noun in kanji; else empty
public record TypedWord(CutToken cut, String typed, int run, String reading) {}
