package kiji.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiji.engine.Facet;
import kiji.search.Parameter;
import kiji.search.ParameterKind;
import kiji.search.ParameterRole;
import kiji.search.SearchParameter;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.Link;
import kiji.web.view.Texts;

/// The filters in force, each as a link that takes it away.
final class Chips {
  /// What has a chip for each value: the filters that are lists, and where the words are looked
  /// for.
  private static final List<Parameter<?>> LISTS =
      Stream.<Parameter<?>>concat(
              SearchParameter.all().stream()
                  .filter(parameter -> parameter.role() == ParameterRole.NARROWING)
                  .filter(parameter -> parameter.kind().isList()),
              Stream.of(SearchParameter.SEARCH_IN))
          .toList();

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
    return !without(address).search().equals(address.search().firstPage());
  }

  /// The same words in the same order, without any filter.
  static SearchAddress without(SearchAddress address) {
    return new SearchAddress(
        address
            .search()
            .firstPage()
            .without(one -> one.role() == ParameterRole.NARROWING || LISTS.contains(one)));
  }

  List<Link> all() {
    return all("/");
  }

  /// The same for another page than that of results.
  List<Link> all(String path) {
    List<Link> chips = new ArrayList<>();
    for (Parameter<?> parameter : LISTS) {
      for (String value : new LinkedHashSet<>(address.all(parameter))) {
        chips.add(
            Link.to(
                label(parameter, value), visitor.hrefOf(path, address.minus(parameter, value))));
      }
    }
    String from = address.first(SearchParameter.FROM);
    String to = address.first(SearchParameter.TO);
    if (!from.isEmpty() || !to.isEmpty()) {
      SearchAddress open = address.withWords(SearchParameter.FROM).withWords(SearchParameter.TO);
      chips.add(Link.to(range(from, to), visitor.hrefOf(path, open)));
    }
    String arrived = address.first(SearchParameter.ARRIVED_FROM);
    if (!arrived.isEmpty()) {
      chips.add(
          Link.to(
              visitor.texts().get("chip.arrived", arrived),
              visitor.searchHref(address.withWords(SearchParameter.ARRIVED_FROM))));
    }
    return chips;
  }

  private String label(Parameter<?> parameter, String value) {
    String name = name(parameter, value);
    return parameter.isExcluding() ? visitor.texts().get("chip.without", name) : name;
  }

  private String name(Parameter<?> parameter, String value) {
    Texts texts = visitor.texts();
    if (parameter.facet().isPresent()) {
      return counted(parameter.facet().get(), value);
    } else if (parameter == SearchParameter.SEARCH_IN) {
      return texts.get("chip.in." + value);
    }
    return ParameterKind.unquoted(value);
  }

  /// As the facet shows it.
  private String counted(Facet facet, String value) {
    return counts.getOrDefault(facet, List.of()).stream()
        .filter(count -> Labels.names(count, value))
        .map(count -> Labels.of(facet, count, visitor.texts()))
        .findFirst()
        .orElseGet(
            () ->
                facet == Facet.LANGUAGE
                    ? Labels.language(value, visitor.texts())
                    : ParameterKind.unquoted(value));
  }

  private String range(String from, String to) {
    Texts texts = visitor.texts();
    if (from.equals(to)) {
      return Labels.period(from, texts);
    }
    return texts.get("chip.range", Labels.period(from, texts), Labels.period(to, texts)).strip();
  }
}
