package kiji.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.analysis.japanese.ReadingFilter;
import kiji.analysis.latin.LatinSpellings;
import kiji.analysis.variants.UserWords;
import kiji.analysis.variants.WordGroups;
import kiji.text.Kana;
import kiji.text.Scripts;
import kiji.text.TextFolding;
import kiji.text.TextForms;
import kiji.text.VariantTable;
import kiji.text.WordList;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// How Kiji cuts text, in Japanese and English alike: an analyzer for each [Layer], and the same
/// cutting for what a reader types. Safe for many threads; made once.
public final class TextAnalysis {
  private static final String STOP_WORDS = "light-words.txt";

  /// Something of each kind that a rule in code reads in its own way.
  private static final String SAMPLE =
      """
      ＦＵＬＬ ｶﾞﾗｽ ㈱日立 国々 時〻刻〻 いすゞ ダ・ヴィンチ サ―バの障害 ヤクルト-ロッテ Japan’s U.S. AT&T us and them,
      C++ C# Disney+ .NET Łódź Königstraße, organised colours Zelenskyy 三箇月 行なわれた 東京を見て
      """;

  private static final VariantTable VARIANTS = VariantTable.standard();
  private static final String PLACE_KINDS = "都道府県市区町村郡";
  private static final Pattern KATAKANA_WORD = Pattern.compile("[ァ-ヶー]{3,}");

  private final Map<Layer, Analyzer> analyzers = new EnumMap<>(Layer.class);
  private final LatinSpellings spellings = LatinSpellings.standard();
  private final Set<String> stopWords = WordList.words("analysis/" + STOP_WORDS);
  private final RecentCuts recent = new RecentCuts();
  private final UserWords words;
  private final WordGroups synonyms;
  private final List<BadLine> badLines;

  // Made when they are first asked for, which not every command does; twice at worst, and alike.
  private volatile @Nullable String described;
  private volatile @Nullable Alternatives alternatives;

  private TextAnalysis(UserWords words, WordGroups synonyms) {
    this.words = words;
    this.synonyms = synonyms;
    UserDictionary dictionary = words.dictionary();
    for (Layer layer : Layer.values()) {
      Recipe recipe = Recipe.of(layer);
      VariantTable folded =
          switch (recipe.folding()) {
            case FORM -> VariantTable.NONE;
            case FORM_AND_VARIANTS, FORM_VARIANTS_AND_DOTS -> VARIANTS;
          };
      analyzers.put(layer, new RecipeAnalyzer(recipe, folded, spellings, dictionary));
    }
    badLines = Stream.concat(words.badLines().stream(), synonyms.badLines().stream()).toList();
  }

  /// Reads the dictionary of Japanese, the costliest part of a start; whoever cuts a text meanwhile
  /// waits for it. Any thread may begin with it before the settings are known.
  public static void readDictionary() {
    RecipeAnalyzer.readDictionary();
  }

  /// With the tables that ship with Kiji.
  public static TextAnalysis standard() {
    return with(WordFile.NONE, WordFile.NONE);
  }

  /// With the tables that ship with Kiji, and one's own beside them.
  ///
  /// @param words that the dictionary lacks or cuts wrongly, in kuromoji's form
  /// @param synonyms words that stand for each other
  public static TextAnalysis with(WordFile words, WordFile synonyms) {
    return new TextAnalysis(
        UserWords.shipped().and(UserWords.read(words.name(), words.lines())),
        WordGroups.synonyms().and(WordGroups.read(synonyms.name(), synonyms.lines())));
  }

  /// Lines of one's own lists that could not be used, those of the words first.
  public List<BadLine> badLines() {
    return badLines;
  }

  /// Everything that decides how text is cut, as one text: recipes, tables, the libraries' version,
  /// and a sample as it is cut, so that a rule in code that changes is seen too. An index made
  /// under another one must be made anew. Synonyms are no part of it: they are looked up when
  /// someone searches.
  public String described() {
    String known = described;
    if (known == null) {
      known = describe();
      described = known;
    }
    return known;
  }

  private String describe() {
    StringBuilder text = new StringBuilder("Lucene " + Version.LATEST);
    for (Layer layer : Layer.values()) {
      text.append('\n').append(layer).append(' ').append(Recipe.of(layer));
    }
    for (Layer layer : Layer.values()) {
      text.append('\n');
      cutAnew(layer, SAMPLE).forEach(token -> text.append(token).append(' '));
    }
    return text.append('\n')
        .append(VARIANTS.content())
        .append(spellings.content())
        .append(words.content())
        .toString();
  }

