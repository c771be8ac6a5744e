package kiji.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language the interface speaks.
public enum PageLanguage {
  EN("en", "English", Locale.ENGLISH),
  JA("ja", "日本語", Locale.JAPANESE);

  private final String code;
  private final String ownName;
  private final Locale locale;

  PageLanguage(String code, String ownName, Locale locale) {
    this.code = code;
    this.ownName = ownName;
    this.locale = locale;
  }

  public String code() {
    return code;
  }

  /// What its speakers call it.
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<PageLanguage> ofCode(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /// The best of them for an Accept-Language header; English when it names none of them or cannot
  /// be read.
  public static PageLanguage accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return EN;
    }
    try {
      List<Locale> ours = Arrays.stream(values()).map(PageLanguage::locale).toList();
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), ours);
      return best == null ? EN : ofCode(best.getLanguage()).orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }
}
