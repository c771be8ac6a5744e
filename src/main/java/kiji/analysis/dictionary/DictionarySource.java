package kiji.analysis.dictionary;

/// A file that a dictionary was made from.
///
/// @param name of the file
/// @param entries read from it
/// @param date it says it was made at; empty when it says nothing
public record DictionarySource(String name, int entries, String date) {}
