package kiji.analysis.japanese;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import kiji.text.TextFolding;
import kiji.text.VariantTable;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/// [kiji.text.TextFolding] in front of a tokenizer: tokens keep the offsets of the text as it was.
/// Reads the whole text at the first call; memory grows with it.
public final class FoldingCharFilter extends BaseCharFilter {
  private final VariantTable variants;
  private String folded = "";
  private int next = -1;

  public FoldingCharFilter(Reader in, VariantTable variants) {
    super(in);
    this.variants = variants;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (next < 0) {
      fold();
    }
    if (next == folded.length()) {
      return -1;
    }
    int count = Math.min(length, folded.length() - next);
    folded.getChars(next, next + count, buffer, offset);
    next += count;
    return count;
  }

  private void fold() throws IOException {
    StringWriter text = new StringWriter();
    input.transferTo(text);
    folded = new TextFolding(text.toString(), variants, this::addOffCorrectMap).fold();
    next = 0;
  }
}
