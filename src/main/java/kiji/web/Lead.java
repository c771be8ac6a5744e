package kiji.web;

import java.text.BreakIterator;
import java.util.Locale;
import kiji.article.Article;
import kiji.article.Language;
import org.jspecify.annotations.Nullable;

/// The first sentences of a story, for where its page gave no summary.
final class Lead {
  private static final int LONGEST = 240;

  private Lead() {}

  /// The page's own summary, else the story's lead; null when there is no text at all.
  static @Nullable String of(Article article) {
    String description = article.description();
    if (description != null && !description.isBlank()) {
      return description;
    }
    String first = article.body().strip().split("\n\\s*\n", 2)[0].strip();
    return first.isEmpty() ? null : cut(first, article.language());
  }

  private static String cut(String paragraph, Language language) {
    if (paragraph.length() <= LONGEST) {
      return paragraph;
    }
    Locale locale = language == Language.JA ? Locale.JAPANESE : Locale.ENGLISH;
    int sentences = lastBreak(BreakIterator.getSentenceInstance(locale), paragraph);
    if (sentences > 0) {
      return paragraph.substring(0, sentences).strip();
    }
    int characters = lastBreak(BreakIterator.getCharacterInstance(locale), paragraph);
    return paragraph.substring(0, characters).strip() + "…";
  }

  /// The last boundary within bounds; 0 when there is none.
  private static int lastBreak(BreakIterator breaks, String text) {
    breaks.setText(text);
    int at = breaks.preceding(LONGEST + 1);
    return at == BreakIterator.DONE ? 0 : at;
  }
}
