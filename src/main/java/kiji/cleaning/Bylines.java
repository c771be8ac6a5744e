package kiji.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
/// one author of several. An agency is never an author; it is told apart by [#agency(PageHead)].
final class Bylines {
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

  private Bylines() {}

  /// The people named, in the page's order, each once.
  ///
  /// @param siteNames the outlet's names, which are no person's
  /// @param headline which block is the headline; -1 when none is
  /// @param signed whom the story's own dateline or last line names
  static List<String> of(
      PageHead head,
      List<String> siteNames,
      List<Block> blocks,
      int headline,
      List<String> signed) {
    Sites sites = Sites.of(siteNames);
    List<List<String>> declared = declared(head, sites);
    List<List<String>> seen = new ArrayList<>();
    seen.add(marked(head, sites));
    seen.add(sites.without(BylineText.near(blocks, headline)));
    seen.add(signed);
    List<String> best = people(declared);
    if (best.isEmpty()) {
      best = agreed(declared, seen);
    }
    if (!best.isEmpty()) {
      return fuller(best, declared);
    }
    List<List<String>> rest = new ArrayList<>(seen);
    rest.add(labelled(head));
    rest.addAll(declared);
    rest.addAll(declared(head, Sites.NONE));
    rest.add(sites.without(BylineText.anywhere(blocks)));
    rest.add(AuthorNames.of(head.jsonLd().organisations()));
    rest.add(marked(head, Sites.NONE));
    best = people(List.of(seen.getFirst(), people(declared(head, Sites.NONE))));
    if (best.isEmpty()) {
      best = seen.getFirst().isEmpty() ? people(rest) : seen.getFirst();
    }
    return best.isEmpty() ? first(rest) : best;
  }

  /// What the surest marks name.
  private static List<String> marked(PageHead head, Sites sites) {
    return first(
        head.authors().stream().map(texts -> sites.without(AuthorNames.of(texts))).toList());
  }

  /// The wire agency that the page names in an author's place; null when it names none.
  static @Nullable String agency(PageHead head) {
    List<String> texts = new ArrayList<>(head.jsonLd().authors());
    texts.addAll(head.jsonLd().organisations());
    for (String meta : METAS) {
      texts.addAll(head.metas().getOrDefault(meta, List.of()));
    }
    head.authors().forEach(texts::addAll);
    for (String text : texts) {
      String agency = Agencies.in(text);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  private static List<List<String>> declared(PageHead head, Sites sites) {
    List<List<String>> sources = new ArrayList<>();
    sources.add(sites.without(AuthorNames.of(head.jsonLd().authors())));
    for (String meta : METAS) {
      List<String> values = head.metas().getOrDefault(meta, List.of());
      if (!values.isEmpty()) {
        List<String> names = meta.startsWith("citation") ? turned(values) : values;
        sources.add(sites.without(AuthorNames.of(names)));
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
  private static List<String> agreed(List<List<String>> declared, List<List<String>> seen) {
    for (List<String> names : declared) {
      if (!names.isEmpty() && seen.stream().anyMatch(names::equals)) {
        return names;
      }
    }
    return List.of();
  }

  /// The longest declared list that holds all of the chosen names.
  private static List<String> fuller(List<String> best, List<List<String>> declared) {
    List<String> fullest = best;
    for (List<String> names : declared) {
      if (names.size() > fullest.size() && names.containsAll(best)) {
        fullest = names;
      }
    }
    return fullest;
  }

  /// The names by which the outlet is known, folded.
  private record Sites(Set<String> keys) {
    static final Sites NONE = new Sites(Set.of());

    private static final int SHORTEST_WITHIN = 6;

    static Sites of(List<String> names) {
      Set<String> keys = new HashSet<>();
      names.forEach(name -> keys.add(Titles.key(name)));
      return new Sites(keys);
    }

    List<String> without(List<String> names) {
      return names.stream().filter(name -> !holds(Titles.key(name))).toList();
    }

    private boolean holds(String key) {
      return keys.contains(key)
          || (key.length() >= SHORTEST_WITHIN
              && keys.stream()
                  .anyMatch(site -> site.startsWith("copyright") && site.contains(key)));
    }
  }
}
