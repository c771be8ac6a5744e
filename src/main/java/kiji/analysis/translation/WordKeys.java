package kiji.analysis.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kiji.analysis.CutToken;
import kiji.text.TextForms;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// How words are written in a [WordBook] and looked up there. Safe for many threads.
public final class WordKeys {
  private static final Analyzer STEMS = new Stems(KStemFilter::new);
  private static final Analyzer ROUGH = new Stems(PorterStemFilter::new);

  private WordKeys() {}

  /// A Japanese word in any width and case.
  public static String japanese(String word) {
    return TextForms.folded(word).strip();
  }

  /// English words as their stems with spaces between: `Prime Ministers` is `prime minister`.
  public static String english(String words) {
    return stems(words).stream().map(CutToken::term).collect(Collectors.joining(" "));
  }

  /// English words cut shorter still: `attendance` and `attend` are one, but `news` and `new` too.
  static String roughly(String words) {
    return cut(ROUGH, words).stream().map(CutToken::term).collect(Collectors.joining(" "));
  }

  /// The stems of a text and where they stand.
  public static List<CutToken> stems(String text) {
    return cut(STEMS, text);
  }

  private static List<CutToken> cut(Analyzer analyzer, String text) {
    List<CutToken> stems = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(
            new CutToken(term.toString(), offset.startOffset(), offset.endOffset(), stems.size()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut a text in memory", e);
    }
    return stems;
  }

  /// KStem takes endings off only where a word remains: `news` is not `new`. Accents go too: a
  /// reader types `Macron` and `Erdogan`.
  private static final class Stems extends Analyzer {
    private final UnaryOperator<TokenStream> stemmer;

    Stems(UnaryOperator<TokenStream> stemmer) {
      this.stemmer = stemmer;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream folded =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
      return new TokenStreamComponents(words, stemmer.apply(folded));
    }
  }
}
