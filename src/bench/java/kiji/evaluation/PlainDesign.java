package kiji.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseIterationMarkCharFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/// A way to search both languages with Lucene's own parts, at its own k1 and b: a title counts
/// twice, any word lets in.
enum PlainDesign {
  /// One field for both languages (kuromoji, Porter on Latin letters), bigrams at .3 and
  /// neighbouring words near each other at .1 beside it.
  BILINGUAL {
    @Override
    Query query(String text) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      addWords(query, text, BOTH, 1);
      addWords(query, text, PAIRS, PAIRS_WEIGHT);
      List<String> words = cut(text, BOTH);
      for (int i = 1; i < words.size(); i++) {
        for (String in : TEXTS) {
          Query near = new PhraseQuery(NEAR, field(in, BOTH), words.get(i - 1), words.get(i));
          query.add(new BoostQuery(near, NEAR_WEIGHT), Occur.SHOULD);
        }
      }
      return query.build();
    }
  },
  /// Lucene's analyzer of the language that the query's letters tell.
  LANGUAGE {
    @Override
    Query query(String text) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      boolean isJapanese = text.codePoints().anyMatch(letter -> letter >= 0x3040);
      addWords(query, text, isJapanese ? JAPANESE : ENGLISH, 1);
      return query.build();
    }
  };

  static final List<String> TEXTS = List.of("title", "body");
  private static final String BOTH = "both";
  private static final String PAIRS = "pairs";
  private static final String JAPANESE = "japanese";
  private static final String ENGLISH = "english";
  static final List<String> KINDS = List.of(BOTH, PAIRS, JAPANESE, ENGLISH);

  private static final float TITLE_WEIGHT = 2;
  private static final float PAIRS_WEIGHT = .3f;
  private static final float NEAR_WEIGHT = .1f;
  private static final int NEAR = 3;
  private static final Map<String, Analyzer> ANALYZERS =
      Map.of(
          BOTH,
          new BothLanguages(),
          PAIRS,
          new Pairs(),
          JAPANESE,
          new JapaneseAnalyzer(),
          ENGLISH,
          new EnglishAnalyzer());

  abstract Query query(String text);

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static String field(String text, String kind) {
    return text + "." + kind;
  }

  static Analyzer analyzer() {
    Map<String, Analyzer> byField = new LinkedHashMap<>();
    ANALYZERS.forEach(
        (kind, analyzer) -> TEXTS.forEach(text -> byField.put(field(text, kind), analyzer)));
    return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), byField);
  }

  private static void addWords(BooleanQuery.Builder query, String text, String kind, float weight) {
    for (String word : cut(text, kind)) {
      CombinedFieldQuery.Builder term = new CombinedFieldQuery.Builder(word);
      term.addField(field("title", kind), TITLE_WEIGHT);
      term.addField(field("body", kind), 1);
      query.add(new BoostQuery(term.build(), weight), Occur.SHOULD);
    }
  }

  private static List<String> cut(String text, String kind) {
    List<String> words = new ArrayList<>();
    Analyzer analyzer = ANALYZERS.getOrDefault(kind, new EnglishAnalyzer());
    try (TokenStream tokens = analyzer.tokenStream(field("body", kind), text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static final class BothLanguages extends Analyzer {
    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new JapaneseIterationMarkCharFilter(new CJKWidthCharFilter(reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokenizer = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
      TokenStream tokens = new JapaneseBaseFormFilter(tokenizer);
      tokens = new JapanesePartOfSpeechStopFilter(tokens, JapaneseAnalyzer.getDefaultStopTags());
      tokens = new JapaneseKatakanaStemFilter(tokens);
      tokens = new PorterStemFilter(new LowerCaseFilter(tokens));
      return new TokenStreamComponents(tokenizer, tokens);
    }
  }

  private static final class Pairs extends Analyzer {
    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new CJKWidthCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokenizer = new StandardTokenizer();
      TokenStream tokens = new CJKBigramFilter(new LowerCaseFilter(tokenizer));
      return new TokenStreamComponents(tokenizer, new PorterStemFilter(tokens));
    }
  }
}
