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

  private Titles() {}

  /// The headline; empty when the page has none.
  static String of(PageHead head, List<String> siteNames) {
    String og = site(head.meta("og:title", "twitter:title"), siteNames);
    String ld = site(head.jsonLd().text("headline"), siteNames);
    String element = site(head.title(), siteNames);
    List<String> headings =
        head.headings().stream().map(h -> site(h, siteNames)).filter(h -> !h.isEmpty()).toList();
    for (String heading : headings) {
      if (Stream.of(og, ld, element).anyMatch(other -> agree(heading, other))) {
        return heading;
      }
    }
    return Stream.of(og, ld, element, headings.isEmpty() ? "" : headings.getFirst())
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// A title without the site's name, white space normalised.
  static String site(@Nullable String raw, List<String> siteNames) {
    if (raw == null) {
      return "";
    }
    String title = normal(raw);
    for (int round = 0; round < 3; round++) {
      String shorter = withoutOne(title, siteNames);
      if (shorter.equals(title)) {
        return title;
      }
      title = shorter;
    }
    return title;
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
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  static String normal(String text) {
    TextGatherer gatherer = new TextGatherer();
    gatherer.append(text);
    return Normalizer.normalize(gatherer.take(), Normalizer.Form.NFC);
  }
}
