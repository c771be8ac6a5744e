package kiji.opensearch.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text that is cut already, written so that any cluster takes it apart into the same tokens at
/// the same places: a space between places, [#SAME] between the tokens of one place, [#GAP] for a
/// place where a token was dropped. No token has any of the three, for a word has no space, and the
/// others are characters of nobody's.
public final class CutText {
  /// Stands between tokens that lie over each other.
  public static final char SAME = '\uE000';

  /// Stands for a place without a token.
  public static final char GAP = '\uE001';

  private static final char INSTEAD = '\uE002';
  private static final int MOST_GAPS = 32;

  private final StringBuilder text = new StringBuilder();

  /// Adds the tokens of a text, which is closed then.
  CutText add(TokenStream cut) {
    try (TokenStream tokens = cut) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        add(term.toString(), step.getPositionIncrement());
      }
      tokens.end();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut a text in memory", e);
    }
  }

  /// Adds a token.
  ///
  /// @param step places behind the one before it; 0 for the same place
  public CutText add(String token, int step) {
    if (step == 0 && !text.isEmpty()) {
      text.append(SAME);
    } else {
      for (int gap = 1; gap < Math.min(step, MOST_GAPS); gap++) {
        separate();
        text.append(GAP);
      }
      separate();
    }
    text.append(written(token));
    return this;
  }

  private void separate() {
    if (!text.isEmpty()) {
      text.append(' ');
    }
  }

  /// A token as a cluster has it.
  public static String written(String token) {
    return token.replace(' ', INSTEAD).replace(SAME, INSTEAD).replace(GAP, INSTEAD);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
