package kiji.text;

import java.text.Normalizer;
import java.util.Locale;

/// The forms in which texts are kept and compared. Linear in the text; what most texts are made of
/// is not looked up.
public final class TextForms {
  private TextForms() {}

  /// Each letter and its marks as one character where there is one (NFC).
  public static String composed(String text) {
    return Letters.arePlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// Lower case, and one form for what is written in several, full and half width (NFKC).
  public static String folded(String text) {
    return (Letters.haveOneForm(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }

  /// Letters and digits alone, folded.
  public static String key(String text) {
    String folded = folded(text);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
