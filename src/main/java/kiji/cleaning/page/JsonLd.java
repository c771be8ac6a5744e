package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.cleaning.wording.Titles;
import kiji.text.Scripts;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a page's JSON-LD says of its article, by schema.org's names; several scripts and graphs are
/// read as one.
public final class JsonLd {
  static final JsonLd NONE = new JsonLd(List.of());

  private static final int MOST_NESTED = 4;

  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> all = new ArrayList<>();

  /// Takes in the values of a page's scripts, as [LenientJson] read them.
  JsonLd(List<Object> scripts) {
    scripts.forEach(script -> gather(script, 0));
    for (Map<?, ?> thing : all) {
      if (isArticle(thing)) {
        articles.add(thing);
      }
    }
  }

  /// The same, but for articles other than the page's own: where some have one of the page's titles
  /// for a headline, those that have another are of other stories.
  JsonLd about(List<String> titles) {
    boolean some = articles.stream().anyMatch(article -> isAbout(article, titles));
    boolean other =
        articles.stream().anyMatch(article -> hasHeadline(article) && !isAbout(article, titles));
    if (some && other) {
      articles.removeIf(article -> hasHeadline(article) && !isAbout(article, titles));
    }
    return this;
  }

  private static boolean hasHeadline(Map<?, ?> article) {
    return texts(article.get("headline")).stream().anyMatch(text -> !text.isBlank());
  }

  private static boolean isAbout(Map<?, ?> article, List<String> titles) {
    return texts(article.get("headline")).stream()
        .map(JsonLd::plain)
        .anyMatch(headline -> titles.stream().anyMatch(title -> Titles.agree(headline, title)));
  }

