package kiji.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kiji.analysis.latin.LatinWords;
import kiji.text.Romaji;
import kiji.text.Scripts;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Finds the words and names of a text that readers are likely to type: Japanese nouns and what is
/// joined of up to four of them, with their readings; English names by their capitals, and longer
/// words. Costs about what analysing the text for the index costs.
public final class SuggestedWords {
  /// What changes when other words are found: an index made under another one must be made anew.
  public static final String VERSION = "suggested words 1";

  private static final int MOST = 80;
  private static final int LONGEST = 40;
  private static final int MOST_JOINED = 4;

  private SuggestedWords() {}

  /// A noun, or what attaches to one.
  private record Noun(String text, String reading, String kind, int start, int end) {
    boolean isProper() {
      return kind.startsWith("名詞-固有名詞");
    }

    boolean isAffix() {
      return kind.startsWith("名詞-接尾") || kind.startsWith("接頭詞");
    }

    boolean isFamilyName() {
      return kind.endsWith("-姓");
    }

    boolean isGivenName() {
      return kind.endsWith("-人名-名");
    }
  }

  /// The first few of an article, each once.
  ///
  /// @param text what follows the headline
  public static Set<SuggestedWord> of(String headline, String text) {
    Set<SuggestedWord> words = new LinkedHashSet<>();
    add(Normalizer.normalize(headline, Normalizer.Form.NFKC), false, words);
    add(Normalizer.normalize(text, Normalizer.Form.NFKC), true, words);
    return words;
  }

  private static void add(String text, boolean names, Collection<SuggestedWord> words) {
    for (List<Noun> run : runs(text)) {
      addRun(run, words);
    }
    LatinWords.in(text, names).forEach(word -> add(word, words));
  }

  /// Nouns that stand together, nothing between.
  private static List<List<Noun>> runs(String text) {
    List<List<Noun>> runs = new ArrayList<>();
    List<Noun> run = new ArrayList<>();
    int end = -1;
    for (Noun noun : nouns(text)) {
      if (noun.start() != end && !run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
      run.add(noun);
      end = noun.end();
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static List<Noun> nouns(String text) {
    List<Noun> nouns = new ArrayList<>();
    try (JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.NORMAL)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PartOfSpeechAttribute part = tokens.addAttribute(PartOfSpeechAttribute.class);
      ReadingAttribute reading = tokens.addAttribute(ReadingAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        String kind = Objects.requireNonNullElse(part.getPartOfSpeech(), "");
        String written = term.toString();
        if (isJoined(kind) && Character.isLetterOrDigit(written.codePointAt(0))) {
          String read = Objects.requireNonNullElse(reading.getReading(), "");
          nouns.add(
              new Noun(
                  written,
                  read.isEmpty() && Romaji.isReading(written) ? written : read,
                  kind,
                  offset.startOffset(),
                  offset.endOffset()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut a text in memory", e);
    }
    return nouns;
  }

  private static boolean isJoined(String kind) {
    return kind.startsWith("名詞-一般")
        || kind.startsWith("名詞-固有名詞")
        || kind.startsWith("名詞-サ変接続")
        || kind.startsWith("名詞-接尾-一般")
        || kind.startsWith("名詞-接尾-地域")
        || kind.startsWith("名詞-接尾-サ変接続")
        || kind.startsWith("接頭詞-名詞接続");
  }

  private static void addRun(List<Noun> run, Collection<SuggestedWord> words) {
    if (run.size() > 1 && run.size() <= MOST_JOINED) {
      addJoined(run, words);
    }
    for (int i = 0; i < run.size(); i++) {
      Noun noun = run.get(i);
      if (noun.isFamilyName() && i + 1 < run.size() && run.get(i + 1).isGivenName()) {
        addJoined(run.subList(i, i + 2), words);
      }
      if (!noun.isAffix()) {
        addJoined(List.of(noun), words);
      }
    }
  }

  private static void addJoined(List<Noun> nouns, Collection<SuggestedWord> words) {
    StringBuilder text = new StringBuilder();
    StringBuilder reading = new StringBuilder();
    boolean isRead = true;
    boolean isName = false;
    boolean isLatin = true;
    for (Noun noun : nouns) {
      text.append(noun.text());
      reading.append(noun.reading());
      isRead &= !noun.reading().isEmpty();
      isName |= noun.isProper();
      isLatin &= Scripts.isLatin(noun.text());
    }
    boolean isOneCharacter = text.codePointCount(0, text.length()) == 1;
    if (!isLatin && !isOneCharacter) {
      add(new SuggestedWord(text.toString(), isRead ? reading.toString() : "", isName), words);
    }
  }

  private static void add(SuggestedWord word, Collection<SuggestedWord> words) {
    if (words.size() < MOST && word.text().length() <= LONGEST) {
      words.add(word);
    }
  }
}
