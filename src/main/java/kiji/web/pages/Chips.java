package kiji.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kiji.engine.Facet;
import kiji.web.request.SearchAddress;
import kiji.web.request.SearchParameter;
import kiji.web.request.Visitor;
import kiji.web.view.Link;
import kiji.web.view.Texts;

/// The filters in force, each as a link that takes it away.
final class Chips {
  /// What narrows a search beside its words.
  private static final List<SearchParameter> LISTS =
      List.of(
          SearchParameter.SOURCES,
          SearchParameter.DOMAINS,
          SearchParameter.EXCLUDE_DOMAINS,
          SearchParameter.LANGUAGE,
          SearchParameter.SECTION,
          SearchParameter.AUTHOR,
          SearchParameter.SEARCH_IN);

  private final SearchAddress address;
  private final Visitor visitor;
  private final Map<Facet, List<Facet.Count>> counts;

  Chips(SearchAddress address, Visitor visitor, Map<Facet, List<Facet.Count>> counts) {
    this.address = address;
    this.visitor = visitor;
    this.counts = counts;
  }

  /// Whether anything narrows the search.
  static boolean any(SearchAddress address) {
    return !address.first(SearchParameter.FROM).isEmpty()
        || !address.first(SearchParameter.TO).isEmpty()
        || LISTS.stream().anyMatch(parameter -> !address.all(parameter).isEmpty());
  }

  /// The same words in the same order, without any filter.
  static SearchAddress without(SearchAddress address) {
    SearchAddress bare = address.with(SearchParameter.FROM).with(SearchParameter.TO);
    for (SearchParameter parameter : LISTS) {
      bare = bare.with(parameter);
    }
    return bare;
  }

  List<Link> all() {
    List<Link> chips = new ArrayList<>();
    for (SearchParameter parameter : LISTS) {
      for (String value : new LinkedHashSet<>(address.all(parameter))) {
        chips.add(
            Link.to(label(parameter, value), visitor.searchHref(address.minus(parameter, value))));
      }
    }
    String from = address.first(SearchParameter.FROM);
    String to = address.first(SearchParameter.TO);
    if (!from.isEmpty() || !to.isEmpty()) {
      SearchAddress open = address.with(SearchParameter.FROM).with(SearchParameter.TO);
      chips.add(Link.to(range(from, to), visitor.searchHref(open)));
    }
    return chips;
  }

  private String label(SearchParameter parameter, String value) {
    Texts texts = visitor.texts();
    return switch (parameter) {
      case SOURCES -> outlet(value);
      case LANGUAGE -> Labels.language(value, texts);
      case EXCLUDE_DOMAINS -> texts.get("chip.without", value);
      case SEARCH_IN -> texts.get("chip.in." + value);
      default -> value;
    };
  }

  private String outlet(String value) {
    return counts.getOrDefault(Facet.SOURCE, List.of()).stream()
        .filter(count -> count.value().equalsIgnoreCase(value))
        .map(count -> Labels.of(SearchParameter.SOURCES, count, visitor.texts()))
        .findFirst()
        .orElse(value);
  }

  private String range(String from, String to) {
    Texts texts = visitor.texts();
    if (from.equals(to)) {
      return Labels.period(from, texts);
    }
    return texts.get("chip.range", Labels.period(from, texts), Labels.period(to, texts)).strip();
  }
}
