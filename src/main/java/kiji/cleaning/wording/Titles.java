package kiji.cleaning.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.TextForms;
import org.jspecify.annotations.Nullable;

/// Takes the site's name off a title: a tail (` | 浜風新聞デジタル`, ` - Coast News`) or head goes only
/// when it is the site's name, for headlines hold dashes of their own. Also tells which titles are
/// one.
public final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|｜·•»«›:/]\\s+|\\s+[-–—―]+\\s+|\\s*[｜|]\\s*|\\s::\\s|：|:\\s*|\\s*[（(【\\[](?=[^（(【\\[]{2,40}[）)】\\]]$)");

  private static final Pattern DASH = Pattern.compile("\\s([-–—•·/])\\s");

  /// One of these stands in whatever parts a title.
  private static final String SEPARATORS = "|｜·•»«›:：/-–—―(（【[";

  /// So many letters of a longer name are enough to know it by.
  private static final int SURE = 6;

  private Titles() {}

  /// Names folded once, to hold many parts of titles against.
  public static List<String> keys(List<String> names) {
    return names.stream().map(TextForms::key).filter(key -> !key.isEmpty()).distinct().toList();
  }

  /// A title without the site's name, and without what parted the two; white space normalised.
  /// Empty for null and for what programs write where nobody gave a title.
  ///
  /// @param siteKeys the site's names as [#keys] made them
  public static String site(@Nullable String raw, List<String> siteKeys) {
    String whole = TitleParts.bare(normal(raw));
    if (TitleParts.isNone(whole)) {
      return "";
    }
    String title = withoutBracket(whole, siteKeys);
    boolean atHead = false;
    String sign = "";
    boolean shortened = false;
    for (int round = 0; round < 3; round++) {
      String shorter = withoutOne(title, siteKeys);
      if (shorter.equals(title)) {
        break;
      }
      String gone =
          title.endsWith(shorter)
              ? title.substring(0, title.length() - shorter.length())
              : title.substring(shorter.length());
      atHead = title.endsWith(shorter);
      sign = sign.equals("|") ? sign : sign(gone);
      title = shorter;
      shortened = true;
    }
    return TitleParts.bare(shortened ? TitleParts.withoutSections(title, atHead, sign) : title);
  }

  /// What parted the site's name from the rest; a bar wherever one stands in it.
  private static String sign(String gone) {
    if (gone.indexOf('|') >= 0 || gone.indexOf('｜') >= 0) {
      return "|";
    }
    Matcher m = DASH.matcher(gone);
    return m.find() ? m.group(1) : "";
  }

  /// A title such as 【浜風新聞】棚田のあかり, or with the bracket behind, without it.
  private static String withoutBracket(String title, List<String> siteKeys) {
    int close =
        title.isEmpty() || "【［[＜〈".indexOf(title.charAt(0)) < 0 ? -1 : first(title, "】］]＞〉");
    if (close > 1 && close + 1 < title.length() && isSite(title.substring(1, close), siteKeys)) {
      return title.substring(close + 1).strip();
    }
    int open = title.length() - 1;
    while (open > 0 && "【［＜〈".indexOf(title.charAt(open)) < 0) {
      open--;
    }
    boolean behind = open > 0 && "】］＞〉".indexOf(title.charAt(title.length() - 1)) >= 0;
    return behind && isSite(title.substring(open + 1, title.length() - 1), siteKeys)
        ? title.substring(0, open).strip()
        : title;
  }

  private static int first(String title, String ends) {
    for (int i = 0; i < title.length(); i++) {
      if (ends.indexOf(title.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutOne(String title, List<String> siteKeys) {
    List<int[]> cuts = cuts(title);
    for (int i = cuts.size() - 1; i >= 0; i--) {
      int[] cut = cuts.get(i);
      if (cut[0] > 0 && isSite(title.substring(cut[1]), siteKeys)) {
        return title.substring(0, cut[0]).strip();
      }
    }
    if (!cuts.isEmpty() && isHead(title, cuts.getFirst(), siteKeys)) {
      String rest = title.substring(cuts.getFirst()[1]).strip();
      return rest.isEmpty() ? title : rest;
    }
    return title;
  }

  private static List<int[]> cuts(String title) {
    List<int[]> cuts = new ArrayList<>();
    if (title.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      Matcher m = SEPARATOR.matcher(title);
      while (m.find()) {
        cuts.add(new int[] {m.start(), m.end()});
      }
    }
    return cuts;
  }

  /// A site's name in front; before a colon it must be that and nothing else, for that is where
  /// headlines name their subject.
  private static boolean isHead(String title, int[] cut, List<String> siteKeys) {
    String part = title.substring(0, cut[0]);
    boolean colon = title.substring(cut[0], cut[1]).strip().matches("[:：]");
    return colon ? siteKeys.contains(TextForms.key(part)) : isSite(part, siteKeys);
  }

  /// Whether a part of a title is the site's name.
  public static boolean isSite(String part, List<String> siteKeys) {
    String key = TextForms.key(part);
    return !key.isEmpty()
        && siteKeys.stream()
            .anyMatch(
                name ->
                    name.equals(key)
                        || (key.length() >= 3
                            && (key.length() >= SURE || 2 * key.length() >= name.length())
                            && name.startsWith(key))
                        || (name.length() >= 3
                            && key.startsWith(name)
                            && key.length() <= name.length() + 14));
  }

  /// Whether two titles are one, but for a cut or a tail.
  public static boolean agree(String a, String b) {
    if (b.isEmpty() || a.length() > 4 * b.length() + 20) {
      return false;
    }
    String x = TextForms.key(a);
    String y = TextForms.key(b);
    return !x.isEmpty()
        && !y.isEmpty()
        && (x.equals(y)
            || (x.length() > 12 && y.startsWith(x))
            || (y.length() > 12 && x.startsWith(y)));
  }

  /// One line, white space and Unicode form made one; empty for null.
  public static String normal(@Nullable String text) {
    if (text == null) {
      return "";
    }
    TextGatherer gatherer = new TextGatherer();
    gatherer.append(text);
    return TextForms.composed(gatherer.take()).replace('\u3000', ' ');
  }
}
