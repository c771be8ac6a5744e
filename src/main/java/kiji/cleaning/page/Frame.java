package kiji.cleaning.page;

import org.jspecify.annotations.Nullable;

/// A block-level element around blocks of text, with what its names tell and what stands within it.
/// The sums are gathered while the page is read and fixed afterwards.
public final class Frame {
  public static final int FAR = 12;

  public final @Nullable Frame parent;
  public final String tag;
  public final int bits;
  public final int depth;

  /// Whether its name says that it heads something.
  public final boolean heads;

  /// Equal for elements of the same make: tag and class, and the tags above.
  public final int signature;

  /// How many steps up a category of [ClassWords] is named; [#FAR] when it is not.
  public final byte[] nearest;

  /// Sums over the blocks within, at any depth.
  public int chars;

  int linkChars;
  public int proseChars;
  public int blocks;
  public int proseBlocks;

  /// How many images stand directly within.
  public int images;

  /// How many images stand within, at any depth.
  public int imagesWithin;

  void addImage() {
    images++;
    for (Frame at = this; at != null; at = at.parent) {
      at.imagesWithin++;
    }
  }

  /// Whether a line ends right behind an image in it.
  public boolean brokenBehindImage;

  /// Whether a form stands directly within.
  public boolean holdsForm;

  /// Readability's score, spread from the paragraphs within.
  public double score;

  Frame(@Nullable Frame parent, String tag, int bits, int signature) {
    this.parent = parent;
    this.tag = tag;
    this.bits = bits;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.heads = Tags.isHeading(tag, 1, 6) || tag.equals("dt") || tag.equals("summary");
    this.signature = parent == null ? signature : parent.signature % 1_000_003 * 31 + signature;
    int categories = ClassWords.standard().categories().size();
    this.nearest = new byte[categories];
    for (int i = 0; i < categories; i++) {
      int above = parent == null ? FAR : Math.min(FAR, parent.nearest[i] + 1);
      nearest[i] = (byte) ((bits >> i & 1) == 1 ? 0 : above);
    }
  }

  /// Forgets the sums: a page's are counted anew whenever its shape is, and so come out the same.
  void forgetSums() {
    chars = 0;
    linkChars = 0;
    proseChars = 0;
    blocks = 0;
    proseBlocks = 0;
    score = 0;
  }

  /// Whether this is, or stands within, another.
  public boolean isWithin(Frame other) {
    Frame at = this;
    while (at != null && at.depth > other.depth) {
      at = at.parent;
    }
    return at == other;
  }

  public double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
