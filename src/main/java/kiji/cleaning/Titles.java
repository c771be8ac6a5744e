package kiji.cleaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses a page's headline, and takes the site's name off it: a tail (` | 朝日新聞デジタル`, ` - BBC
/// News`) or head goes only when it is the site's name, for headlines hold dashes of their own.
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|｜·•»«›:/]\\s+|\\s+[-–—―]+\\s+|\\s*[｜|]\\s*|\\s::\\s|：|\\s*[（(【\\[](?=[^（(【\\[]{2,40}[）)】\\]]$)");

  /// What is left of `Headline | News | Site` once the site is gone.
  private static final Pattern SECTION_TAIL =
      Pattern.compile(
          "\\s*[|｜]\\s*(?:(?:\\p{L}+ )?News|World|Business|Politics|Sports?|Opinion|Culture|Science|Tech(?:nology)?|Entertainment|Local|ニュース|社会|経済|政治|国際|スポーツ|文化|地域)$");

  private static final int SHORTEST = 6;
  private static final double LEAST_LIKENESS = 0.15;

  private Titles() {}

  /// The headline; empty when the page has none. What the reader sees comes first: an h1 that says
  /// what one of the page's other titles says; then og:title and JSON-LD's headline; then the h1
  /// most like the title element; then that element.
  static String of(PageHead head, List<String> siteNames) {
    String og = site(head.meta("og:title", "twitter:title"), siteNames);
    String ld = site(head.jsonLd().text("headline"), siteNames);
    String element = site(head.title(), siteNames);
    List<String> headings =
        head.headings().stream().map(h -> site(h, siteNames)).filter(h -> !h.isEmpty()).toList();
    if (!og.isEmpty() && key(og).equals(key(ld)) && !isAmong(headings, og)) {
      return og;
    }
    for (String heading : headings) {
      if (isAmong(List.of(og, ld, element), heading)) {
        return heading;
      }
    }
    for (String heading : headings) {
      if (Stream.of(og, ld, element).anyMatch(other -> agree(heading, other))) {
        return heading;
      }
    }
    if (!og.isEmpty() || !ld.isEmpty()) {
      return og.isEmpty() ? ld : og;
    }
    String likest = likest(headings, element);
    return likest.isEmpty() ? element : likest;
  }

  private static boolean isAmong(List<String> titles, String title) {
    return titles.stream().anyMatch(other -> key(other).equals(key(title)));
  }

  private static String likest(List<String> headings, String element) {
    PageWords words = new PageWords(element, 1);
    String best = "";
    double bestLikeness = element.isEmpty() ? -1 : LEAST_LIKENESS;
    for (String heading : headings) {
      double likeness = Math.max(words.share(heading), words.covered(heading));
      if (key(heading).length() >= SHORTEST && likeness > bestLikeness) {
        best = heading;
        bestLikeness = likeness;
      }
    }
    return best;
  }

  /// A title without the site's name, white space normalised.
  static String site(@Nullable String raw, List<String> siteNames) {
    if (raw == null) {
      return "";
    }
    String title = withoutBracket(normal(raw), siteNames);
    boolean shortened = false;
    for (int round = 0; round < 3; round++) {
      String shorter = withoutOne(title, siteNames);
      if (shorter.equals(title)) {
        return shortened ? SECTION_TAIL.matcher(title).replaceFirst("") : title;
      }
      title = shorter;
      shortened = true;
    }
    return title;
  }

  /// A title such as 【浜風新聞】棚田のあかり, or with the bracket behind, without it.
  private static String withoutBracket(String title, List<String> siteNames) {
    int close = title.isEmpty() || "【［[".indexOf(title.charAt(0)) < 0 ? -1 : first(title, "】］]");
    if (close > 1 && close + 1 < title.length() && isSite(title.substring(1, close), siteNames)) {
      return title.substring(close + 1).strip();
    }
    int open = Math.max(title.lastIndexOf('【'), title.lastIndexOf('［'));
    boolean behind = open > 0 && "】］".indexOf(title.charAt(title.length() - 1)) >= 0;
    return behind && isSite(title.substring(open + 1, title.length() - 1), siteNames)
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

  private static String withoutOne(String title, List<String> siteNames) {
    List<int[]> cuts = new ArrayList<>();
    Matcher m = SEPARATOR.matcher(title);
    while (m.find()) {
      cuts.add(new int[] {m.start(), m.end()});
    }
    for (int i = cuts.size() - 1; i >= 0; i--) {
      int[] cut = cuts.get(i);
      if (cut[0] > 0 && isSite(title.substring(cut[1]), siteNames)) {
        return title.substring(0, cut[0]).strip();
      }
    }
    if (!cuts.isEmpty() && isSite(title.substring(0, cuts.getFirst()[0]), siteNames)) {
      String rest = title.substring(cuts.getFirst()[1]).strip();
      return rest.isEmpty() ? title : rest;
    }
    return title;
  }

  private static boolean isSite(String part, List<String> siteNames) {
    String key = key(part);
    return !key.isEmpty()
        && siteNames.stream()
            .map(Titles::key)
            .filter(Objects::nonNull)
            .anyMatch(
                name ->
                    name.equals(key)
                        || (key.length() >= 3 && name.startsWith(key))
                        || (name.length() >= 3
                            && key.startsWith(name)
                            && key.length() <= name.length() + 14));
  }

  /// Whether two titles are one, but for a cut or a tail.
  static boolean agree(String a, String b) {
    if (b.isEmpty() || a.length() > 4 * b.length() + 20) {
      return false;
    }
    String x = key(a);
    String y = key(b);
    return !x.isEmpty()
        && !y.isEmpty()
        && (x.equals(y)
            || (x.length() > 12 && y.startsWith(x))
            || (y.length() > 12 && x.startsWith(y)));
  }

  /// Letters and digits alone, folded.
  static String key(String text) {
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

  /// Lower case, and one form for what is written in several (full and half width).
  static String folded(String text) {
    boolean foreign = false;
    boolean oneForm = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      foreign |= c >= 0xC0;
      oneForm &= hasOneForm(c);
    }
    return (foreign && !oneForm ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text)
        .toLowerCase(Locale.ROOT);
  }

  /// Whether a character is sure to stay as it is in NFKC, beside others of which that is sure:
  /// ASCII, accented Latin, kana, most kanji, dashes and quotation marks. The rest is looked up.
  private static boolean hasOneForm(char c) {
    return c < 0xA0
        || (c >= 0xC0 && c <= 0x131)
        || (c >= 0x2012 && c <= 0x2016)
        || (c >= 0x2018 && c <= 0x2023)
        || (c >= 0x3001 && c <= 0x3029)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FE)
        || (c >= 0x4E00 && c <= 0x9FA5);
  }

  static String normal(String text) {
    TextGatherer gatherer = new TextGatherer();
    gatherer.append(text);
    return Normalizer.normalize(gatherer.take(), Normalizer.Form.NFC).replace('\u3000', ' ');
  }
}
