package kiji.cleaning.page;

import java.util.HashMap;
import java.util.Map;

/// What the names of elements say of how their text stands on the page.
public final class Tags {
  /// What an element is to the text in it.
  enum Kind {
    /// It begins a block of its own.
    BLOCK,
    /// What is in it is no text that a reader sees.
    PASSED_OVER,
    /// It sets words off within a block.
    STRONG,
    LINE_BREAK,
    IMAGE,
    RUBY,
    LINK,
    /// A row of a table, of data or of a layout.
    ROW,
    /// Anything else within a block.
    INLINE
  }

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static {
    put(
        Kind.BLOCK,
        """
        address article aside blockquote body caption center dd details dialog dir div dl dt
        fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main
        menu nav ol p pre section summary table tbody td tfoot th thead ul
        """);
    put(
        Kind.PASSED_OVER,
        """
        script style noscript template svg math iframe object embed canvas audio video input
        select textarea button datalist head map progress meter rp frameset noframes link meta
        """);
    put(Kind.STRONG, "b strong em u font big");
    put(Kind.LINE_BREAK, "br");
    put(Kind.IMAGE, "img");
    put(Kind.RUBY, "ruby");
    put(Kind.LINK, "a");
    put(Kind.ROW, "tr");
  }

  private Tags() {}

  /// What an element of a name is; a name with a hyphen is made up, and as good as a `div`.
  static Kind kind(String tag) {
    Kind kind = KINDS.get(tag);
    return kind != null ? kind : tag.indexOf('-') > 0 ? Kind.BLOCK : Kind.INLINE;
  }

  /// Whether an element begins a block of its own.
  static boolean isBlock(String tag) {
    Kind kind = kind(tag);
    return kind == Kind.ROW || (kind == Kind.BLOCK && tag.indexOf('-') < 0);
  }

  /// Whether it is a heading, from one rank to another (`h1` to `h6`).
  public static boolean isHeading(String tag, int highest, int lowest) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '0' + highest
        && tag.charAt(1) <= '0' + lowest;
  }

  private static void put(Kind kind, String tags) {
    for (String tag : tags.strip().split("\\s+", -1)) {
      KINDS.put(tag, kind);
    }
  }
}
