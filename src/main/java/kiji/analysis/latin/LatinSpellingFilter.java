package kiji.analysis.latin;

import java.io.IOException;
import kiji.text.Scripts;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Latin words in small letters become their one spelling.
public final class LatinSpellingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final LatinSpellings spellings;

  public LatinSpellingFilter(TokenStream tokens, LatinSpellings spellings) {
    super(tokens);
    this.spellings = spellings;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (Scripts.isPlainLatin(term)) {
      String word = term.toString();
      String standard = spellings.standard(word);
      if (!standard.equals(word)) {
        term.setEmpty().append(standard);
      }
    }
    return true;
  }
}
