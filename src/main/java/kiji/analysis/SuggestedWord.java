package kiji.analysis;

/// A word or a name of a text that a reader may be glad to have completed.
///
/// @param text as it is written
/// @param reading in kana, Latin letters within it as they are; empty when it is not known
/// @param isName of a person, a place, an organisation
public record SuggestedWord(String text, String reading, boolean isName) {}
