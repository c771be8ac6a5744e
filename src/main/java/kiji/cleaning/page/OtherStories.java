package kiji.cleaning.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Tells what on a page belongs to other stories or other people: comments, embedded posts, cards
/// that lead elsewhere, articles within the article.
public final class OtherStories {
  private static final int MOST_STEPS = 14;
  private static final int CARD_STEPS = 3;
  private static final int EMBED_STEPS = 6;
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
  private static final Set<String> CARDS = Set.of("article", "li", "div", "section", "a");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:comment(?:s|list)?(?:$|\\s|[_-]+(?:list|area|body|content|item|thread|author|meta|metadata|date|time|wrapper|container|section))|repl(?:y|ies)(?:$|\\s))");
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:tweet|twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|embedded-post|social-embed)(?:$|[\\s_-])");
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:related(?:$|\\s|[_-]+(?:articles?|posts?|stories|news|links?|content|list|items?|box|area|wrap|wrapper|section|topics?))|(?:most[_-]?(?:read|popular|viewed)|read[_-]?(?:more|next|also)|more[_-]?(?:stories|news|articles|posts)|recommend(?:ed|ations?|s)?|popular[_-]?(?:posts|articles|news|stories)|trending|ranking|kanren|osusume)(?:$|\\s|[_-]))");
  private static final Pattern PERSONS_PAGE =
      Pattern.compile(
          "/(?:a(?:uthors?|uteurs?|utore?s?)|profiles?|people|person|staff|columnists?|contributors?|reporters?|writers?|by)/");

  private OtherStories() {}

  /// Whether an element stands among what is not the page's own story. O(depth × what a card
  /// holds).
  public static boolean hold(Element element) {
    int articles = 0;
    int steps = 0;
    for (Element at = element; at != null && steps < MOST_STEPS; at = at.parent(), steps++) {
      String tag = at.normalName();
      articles += tag.equals("article") ? 1 : 0;
      if (articles > 1) {
        return true;
      }
      String names = WHOLE.contains(tag) ? "" : at.className() + ' ' + at.id();
      boolean isEmbedded = steps <= EMBED_STEPS && EMBEDDED.matcher(names).find();
      boolean isCard = CARDS.contains(tag) && steps <= CARD_STEPS && leadsElsewhere(at, element);
      if (isEmbedded || isCard || COMMENT.matcher(names).find() || RELATED.matcher(names).find()) {
        return true;
      }
    }
    return false;
  }

  /// Whether a card's heading is a link, other than to the element's own writer.
  private static boolean leadsElsewhere(Element card, Element element) {
    if (card.selectFirst("h1") != null) {
      return false;
    }
    for (Element link :
        card.select(
            "h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href]:has(h2), a[href]:has(h3)")) {
      boolean isPersons =
          link.attr("rel").contains("author")
              || PERSONS_PAGE.matcher(link.attr("href")).find()
              || element.equals(link)
              || element.parents().contains(link)
              || link.parents().contains(element);
      if (!isPersons && !link.text().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
