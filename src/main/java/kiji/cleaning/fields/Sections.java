package kiji.cleaning.fields;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.PageHead;
import kiji.cleaning.wording.Titles;
import kiji.text.TextForms;
import org.jspecify.annotations.Nullable;

/// Finds the section that an outlet put a story in (`Business`, `経済`). In order: what meta elements
/// and JSON-LD call the section; the step below the top of JSON-LD's path; the same step of a path
/// that the page shows (`トップ > 経済 > 記事`), or of one that begins with the outlet's name, above the
/// headline (`みさき民報 ＞ 教育`).
public final class Sections {
  private static final int LONGEST = 40;
  private static final int BLOCKS_WITH_PATH = 60;
  private static final Pattern PATH =
      Pattern.compile(
          "^(?:トップ|ホーム|TOP|Top|Home|HOME)(?:ページ)?\\s*[>＞›»/]\\s*([^>＞›»/]{1,24}?)\\s*[>＞›»/]");

  /// What publishing systems call a section among themselves.
  private static final Pattern SLUG =
      Pattern.compile("[a-z0-9]+(?:[-_/][a-z0-9]+)*[-_/][a-z]{2}[a-z0-9]*");

  private static final Pattern SITE_PATH =
      Pattern.compile("([^>＞›»]{2,40}?)\\s*[>＞›»]\\s*([^>＞›»]{1,16})(?:\\s*[>＞›»].*)?");
  private static final Set<String> TOPS =
      Set.of(
          "home",
          "top",
          "homepage",
          "front page",
          "news",
          "article",
          "articles",
          "blog",
          "our blog",
          "posts",
          "archive",
          "archives",
          "トップ",
          "ホーム",
          "トップページ",
          "ニュース",
          "記事");

  private Sections() {}

  /// The section; null when the page tells none.
  public static @Nullable String of(
      PageHead head, List<Block> blocks, int headline, List<String> siteNames) {
    String meta =
        head.meta("article:section", "section", "og:article:section", "cxenseparse:category");
    for (String said : new String[] {meta, head.jsonLd().text("articleSection")}) {
      String name = name(said);
      if (!name.isEmpty()) {
        return name;
      }
    }
    List<String> path = head.jsonLd().path();
    for (int i = 0; i < path.size() - 1; i++) {
      String name = name(path.get(i));
      if (!name.isEmpty() && (i > 0 || path.size() == 2) && !isTop(name)) {
        return name;
      }
    }
    return blocks.stream()
        .limit(BLOCKS_WITH_PATH)
        .map(block -> PATH.matcher(block.text()))
        .filter(Matcher::find)
        .map(m -> m.group(1).strip())
        .findFirst()
        .orElseGet(() -> belowSite(blocks, headline, siteNames));
  }

  private static @Nullable String belowSite(
      List<Block> blocks, int headline, List<String> siteNames) {
    return blocks.stream()
        .limit(Math.max(0, headline))
        .map(block -> SITE_PATH.matcher(block.text()))
        .filter(path -> path.matches() && siteNames.contains(path.group(1).strip()))
        .map(path -> path.group(2).strip())
        .findFirst()
        .orElse(null);
  }

  private static boolean isTop(String name) {
    return TOPS.contains(TextForms.folded(name));
  }

  /// A section's name; of a list of three or more its first, of a path (`news/us-politics`) its
  /// last part as words. Empty for addresses and what is no name.
  private static String name(@Nullable String said) {
    String name = ofPath(Titles.normal(said));
    String[] parts = name.split("\\s*[,、;]\\s*", -1);
    String first = parts.length < 3 ? name : parts[isTop(parts[0]) ? 1 : 0];
    boolean isName = first.length() <= LONGEST && !first.contains("://") && !first.startsWith("/");
    return isName ? first : "";
  }

  private static String ofPath(String name) {
    if (!SLUG.matcher(name).matches()) {
      return name;
    }
    String last = name.substring(name.lastIndexOf('/') + 1).replace('-', ' ').replace('_', ' ');
    return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
  }
}
