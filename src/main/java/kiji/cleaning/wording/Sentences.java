package kiji.cleaning.wording;

import java.util.regex.Pattern;

/// Tells sentences that report something from what a site says of itself in the same words:
/// `Copyright law will change in 2027, the minister said.` is news and `Copyright 2027 Coast
/// Gazette` is none; 「市は防災情報をメールで配信している。」 is written plainly, as news is, and 「最新情報をメールでお届けします。」
/// politely, as one speaks to customers. Immutable, O(length).
public final class Sentences {
  private static final int FEWEST_WORDS = 5;
  private static final int SHORTEST_JAPANESE = 12;

  /// What a site says of itself speaks to somebody, or of the page.
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(?:you|your|yours|we|we[’']re|our|ours|us|please)\\b|\\b(?:this|the) (?:article|story|page|post|site|website|piece)\\b|\\ball rights reserved\\b(?! (?:for|to|in|under) )",
          Pattern.CASE_INSENSITIVE);

  /// Verbs of reports: of saying, and of what was, has been or is to come.
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(?:said|say|says|told|tells|asked|announced|added|argued|warned|wrote|according to|was|were|had|has|have|did|would|could|will|went|came|made|took|left|found|fell|rose|began|became|kept|gave|saw|sold|held|ran|met|won|lost|paid|brought)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What somebody is told to have said: `Subscribe to the almanac, the pilots used to tell them,
  /// and …`
  private static final Pattern ATTRIBUTED =
      Pattern.compile(
          "[,”\"’] (?:[\\p{L}'’.-]+ ){1,6}(?:said|says|say|told|tell|tells|warned|advised|urged|recalled|joked|wrote)\\b.*",
          Pattern.DOTALL);

  private static final Pattern ASKS =
      Pattern.compile(
          "(?:for the latest|download|follow|subscribe|sign (?:up|in)|log in|click|join|register|listen|watch)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern PLAIN_JAPANESE =
      Pattern.compile(".*(?:[たるだいうくつむぶ]|した|という)[。」』）]+$", Pattern.DOTALL);
  private static final Pattern POLITE_JAPANESE =
      Pattern.compile(
          ".*(?:です|ます|ません|ました|でした|ましょう|ください|下さい|禁じる|禁ずる|禁止する|お断りする)[。」』）]+$", Pattern.DOTALL);

  private Sentences() {}

  /// Whether a line is a whole sentence that reports something.
  public static boolean report(String line) {
    String text = line.strip();
    if (!isClosed(text)) {
      return false;
    }
    return hasKana(text) ? reportInJapanese(text) : reportInEnglish(text);
  }

  /// Whether a line speaks to its readers, of the page or of rights in it, as a house does.
  public static boolean address(String line) {
    boolean isSpoken = SPOKEN.matcher(line).find() || ASKS.matcher(line).matches();
    return (isSpoken && !ATTRIBUTED.matcher(line).find())
        || POLITE_JAPANESE.matcher(line).matches()
        || "©※".indexOf(line.strip().charAt(0)) >= 0;
  }

  /// Whether it ends as a sentence does, within a bracket or quotation too: a credit in brackets
  /// does not.
  private static boolean isClosed(String text) {
    int end = text.length() - 1;
    while (end > 0 && "」』”\"’）)]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return !text.isEmpty() && ".!?。！？".indexOf(text.charAt(end)) >= 0;
  }

  private static boolean reportInJapanese(String text) {
    return text.length() >= SHORTEST_JAPANESE
        && "※©●■◆▼▽★☆＊*＝".indexOf(text.charAt(0)) < 0
        && PLAIN_JAPANESE.matcher(text).matches()
        && !POLITE_JAPANESE.matcher(text).matches();
  }

  private static boolean reportInEnglish(String text) {
    return text.split("\\s+", FEWEST_WORDS + 1).length >= FEWEST_WORDS
        && REPORTED.matcher(text).find()
        && (!SPOKEN.matcher(text).find() || ATTRIBUTED.matcher(text).find());
  }

  private static boolean hasKana(String text) {
    return text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x30FE);
  }
}