  private void gather(@Nullable Object value, int depth) {
    if (depth > 4) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> gather(item, depth + 1));
    } else if (value instanceof Map<?, ?> thing) {
      all.add(thing);
      gather(thing.get("@graph"), depth + 1);
      gather(thing.get("mainEntity"), depth + 1);
      gather(thing.get("mainEntityOfPage"), depth + 1);
      gather(thing.get("hasPart"), depth + 1);
    }
  }

  private static boolean isArticle(Map<?, ?> thing) {
    return texts(thing.get("@type")).stream()
        .anyMatch(
            type ->
                type.endsWith("Article")
                    || type.endsWith("Posting")
                    || type.endsWith("Report")
                    || type.endsWith("Review")
                    || type.endsWith("AnalysisNewsArticle"));
  }

  /// The first article's value of a name, as text; null when no article has it.
  public @Nullable String text(String name) {
    for (Map<?, ?> article : articles) {
      for (String text : texts(article.get(name))) {
        if (!text.isBlank()) {
          return plain(text);
        }
      }
    }
    return null;
  }

  /// The longest body that an article carries, its markup still in; empty when none does.
  public String articleBody() {
    String longest = "";
    for (Map<?, ?> article : articles) {
      String body = String.join("\n", texts(article.get("articleBody")));
      longest = body.length() > longest.length() ? body : longest;
    }
    return longest;
  }

  /// The entries of a live blog, headlines and texts line by line; empty when it is none.
  public String liveEntries() {
    String longest = "";
    for (Map<?, ?> article : articles) {
      String entries = entries(article);
      longest = entries.length() > longest.length() ? entries : longest;
    }
    return longest;
  }

  private static String entries(Map<?, ?> liveBlog) {
    StringBuilder entries = new StringBuilder();
    for (Object update : items(liveBlog.get("liveBlogUpdate"))) {
      if (update instanceof Map<?, ?> entry) {
        for (String part : List.of("headline", "articleBody")) {
          texts(entry.get(part)).forEach(text -> entries.append(text).append('\n'));
        }
      }
    }
    return entries.toString();
  }

  /// The names of an article's authors who are people, or not said to be anything else.
  public List<String> authors() {
    return authors(false);
  }

  /// The names of an article's authors that are said to be organisations.
  public List<String> organisations() {
    return authors(true);
  }

  private List<String> authors(boolean organisations) {
    Set<String> names = new LinkedHashSet<>();
    for (Map<?, ?> article : articles) {
      for (String role : List.of("author", "creator")) {
        for (Object author : items(article.get(role))) {
          boolean isOrganisation =
              author instanceof Map<?, ?> thing
                  && texts(thing.get("@type")).stream().anyMatch(type -> type.contains("Organi"));
          if (isOrganisation == organisations) {
            names.addAll(names(author));
          }
        }
      }
    }
    return List.copyOf(names);
  }

  /// What the page calls its publisher and its site.
  List<String> siteNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Map<?, ?> article : articles) {
      items(article.get("publisher")).forEach(publisher -> names.addAll(names(publisher)));
    }
    for (Map<?, ?> thing : all) {
      if (texts(thing.get("@type")).stream()
          .anyMatch(type -> type.equals("WebSite") || type.endsWith("Organization"))) {
        names.addAll(names(thing));
      }
    }
    return List.copyOf(names);
  }

  /// The names of the page's path (BreadcrumbList), from the top.
  public List<String> path() {
    for (Map<?, ?> thing : all) {
      if (texts(thing.get("@type")).contains("BreadcrumbList")) {
        List<String> names = new ArrayList<>();
        for (Object step : items(thing.get("itemListElement"))) {
          names.addAll(
              names(step).isEmpty() && step instanceof Map<?, ?> at
                  ? names(at.get("item"))
                  : names(step));
        }
        return List.copyOf(names);
      }
    }
    return List.of();
  }

  /// The address of the first image of an article.
  public @Nullable String image() {
    for (Map<?, ?> article : articles) {
      for (Object image : items(article.get("image"))) {
        if (image instanceof String address) {
          return address;
        }
        if (image instanceof Map<?, ?> thing && thing.get("url") instanceof String address) {
          return address;
        }
      }
    }
    return null;
  }

  /// Names of a person or organisation: a text, a list, a thing with a name (which may be a thing
  /// again) or with its two halves, or one that stands elsewhere in the graph under its id.
  private List<String> names(@Nullable Object value) {
    return names(value, 0);
  }

  private List<String> names(@Nullable Object value, int depth) {
    if (depth > MOST_NESTED) {
      return List.of();
    }
    return switch (value) {
      case String name -> List.of(plain(name));
      case List<?> list -> list.stream().flatMap(each -> names(each, depth + 1).stream()).toList();
      case Map<?, ?> thing when thing.get("name") != null -> names(thing.get("name"), depth + 1);
      case Map<?, ?> thing when thing.get("familyName") instanceof String family ->
          List.of(
              thing.get("givenName") instanceof String given
                  ? whole(plain(given), plain(family))
                  : plain(family));
      case Map<?, ?> thing when thing.get("@list") != null -> names(thing.get("@list"), depth + 1);
      case Map<?, ?> thing when thing.get("@set") != null -> names(thing.get("@set"), depth + 1);
      case Map<?, ?> thing when thing.get("@id") != null -> namesById(thing.get("@id"));
      case null, default -> List.of();
    };
  }

  /// The family's name comes first in Chinese characters and kana.
  private static String whole(String given, String family) {
    boolean familyFirst = !family.isEmpty() && Scripts.isCjk(family.charAt(0));
    return (familyFirst ? family + ' ' + given : given + ' ' + family).strip();
  }

  private List<String> namesById(@Nullable Object id) {
    for (Map<?, ?> thing : all) {
      if (id != null && id.equals(thing.get("@id")) && thing.get("name") != null) {
        return texts(thing.get("name")).stream().map(JsonLd::plain).toList();
      }
    }
    return List.of();
  }

  /// Scripts hold no entities, yet many systems write them there (`Tom &amp;amp; Ann`).
  private static String plain(String text) {
    return (text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false)).strip();
  }

  private static List<?> items(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().flatMap(each -> inner(each).stream()).toList();
      default -> inner(value);
    };
  }

  /// A list may stand within a list, or under `@list`.
  private static List<?> inner(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      case Map<?, ?> thing when thing.get("@list") instanceof List<?> list -> list;
      case Map<?, ?> thing when thing.get("@set") instanceof List<?> list -> list;
      default -> List.of(value);
    };
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case String text -> List.of(text);
      case List<?> list ->
          list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case null, default -> List.of();
    };
  }
}
