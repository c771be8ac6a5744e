package kiji.analysis.latin;

import java.io.IOException;
import kiji.text.LatinMarks;
import kiji.text.SignedNames;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Lays the plain form over a Latin word with marks or with the signs of a name, in the same place:
/// `Beyonce` finds `Beyoncé` and `Disney` finds `Disney+`, while either can be asked for as it is
/// written.
public final class PlainFormFilter extends TokenFilter {
  /// Below it are no marks and no letters that stand for signs.
  private static final char FIRST_MARKED = 'À';

  private static final char BEYOND_LATIN = 'Ͱ';
  private static final char FIRST_MORE = '\u1E00';
  private static final char LAST_MORE = '\u1EFF';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private String waiting = "";

  public PlainFormFilter(TokenStream tokens) {
    super(tokens);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      term.setEmpty().append(waiting);
      step.setPositionIncrement(0);
      waiting = "";
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    waiting = mayDiffer() ? plain(term.toString()) : "";
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting = "";
  }

  private boolean mayDiffer() {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if ((c >= FIRST_MARKED && c < BEYOND_LATIN) || (c >= FIRST_MORE && c <= LAST_MORE)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String word) {
    String plain = LatinMarks.without(SignedNames.without(word));
    return plain.equals(word) ? "" : plain;
  }
}
