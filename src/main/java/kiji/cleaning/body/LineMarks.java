package kiji.cleaning.body;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.rule.CommentsHeading;
import kiji.cleaning.wording.Prose;
import kiji.text.MonthNames;
import kiji.text.Scripts;
import org.jspecify.annotations.Nullable;

/// Which short lines of a plain-text crawl mark off what is around them: lines that are removed
/// wherever they stand, those over comments, those that lead to other stories, times, and lines
/// that are made after one pattern again and again (`Name on September 12, 2018 at 4:47 pm said:`).
/// Read-only once built; O(characters).
final class LineMarks {
  private static final double SHORT = 60;
  private static final int SHORT_TEXT = 80;
  private static final int OFTEN = 3;

  private static final Pattern TIME =
      Pattern.compile(
          "(?i).*(?:\\d{1,2}:\\d{2}|\\d{4}[-/.年]\\s?\\d{1,2}|\\d月\\s?\\d{1,2}日|\\d(?:時間|分|日)前"
              + "|\\b(?:"
              + MonthNames.SHORT
              + ")[a-z]*\\.?\\s\\d"
              + "|\\d\\s(?:"
              + MonthNames.SHORT
              + ")"
              + "|\\b(?:hours?|minutes?|mins?|days?|weeks?|months?|years?)\\sago\\b).*");
  private static final Pattern LEADS_ON =
      Pattern.compile(
          "(?i)\\W*(?:(?:read |see |view |get |want |load )?more"
              + " (?:in|from|on|by|stories|news|articles|like|about|coverage)\\b.{0,60}"
              + "|(?:share|email|print|tweet|post|save|follow|tags?|topics?|tagged|filed|posted"
              + "|categor(?:y|ies)|related|recommended|popular|trending|latest|sponsored|promoted"
              + "|newsletters?|sign up|subscribe|join|advertisement|about|contact|copyright|©|next"
              + "|previous|read next|up next|don.t miss|you may|you might|most|top|top stories|also"
              + "|leave|write|load|show|view|see|back to)\\b.{0,60}"
              + "|.{0,20}(?:関連|おすすめ|ランキング|新着|人気|シェア|ツイート|フォロー|タグ|キーワード"
              + "|この記事|一覧|最新|特集|ピックアップ|注目|もっと).{0,20})");

  final boolean[] removed;
  final boolean[] comment;
  final boolean[] leadsOn;
  final boolean[] time;

  /// How many lines with a number in them are made after this one's pattern.
  final int[] alike;

  LineMarks(PageShape shape) {
    int n = shape.blocks.size();
    removed = new boolean[n];
    comment = new boolean[n];
    leadsOn = new boolean[n];
    time = new boolean[n];
    alike = new int[n];
    @Nullable String[] patterns = new String[n];
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < n; i++) {
      String text = shape.blocks.get(i).text();
      Prose prose = shape.prose[i];
      removed[i] = shape.lineRule(i) != null;
      if (prose.weight() >= SHORT || text.length() > SHORT_TEXT) {
        continue;
      }
      comment[i] = CommentsHeading.isOne(text);
      leadsOn[i] = !prose.closed() && LEADS_ON.matcher(text).matches();
      if (prose.digits() > 0) {
        time[i] = TIME.matcher(text).matches();
        String pattern = pattern(text);
        patterns[i] = pattern;
        times.merge(pattern, 1, Integer::sum);
      }
    }
    for (int i = 0; i < n; i++) {
      String pattern = patterns[i];
      alike[i] = pattern == null ? 0 : times.getOrDefault(pattern, 0);
    }
  }

  /// Whether lines of this one's pattern stand on the page again and again.
  boolean isOfPattern(int i) {
    return alike[i] >= OFTEN;
  }

  /// A line with its numbers, months and names made alike.
  private static String pattern(String text) {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (String word : List.of(text.split("\\s+"))) {
      String made = made(word);
      if (!made.equals("A") || !before.equals("A")) {
        out.append(made).append(' ');
      }
      before = made;
    }
    return out.toString();
  }

  private static String made(String word) {
    char first = word.charAt(0);
    String letters = word.replaceAll("\\W", "");
    if (word.chars().anyMatch(Character::isDigit)) {
      return word.replaceAll("\\d+", "9").replaceAll("\\p{L}{3,}", "a");
    }
    if (MonthNames.isEnglish(letters.toLowerCase(Locale.ROOT))
        || (letters.length() == 3 && Character.isUpperCase(first))) {
      return "M";
    }
    boolean isName = Character.isUpperCase(first) || first == '(' || Scripts.isCjk(first);
    return isName ? "A" : word;
  }
}
