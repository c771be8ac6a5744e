package kiji.query;

/// Something the reader should know about how a search was understood or answered.
///
/// @param kind what it is about; pages put it into the reader's language
/// @param subject the words it is about, as typed; empty when it is about the whole search
public record Notice(Kind kind, String subject) {
  /// The kinds, each with its English sentence; `%s` is the subject.
  public enum Kind {
    READ_AS_WORDS("'%s' was searched as plain words"),
    FIELD_HAS_ANOTHER_NAME(
        "what was typed was searched as plain words; '%s' would be understood as a field"),
    EXCLUDED("articles with %s were left out"),
    DATES_REVERSED("no day is both after and before what was asked: %s"),
    UNREADABLE_DATE("'%s' is not a date; it was searched as plain words"),
    WILDCARD_AS_WORD("a wildcard needs two letters before it; '%s' was searched as a word"),
    BRACKETS_BALANCED("unbalanced brackets or quotes were closed"),
    TEXT_CUT("the search was cut to its first %s characters"),
    CLAUSES_CUT("the search was cut to its first %s words"),
    MOST_WORDS("few articles have all the words; articles with most of them are shown too"),
    ANY_WORD("few articles have most of the words; articles with any of them are shown too"),
    RESPELLED("the words as typed are found nowhere; '%s' was searched instead"),
    TRANSLATED("in the other language, these were searched too: %s"),
    NOT_TRANSLATED("no word of the search is known in the other language"),
    CANNOT_TRANSLATE(
        "the index cannot be searched in the other language; the words were searched as typed"),
    CANNOT_COUNT_BY_TIME("the index cannot count by time"),
    CANNOT_EXPLAIN("the index cannot explain scores"),
    NOT_ALL_EXPLAINED("the search was too large to explain every score"),
    NOTHING_TO_SEARCH("nothing was left to search for; the newest articles are shown"),
    NARROWED_TO_NOTHING("with these filters no article has all the words; %s have any of them"),
    NOT_WIDENED("the search was too large to look for articles with fewer of the words"),
    OTHER_LANGUAGE_LEFT_OUT("the search was too large to look the words up in the other language"),
    SPELLING_LEFT_OUT("the search was too large to look for other spellings"),
    NOT_ALL_LOOKED_AT("the search was too large to look at every article; there may be more");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }

  /// The notice as an English sentence.
  public String text() {
    return kind.english.replace("%s", subject);
  }
}
