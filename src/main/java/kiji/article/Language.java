package kiji.article;

import java.util.Locale;
import java.util.Optional;

/// The language of a story, as far as Kiji tells them apart.
public enum Language {
  JA,
  EN,
  /// Any other: indexed and found, but analysed as it comes.
  OTHER;

  /// `ja`, `en` or `other`, as it stands in JSON, queries and the index.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The language of a code or tag (`ja`, `ja-JP`, `EN_us`, `other`); empty when it names none of
  /// ours.
  public static Optional<Language> ofCode(String code) {
    String first = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (first) {
      case "ja" -> Optional.of(JA);
      case "en" -> Optional.of(EN);
      case "other" -> Optional.of(OTHER);
      default -> Optional.empty();
    };
  }
}
