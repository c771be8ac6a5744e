package kiji.embedded.matching;

import org.apache.lucene.search.Query;

/// What must be there of one word typed.
///
/// @param whole where all the words must be there
/// @param loose where some of them will do: never lets in what has only a part of another word
/// @param light whether the word says little, so that it lets nothing in alone
/// @param unit equal for words that are pieces of one thing, and let in only together
public record RequiredWord(Query whole, Query loose, boolean light, Object unit) {
  /// A word of its own.
  public RequiredWord(Query whole, Query loose, boolean light) {
    this(whole, loose, light, new Object());
  }

  /// A word of its own that is the same in every step.
  public static RequiredWord of(Query query) {
    return new RequiredWord(query, query, false);
  }

  /// The same word, whole in every step.
  RequiredWord inEveryStep() {
    return new RequiredWord(whole, whole, light, unit);
  }

  /// The same word as a piece of what another one is of.
  RequiredWord goingOn(RequiredWord before) {
    return new RequiredWord(whole, loose, light, before.unit());
  }
}
