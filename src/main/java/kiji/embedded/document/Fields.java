package kiji.embedded.document;

import kiji.analysis.Layer;
import kiji.query.TextField;

/// The names of everything in the index, in one place. A name ending in `.stored` is only kept, one
/// ending in `.values` only counted and sorted by, the others are searched.
public final class Fields {
  public static final String ID = "id";
  public static final String ID_VALUES = "id.values";
  public static final String TITLE = "title.stored";
  public static final String BODY = "body.stored";
  static final String DESCRIPTION = "description.stored";
  public static final String URL = "url.stored";
  static final String IMAGE = "image.stored";
  static final String AGENCY = "agency.stored";
  static final String READING = "reading.stored";
  public static final String PUBLISHED = "published.stored";
  static final String UPDATED = "updated.stored";

  /// Milliseconds since 1970; both a point and a value to sort by. Absent without a date.
  public static final String PUBLISHED_AT = "published";

  /// The day that the article shows, as days since 1970; both a point and a value to sort by.
  /// Absent without a date.
  public static final String DAY = "day";

  /// When an article came into the archive, in milliseconds since 1970.
  public static final String ARRIVED = "arrived";

  public static final String LANGUAGE = "language";
  public static final String LANGUAGE_VALUES = "language.values";

  /// Outlet ids and names, folded.
  public static final String SOURCE = "source";

  public static final String SOURCE_ID = "source.id.stored";
  public static final String SOURCE_NAME = "source.name.stored";

  /// An outlet's id and name, with [#BETWEEN] between them.
  public static final String SOURCE_VALUES = "source.values";

  public static final String SOURCE_DOMAIN = "source.domain.stored";

  /// The outlet's host and every host above it.
  public static final String DOMAIN = "domain";

  /// Full names, folded, with and without spaces.
  public static final String AUTHOR = "author";

  /// The words of names, folded.
  public static final String AUTHOR_WORD = "author.word";

  static final String AUTHOR_NAME = "author.stored";
  public static final String AUTHOR_VALUES = "author.values";
  public static final String SECTION = "section";
  static final String SECTION_NAME = "section.stored";
  public static final String SECTION_VALUES = "section.values";
  public static final String MONTH_VALUES = "month.values";
  public static final String STORY = "story";
  public static final String STORY_VALUES = "story.values";

  /// Words and names to complete what is typed: see [kiji.embedded.words.SuggestionFile].
  public static final String SUGGESTED = "suggested";

  static final String SOURCE_PATH = "path.stored";
  static final String CONTENT_HASH = "hash.stored";

  /// Stands between the two parts of one value; no name has it.
  public static final char BETWEEN = '\u001F';

  private Fields() {}

  /// The field of a text, cut for a layer: `title.words`.
  public static String of(TextField text, Layer layer) {
    String name =
        switch (text) {
          case TITLE -> "title";
          case DESCRIPTION -> "description";
          case BODY -> "body";
        };
    return name + suffix(layer);
  }

  /// The layer that a text's field is cut for.
  public static Layer layerOf(String field) {
    for (Layer layer : Layer.values()) {
      if (field.endsWith(suffix(layer))) {
        return layer;
      }
    }
    throw new IllegalArgumentException("'" + field + "' is no text that is cut");
  }

  private static String suffix(Layer layer) {
    return switch (layer) {
      case WORDS -> ".words";
      case BIGRAMS -> ".pairs";
      case EXACT -> ".exact";
    };
  }
}
