package kiji.analysis;

import java.util.List;

/// How a layer is cut, as data: every engine builds its own analyzer from it.
///
/// @param folding what is evened out before the text is cut
/// @param cutter what cuts it
/// @param steps what is done to each token, in order
public record Recipe(Folding folding, Cutter cutter, List<Step> steps) {
  /// Longest token kept, in characters: longer ones are no words.
  public static final int LONGEST_TOKEN = 255;

  public Recipe {
    steps = List.copyOf(steps);
  }

  /// What is evened out before the text is cut.
  public enum Folding {
    /// Unicode's NFKC; invisible characters dropped; runs of one character bounded; the signs of
    /// `C++` kept.
    FORM,
    /// That, and old and variant characters of `variants.txt`, iteration marks, `U.S.` as `USA`, no
    /// marks on Latin letters, and no `'s` behind a name.
    FORM_AND_VARIANTS,
    /// That, and no dots between words of katakana: `ダ・ヴィンチ` is `ダビンチ`.
    FORM_VARIANTS_AND_DOTS
  }

  /// What cuts a text.
  public enum Cutter {
    /// Kuromoji in search mode without compound tokens.
    JAPANESE_WORDS,
    /// Unicode's word rules (UAX #29): each kanji and hiragana by itself.
    UNICODE_WORDS
  }

  /// What is done to a token.
  public enum Step {
    /// Inflected Japanese words become their dictionary form.
    BASE_FORM,
    /// Particles, auxiliaries and the like go.
    STOP_TAGS,
    /// `サーバー` becomes `サーバ`.
    KATAKANA_STEM,
    /// `Japan's` becomes `japan`.
    POSSESSIVE,
    LOWER_CASE,
    /// Kanji and kana become bigrams; all else goes.
    BIGRAMS,
    /// `Beyoncé` and `Disney+` are `beyonce` and `disney` too.
    PLAIN_FORM,
    /// `organize` and `colour` become the one spelling that both are read as.
    LATIN_SPELLING,
    /// The reading of a noun in kanji is laid over it, marked.
    READINGS,
    /// Latin words become their stem (Porter, An algorithm for suffix stripping, 1980).
    LATIN_STEM
  }

  /// The recipe of a layer.
  public static Recipe of(Layer layer) {
    return switch (layer) {
      case WORDS ->
          new Recipe(
              Folding.FORM_AND_VARIANTS,
              Cutter.JAPANESE_WORDS,
              List.of(
                  Step.BASE_FORM,
                  Step.STOP_TAGS,
                  Step.KATAKANA_STEM,
                  Step.LOWER_CASE,
                  Step.PLAIN_FORM,
                  Step.LATIN_SPELLING,
                  Step.LATIN_STEM,
                  Step.READINGS));
      case BIGRAMS ->
          new Recipe(Folding.FORM_VARIANTS_AND_DOTS, Cutter.UNICODE_WORDS, List.of(Step.BIGRAMS));
      case EXACT ->
          new Recipe(
              Folding.FORM,
              Cutter.UNICODE_WORDS,
              List.of(Step.POSSESSIVE, Step.LOWER_CASE, Step.PLAIN_FORM));
    };
  }
}
