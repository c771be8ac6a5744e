package kiji.cleaning.page;

/// A piece of a page's text as a reader sees it: a paragraph, a heading, a list item, a caption.
///
/// @param index its place on the page, from 0
/// @param text its text, white space normalised, NFC
/// @param frame the block-level element it stands in
/// @param linkChars how many of its characters are in links
/// @param links how many links it holds
/// @param inlineBits what the names of inline elements in it tell, as in [ClassWords]
/// @param emphasised whether all of it is bold or set apart as a heading would be
public record Block(
    int index,
    String text,
    Frame frame,
    int linkChars,
    int links,
    int inlineBits,
    boolean emphasised) {
  public double linkDensity() {
    return Math.min(1, (double) linkChars / Math.max(1, text.length()));
  }
}
