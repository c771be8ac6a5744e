package kiji.engine;

/// What a word that an archive hardly knows may have been meant to be.
///
/// @param typed the word as it was typed
/// @param meant the same with the archive's own words in it
/// @param isFound whether the word is found as it was typed, if seldom
public record Correction(String typed, String meant, boolean isFound) {}
