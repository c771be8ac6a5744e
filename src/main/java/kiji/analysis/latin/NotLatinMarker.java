package kiji.analysis.latin;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Marks tokens that are not wholly of Latin letters, so that the English stemmer leaves them
/// alone.
public final class NotLatinMarker extends KeywordMarkerFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  public NotLatinMarker(TokenStream tokens) {
    super(tokens);
  }

  @Override
  protected boolean isKeyword() {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if ((c < 'a' || c > 'z') && c != '\'') {
        return true;
      }
    }
    return false;
  }
}
