package kiji.analysis;

import java.io.Reader;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.analysis.Recipe.Step;
import kiji.analysis.japanese.FoldingCharFilter;
import kiji.analysis.japanese.ReadingFilter;
import kiji.analysis.japanese.StopTags;
import kiji.analysis.latin.LatinSpellingFilter;
import kiji.analysis.latin.LatinSpellings;
import kiji.analysis.latin.NotLatinMarker;
import kiji.analysis.latin.PlainFormFilter;
import kiji.text.VariantTable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/// The Lucene analyzer of a [Recipe]. Safe for many threads.
final class RecipeAnalyzer extends Analyzer {
  private static final Set<String> BIGRAM_TYPES =
      Set.of(CJKBigramFilter.DOUBLE_TYPE, CJKBigramFilter.SINGLE_TYPE);

  /// Between katakana; `=` is what some write for it.
  private static final Pattern DOTS = Pattern.compile("[・=](?=[ァ-ヺ])");

  private final Recipe recipe;
  private final VariantTable variants;
  private final LatinSpellings spellings;
  private final @Nullable UserDictionary words;

  /// @param words what the dictionary lacks; absent when there are none
  RecipeAnalyzer(
      Recipe recipe,
      VariantTable variants,
      LatinSpellings spellings,
      @Nullable UserDictionary words) {
    this.recipe = recipe;
    this.variants = variants;
    this.spellings = spellings;
    this.words = words;
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    Reader folded = new FoldingCharFilter(reader, variants);
    return switch (recipe.folding()) {
      case FORM, FORM_AND_VARIANTS -> folded;
      case FORM_VARIANTS_AND_DOTS -> new PatternReplaceCharFilter(DOTS, "", folded);
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer source = tokenizer();
    TokenStream tokens = source;
    for (Step step : recipe.steps()) {
      tokens = filtered(tokens, step);
    }
    return new TokenStreamComponents(source, new LengthFilter(tokens, 1, Recipe.LONGEST_TOKEN));
  }

  private Tokenizer tokenizer() {
    return switch (recipe.cutter()) {
      case JAPANESE_WORDS -> japanese(words);
      case UNICODE_WORDS -> new StandardTokenizer();
    };
  }

  private static Tokenizer japanese(@Nullable UserDictionary words) {
    return new JapaneseTokenizer(words, true, true, JapaneseTokenizer.Mode.SEARCH);
  }

  /// What the first tokenizer reads, all others share.
  static void readDictionary() {
    japanese(null);
  }

  private TokenStream filtered(TokenStream tokens, Step step) {
    return switch (step) {
      case BASE_FORM -> new JapaneseBaseFormFilter(tokens);
      case STOP_TAGS -> new JapanesePartOfSpeechStopFilter(tokens, StopTags.TAGS);
      case KATAKANA_STEM -> new JapaneseKatakanaStemFilter(tokens);
      case POSSESSIVE -> new EnglishPossessiveFilter(tokens);
      case LOWER_CASE -> new LowerCaseFilter(tokens);
      case BIGRAMS -> new TypeTokenFilter(new CJKBigramFilter(tokens), BIGRAM_TYPES, true);
      case PLAIN_FORM -> new PlainFormFilter(tokens);
      case LATIN_SPELLING -> new LatinSpellingFilter(tokens, spellings);
      case READINGS -> new ReadingFilter(tokens);
      case LATIN_STEM -> new PorterStemFilter(new NotLatinMarker(tokens));
    };
  }
}
