package kiji.embedded.matching;

import org.apache.lucene.search.Query;

/// What must be there of one word typed.
///
/// @param whole where all the words must be there
/// @param loose where some of them will do: never lets in what has only a part of another word
/// @param light whether the word says little, so that it lets nothing in alone
public record RequiredWord(Query whole, Query loose, boolean light) {
  /// The same in every step.
  public static RequiredWord of(Query query) {
    return new RequiredWord(query, query, false);
  }
}
