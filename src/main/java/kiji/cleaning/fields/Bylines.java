package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kiji.cleaning.page.JsonLd;
import kiji.cleaning.page.PageHead;
import kiji.cleaning.page.ReadPage;
import kiji.text.Scripts;
import kiji.text.TextForms;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Finds who wrote a story. In order, the surest first:
///
/// 1. JSON-LD's authors, when they are people: made for machines, and on most pages of today.
/// 2. Meta elements: the same, on older pages, though often an account of the publishing system.
/// 3. Elements marked by rel, itemprop or class, and lines such as `By Ann Lee` or 「文・山田太郎」 beside
///    the headline: what the reader sees.
/// 4. What is no person: an account, a desk, the outlet itself, so that no byline is lost.
///
/// A list that holds all of the first one's people and more is the better one: JSON-LD often names
/// one author of several. An agency is never an author; it is told apart by [#agency()].
public final class Bylines {
  private static final String[] METAS = {
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "cxenseparse:author",
    "authors",
    "article.author",
    "creator",
    "dc:creator"
  };
  private static final Set<String> LABELS =
      Set.of(
          "written by",
          "author",
          "by",
          "執筆者",
          "著者",
          "投稿者",
          "escrito por",
          "geschrieben von",
          "verfasst von",
          "écrit par");

  private final ReadPage.Whole page;
  private final OutletNames outletNames;
  private final List<List<String>> unsifted;
  private final List<List<String>> declared;
  private final List<String> declaredPeople;

  /// Of a page, whose outlet's names are no person's.
  public Bylines(ReadPage.Whole page, List<String> siteNames) {
    this.page = page;
    this.outletNames = OutletNames.of(siteNames);
    this.unsifted = declared(page.head());
    this.declared = unsifted.stream().map(outletNames::without).toList();
    this.declaredPeople = people(declared);
  }

  /// The people named, in the page's order, each once.
  ///
  /// @param signed whom the story's own dateline or last line names
  public List<String> authors(List<String> signed) {
    if (!declaredPeople.isEmpty()) {
      return fuller(declaredPeople);
    }
    List<List<String>> marked = marked();
    List<String> surest = first(marked.stream().map(outletNames::without).toList());
    List<List<String>> seen = new ArrayList<>();
    seen.add(surest);
    seen.add(outletNames.without(BylineText.near(page.shape(), page.hints().headline())));
    seen.add(outletNames.without(signed));
    List<String> agreed = agreed(seen);
    if (!agreed.isEmpty()) {
      return fuller(agreed);
    }
    List<String> best = people(Stream.concat(seen.stream(), unsifted.stream()).toList());
    if (!best.isEmpty() || !surest.isEmpty()) {
      return best.isEmpty() ? surest : best;
    }
    List<List<String>> rest = new ArrayList<>(seen);
    rest.add(labelled(page.head()));
    rest.addAll(declared);
    rest.addAll(unsifted);
    rest.add(outletNames.without(BylineText.anywhere(page.shape(), page.hints().headline())));
    rest.add(AuthorNames.of(page.head().jsonLd().organisations()));
    rest.add(first(marked));
    best = people(rest);
    return best.isEmpty() ? first(rest) : best;
  }

  /// The wire agency that the page names in an author's place; null when it names none.
  public @Nullable String agency() {
    JsonLd data = page.head().jsonLd();
    List<String> texts = new ArrayList<>(data.authors());
    texts.addAll(data.organisations());
    texts.addAll(metas(page.head()));
    for (String text : texts) {
      String agency = Agencies.in(text);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /// What the meta elements say of authors.
  static List<String> metas(PageHead head) {
    return Stream.of(METAS)
        .flatMap(meta -> head.metas().getOrDefault(meta, List.of()).stream())
        .toList();
  }

  private List<List<String>> marked() {
    Document document = page.document();
    return document == null
        ? List.of()
        : MarkedAuthors.of(document).stream().map(AuthorNames::of).toList();
  }

  private static List<List<String>> declared(PageHead head) {
    Map<List<String>, List<String>> known = new HashMap<>(); // most pages say the same in several
    List<List<String>> sources = new ArrayList<>();
    sources.add(known.computeIfAbsent(head.jsonLd().authors(), AuthorNames::of));
    for (String meta : METAS) {
      List<String> values = head.metas().getOrDefault(meta, List.of());
      if (!values.isEmpty()) {
        List<String> texts = meta.startsWith("citation") ? turned(values) : values;
        sources.add(known.computeIfAbsent(texts, AuthorNames::of));
      }
    }
    return sources;
  }

  /// What stands behind a label such as `Written by` in the data of a preview card.
  private static List<String> labelled(PageHead head) {
    for (int i = 1; i <= 3; i++) {
      String label = head.meta("twitter:label" + i);
      String name = head.meta("twitter:data" + i);
      if (label != null
          && name != null
          && LABELS.contains(label.strip().toLowerCase(Locale.ROOT))) {
        return AuthorNames.of(List.of(name));
      }
    }
    return List.of();
  }

  /// `Lee, Ann`, as libraries write it, as `Ann Lee`.
  private static List<String> turned(List<String> names) {
    List<String> turned = new ArrayList<>();
    for (String name : names) {
      int comma = name.indexOf(',');
      turned.add(
          comma > 0 && comma == name.lastIndexOf(',')
              ? name.substring(comma + 1).strip() + ' ' + name.substring(0, comma).strip()
              : name);
    }
    return turned;
  }

  private static List<String> first(List<List<String>> sources) {
    return sources.stream().filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
  }

  /// The first source that names a person.
  private static List<String> people(List<List<String>> sources) {
    return sources.stream()
        .filter(names -> names.stream().anyMatch(AuthorNames::isPerson))
        .findFirst()
        .orElse(List.of());
  }

  /// A declared account or first name that the reader sees too.
  private List<String> agreed(List<List<String>> seen) {
    for (List<String> names : declared) {
      if (!names.isEmpty() && seen.stream().anyMatch(names::equals)) {
        return names;
      }
    }
    return List.of();
  }

  /// The longest declared list that holds all of the chosen names.
  private List<String> fuller(List<String> best) {
    List<String> fullest = best;
    for (List<String> names : declared) {
      if (names.size() > fullest.size() && names.containsAll(best)) {
        fullest = names;
      }
    }
    return fullest;
  }

  /// The names by which the outlet is known, folded.
  private record OutletNames(Set<String> keys) {
    private static final int SHORTEST_WITHIN = 6;

    static OutletNames of(List<String> names) {
      Set<String> keys = new HashSet<>();
      names.forEach(name -> keys.add(TextForms.key(name)));
      return new OutletNames(keys);
    }

    List<String> without(List<String> names) {
      return names.stream().filter(name -> !holds(TextForms.key(name))).toList();
    }

    /// Datelines name an outlet by the first two characters of its name: 【北京＝時事】.
    private static boolean isShortForm(String key) {
      return key.length() == 2 && key.chars().allMatch(c -> Scripts.isCjk(c));
    }

    private boolean holds(String key) {
      return keys.contains(key)
          || (isShortForm(key) && keys.stream().anyMatch(site -> site.startsWith(key)))
          || (key.length() >= SHORTEST_WITHIN
              && keys.stream()
                  .anyMatch(site -> site.startsWith("copyright") && site.contains(key)));
    }
  }
}
