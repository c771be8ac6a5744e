package kiji.analysis.japanese;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Lays the reading of each noun in kanji over it, marked, so that `たばこ` can find `煙草`: in the same
/// place, so that lengths and phrases are what they were.
public final class ReadingFilter extends TokenFilter {
  private static final int SHORTEST = 2;

  /// Begins the readings that lie over words in the index; no word has it.
  public static final char READING_MARK = '\u001E';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final ReadingAttribute reading = addAttribute(ReadingAttribute.class);
  private final PartOfSpeechAttribute speech = addAttribute(PartOfSpeechAttribute.class);
  private String waiting = "";

  public ReadingFilter(TokenStream tokens) {
    super(tokens);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      term.setEmpty().append(READING_MARK).append(waiting);
      step.setPositionIncrement(0);
      waiting = "";
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    waiting = hasKanji() && isNoun() ? reading() : "";
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting = "";
  }

  private String reading() {
    String kana = reading.getReading();
    return kana == null || kana.length() < SHORTEST || kana.contentEquals(term) ? "" : kana;
  }

  private boolean isNoun() {
    String tag = speech.getPartOfSpeech();
    return tag != null
        && tag.contains("名詞")
        && !tag.startsWith("名詞-数")
        && !tag.startsWith("名詞-接尾")
        && !tag.startsWith("名詞-非自立")
        && !tag.startsWith("名詞-代名詞");
  }

  private boolean hasKanji() {
    for (int i = 0; i < term.length(); i++) {
      if (Character.isIdeographic(term.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
