package kiji.cleaning;

/// Where a field of an article was read, or why there is none.
///
/// @param name as the article's JSON has it: `title`
/// @param isRead whether the article has it
/// @param words where it was read (`JSON-LD datePublished`), or why it was not (`no line of the
///   page tells a day`)
public record FieldReading(String name, boolean isRead, String words) {
  /// A field that was read.
  public static FieldReading from(String name, String where) {
    return new FieldReading(name, true, where);
  }

  /// A field that is absent.
  public static FieldReading absent(String name, String why) {
    return new FieldReading(name, false, why);
  }
}
