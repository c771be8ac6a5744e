package kiji.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.Version;

/// How Kiji cuts text, in Japanese and English alike: an analyzer for each [Layer], and the same
/// cutting for what a reader types. Safe for many threads; made once.
public final class TextAnalysis {
  private final Map<Layer, Analyzer> analyzers = new EnumMap<>(Layer.class);
  private final String described;

  private TextAnalysis(VariantTable variants) {
    for (Layer layer : Layer.values()) {
      Recipe recipe = Recipe.of(layer);
      VariantTable folded =
          switch (recipe.folding()) {
            case FORM -> VariantTable.NONE;
            case FORM_AND_VARIANTS -> variants;
          };
      analyzers.put(layer, new RecipeAnalyzer(recipe, folded));
    }
    described = described(variants);
  }

  /// With the tables that ship with Kiji.
  public static TextAnalysis standard() {
    return new TextAnalysis(VariantTable.standard());
  }

  /// Everything that decides how text is cut, as one text: recipes, tables, the libraries' version.
  /// An index made under another one must be made anew.
  public String described() {
    return described;
  }

  private static String described(VariantTable variants) {
    StringBuilder text = new StringBuilder("Lucene " + Version.LATEST);
    for (Layer layer : Layer.values()) {
      text.append('\n').append(layer).append(' ').append(Recipe.of(layer));
    }
    return text.append('\n').append(variants.content()).toString();
  }

  /// The analyzer of a layer's fields.
  public Analyzer analyzer(Layer layer) {
    Analyzer analyzer = analyzers.get(layer);
    if (analyzer == null) {
      throw new IllegalStateException("no analyzer for " + layer);
    }
    return analyzer;
  }

  /// Cuts a short text as its layer is cut in the index.
  public List<CutToken> cut(Layer layer, String text) {
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

  /// A name as filters compare it: any width, case and spacing.
  public static String foldName(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