  /// The analyzer of a layer's fields.
  public Analyzer analyzer(Layer layer) {
    Analyzer analyzer = analyzers.get(layer);
    if (analyzer == null) {
      throw new IllegalStateException("no analyzer for " + layer);
    }
    return analyzer;
  }

  /// Cuts a short text as its layer is cut in the index, without what lies over words there:
  /// readings and plain forms.
  public List<CutToken> cut(Layer layer, String text) {
    List<CutToken> cut = new ArrayList<>();
    for (CutToken token : all(layer, text)) {
      if (cut.isEmpty() || token.position() > cut.getLast().position()) {
        cut.add(token);
      }
    }
    return cut;
  }

  /// The words of runs typed side by side, one after the other.
  public List<TypedWord> words(List<String> runs) {
    List<TypedWord> words = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      String text = runs.get(run);
      int position = -1;
      for (CutToken token : all(Layer.WORDS, text)) {
        if (isReading(token.term())) {
          TypedWord read = words.removeLast();
          words.add(new TypedWord(read.cut(), read.typed(), run, token.term().substring(1)));
        } else if (token.position() > position) {
          position = token.position();
          words.add(new TypedWord(token, text.substring(token.start(), token.end()), run, ""));
        }
      }
    }
    return words;
  }

  /// What else may stand for words typed: other spellings, synonyms, readings. Whether an index has
  /// it is not known here.
  ///
  /// @param runs as they were typed
  /// @param words of the runs, as [#words] gives them
  public List<Alternative> alternatives(List<String> runs, List<TypedWord> words) {
    Alternatives known = alternatives;
    if (known == null) {
      known = new Alternatives(this, synonyms);
      alternatives = known;
    }
    return known.of(runs, words);
  }

  /// How else a run of characters may be written that is read as the same words: `髙島屋` for `高島屋`,
  /// `organise` for `organize`. Whether anyone wrote so is not known here.
  public Set<String> writtenOtherwise(String run) {
    Set<String> forms = new LinkedHashSet<>();
    String folded = standardForm(run);
    forms.add(folded);
    forms.addAll(VARIANTS.writtenOtherwise(folded));
    forms.addAll(spellings.others(run.toLowerCase(Locale.ROOT)));
    if (KATAKANA_WORD.matcher(folded).matches()) {
      forms.add(folded.endsWith("ー") ? folded.substring(0, folded.length() - 1) : folded + "ー");
    }
    forms.remove(run);
    return forms;
  }

  /// Whether a word as typed is a stop word, which says little and should count for little: `the`,
  /// `which`.
  public boolean isStopWord(String typed) {
    return stopWords.contains(typed.toLowerCase(Locale.ROOT));
  }

  /// Whether a word says little in any of its forms.
  public boolean isLight(TypedWord word) {
    return isStopWord(word.typed())
        || isStopWord(word.cut().term())
        || (word.typed().length() == 1 && Scripts.isHiragana(word.typed().charAt(0)));
  }

  /// Whether a word says what kind of place the name before it is: `市`, `区`.
  public static boolean isPlaceKind(String word) {
    return word.length() == 1 && PLACE_KINDS.indexOf(word.charAt(0)) >= 0;
  }

  /// Whether a term of the index is a reading laid over a word, and no word that stands on a page.
  public static boolean isReading(String term) {
    return !term.isEmpty() && term.charAt(0) == ReadingFilter.READING_MARK;
  }

  /// The term of the index that stands for a reading, in whatever kana it is given.
  public static String readingTerm(String kana) {
    return ReadingFilter.READING_MARK
        + Kana.katakana(Normalizer.normalize(kana, Normalizer.Form.NFKC));
  }

  /// The katakana of a reading's term.
  public static String readingOf(String term) {
    return term.substring(1);
  }

  private List<CutToken> all(Layer layer, String text) {
    return recent.get(layer, text, this::cutAnew);
  }

  private List<CutToken> cutAnew(Layer layer, String text) {
    List<CutToken> cut = new ArrayList<>();
    try (TokenStream tokens = analyzer(layer).tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        cut.add(new CutToken(term.toString(), offset.startOffset(), offset.endOffset(), position));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot cut a text in memory", e);
    }
    return List.copyOf(cut);
  }

  /// A name as filters compare it: any width, case and spacing, letters with marks or without,
  /// kanji in any form, curly apostrophes or straight ones.
  public static String nameKey(String name) {
    return foldName(standardForm(name));
  }

  /// A text with everything in the one form that it is read as.
  static String standardForm(String text) {
    return new TextFolding(text, VARIANTS, (at, difference) -> {}).fold();
  }

  /// A name as it is looked up while it is typed: any width, case and spacing.
  public static String foldName(String name) {
    return TextForms.folded(name).strip().replaceAll("\\s+", " ");
  }
}
