package kiji.web.api;

import java.text.BreakIterator;
import java.util.Locale;
import kiji.article.Article;
import kiji.article.Language;
import org.jspecify.annotations.Nullable;

/// The first sentences of a story, for where its page gave no summary.
public final class Lead {
  private static final int LONGEST = 240;
  private static final int LONGEST_JAPANESE = 130;

  /// More than any lead is long; what comes behind need not be looked at.
  private static final int ENOUGH = 1000;

  private Lead() {}

  /// The page's own summary, else the story's lead; null when there is no text at all.
  public static @Nullable String of(Article article) {
    String description = article.description();
    if (description != null && !description.isBlank()) {
      return description;
    }
    String body = article.body();
    String start = body.substring(0, Math.min(ENOUGH, body.length())).strip();
    return start.isEmpty() ? null : cut(onOneLine(start), article.language());
  }

  /// With one space for each run of blanks.
  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (i == 0 || !isBlank(text.charAt(i - 1))) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u3000';
  }

  private static String cut(String paragraph, Language language) {
    boolean japanese = language == Language.JA;
    int longest = japanese ? LONGEST_JAPANESE : LONGEST;
    if (paragraph.length() <= longest) {
      return paragraph;
    }
    Locale locale = japanese ? Locale.JAPANESE : Locale.ENGLISH;
    int sentences = lastBreak(BreakIterator.getSentenceInstance(locale), paragraph, longest);
    if (sentences > 0) {
      return paragraph.substring(0, sentences).strip();
    }
    int characters = lastBreak(BreakIterator.getCharacterInstance(locale), paragraph, longest);
    return paragraph.substring(0, characters).strip() + "…";
  }

  /// The last boundary within bounds; 0 when there is none.
  private static int lastBreak(BreakIterator breaks, String text, int longest) {
    breaks.setText(text);
    int at = breaks.preceding(longest + 1);
    return at == BreakIterator.DONE ? 0 : at;
  }
}
