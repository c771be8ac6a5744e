package kiji.cleaning.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.article.ArticleAddress;
import kiji.corpus.PageFacts;
import kiji.text.Hosts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Which page of a story that stands on several this is, and where the first stands. Told by the
/// page's address (`?page=2`, `/2`, `_2.html`) beside the one that it names as its own, by a link
/// to the page before, or by the numbers below the story; a number in an address alone tells
/// nothing.
///
/// @param number from 2 on; 1 for the first and for a story on one page
/// @param first the address of the story's first page; null where this is it
public record StoryPage(int number, @Nullable String first) {
  public static final StoryPage ONLY = new StoryPage(1, null);

  private static final int MOST = 60;
  private static final int MOST_LINKS = 400;
  private static final Pattern IN_QUERY =
      Pattern.compile(
          "(?i)(?:^|(?<=&))(?:page|p|pg|pn|paged|pageno|page_no|pagina|seite)=(\\d{1,2})(?:&|$)");
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?i)^(.+?)(?:/(?:page[/-]?|p)?(\\d{1,2})(/|\\.[a-z]{2,5})?|[-_,](?:page|p)?(\\d{1,2})(\\.[a-z]{2,5})|[-_](?:page|p)(\\d{1,2})(/?))$");

  /// What stands before the day or month in an address that tells when.
  private static final Pattern DAY = Pattern.compile("/(?:19|20)\\d{2}(?:/\\d{1,2})?/?$");

  private static final Pattern END = Pattern.compile("(?i)/?(?:index)?(?:\\.[a-z]{2,5})?/?$");
  private static final Set<String> BEFORE =
      Set.of("1", "«", "‹", "<", "prev", "previous", "previous page", "前へ", "前のページ", "前のページへ");

  /// An address that has a page's number in it.
  private record Numbered(int number, String base) {}

  /// Of a page.
  ///
  /// @param own its own address, as [Addresses] has it; null when it has none
  public static StoryPage of(
      PageHead head, PageFacts facts, @Nullable String own, @Nullable Document document) {
    PageFacts.Fetch fetch = facts.fetch();
    String at = fetch == null ? facts.url() : fetch.url();
    String named = Addresses.of(head, at);
    Numbered here = numbered(at);
    if (here != null && named != null && here.number > 1 && isSame(named, here.base)) {
      return new StoryPage(here.number, named);
    }
    if (own == null || document == null || facts.id() != null) {
      return ONLY;
    }
    StoryPage linked = byLink(own, document);
    return linked.number() > 1 ? linked : byNumbers(own, document);
  }

  /// By a link to the page before, which stands at the same address but for the number.
  private static StoryPage byLink(String own, Document document) {
    Numbered here = numbered(own);
    for (Element link : document.select("link[rel][href], a[rel=prev][href]")) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      String before =
          rel.equals("prev") || rel.equals("previous")
              ? Addresses.absolute(link.attr("href"), own)
              : null;
      Numbered prev = numbered(before);
      String base = prev == null ? before : prev.base;
      int number = prev == null ? 1 : prev.number;
      if (base != null && here != null && here.number == number + 1 && isSame(here.base, base)) {
        return new StoryPage(here.number, number == 1 && before != null ? before : here.base);
      }
      if (base != null && here == null && isSame(own, base) && number < MOST) {
        return new StoryPage(number + 1, own);
      }
    }
    return ONLY;
  }

  /// By the numbers below the story: the one that is no link is this page's, and the first leads to
  /// the story's own address.
  private static StoryPage byNumbers(String own, Document document) {
    Numbered here = numbered(own);
    String base = here == null ? own : here.base;
    for (Element numbers : document.select("[class*=pag], [id*=pag]")) {
      List<Element> links = numbers.select("a[href]");
      boolean leadsToFirst =
          links.size() <= MOST_LINKS
              && links.stream()
                  .anyMatch(
                      link ->
                          BEFORE.contains(link.text().strip().toLowerCase(Locale.ROOT))
                              && isSame(base, Addresses.absolute(link.attr("href"), own)));
      if (!leadsToFirst) {
        continue;
      }
      if (here != null && here.number > 1) {
        return new StoryPage(here.number, here.base);
      }
      int shown = here == null ? shown(numbers) : 1;
      if (shown > 1) {
        return new StoryPage(shown, own);
      }
    }
    return ONLY;
  }

  /// The number that stands among links and is none; 1 where there is none.
  private static int shown(Element numbers) {
    for (Element part : numbers.select("span, strong, b, em, li, a:not([href])")) {
      String text = part.ownText().strip();
      boolean isNumber = text.matches("\\d{1,2}") && part.closest("a[href]") == null;
      if (isNumber && part.selectFirst("a[href]") == null) {
        return Math.min(MOST, Integer.parseInt(text));
      }
    }
    return 1;
  }

  private static @Nullable Numbered numbered(@Nullable String address) {
    try {
      URI uri = address == null ? null : URI.create(address);
      if (uri == null || uri.getHost() == null) {
        return null;
      }
      String front = uri.getScheme() + "://" + uri.getRawAuthority();
      String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
      Matcher inQuery = IN_QUERY.matcher(query);
      if (inQuery.find()) {
        String rest = inQuery.replaceFirst("").replaceFirst("&$", "");
        return numbered(
            inQuery.group(1), front + uri.getRawPath() + (rest.isEmpty() ? "" : "?" + rest));
      }
      Matcher inPath = IN_PATH.matcher(uri.getRawPath());
      if (!query.isEmpty() || !inPath.matches()) {
        return null;
      }
      for (int group = 2; group <= 6; group += 2) {
        if (inPath.group(group) != null) {
          String end = inPath.group(group + 1) == null ? "" : inPath.group(group + 1);
          return numbered(inPath.group(group), front + inPath.group(1) + end);
        }
      }
      return null;
    } catch (IllegalArgumentException e) {
      return null; // no address: no number in it
    }
  }

  private static @Nullable Numbered numbered(String digits, String base) {
    int number = Integer.parseInt(digits);
    boolean mayBeStory = ArticleAddress.mayNameStory(base) && !DAY.matcher(base).find();
    return number >= 1 && number <= MOST && mayBeStory ? new Numbered(number, base) : null;
  }

  /// Whether two addresses are one but for what stands or does not at their end: `/`, `.html`.
  private static boolean isSame(String one, @Nullable String other) {
    return other != null && key(one).equals(key(other));
  }

  private static String key(String address) {
    URI uri = URI.create(address);
    String path = END.matcher(uri.getRawPath()).replaceFirst("");
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return Hosts.ownName(Hosts.of(address).orElse("")) + path + query;
  }
}
