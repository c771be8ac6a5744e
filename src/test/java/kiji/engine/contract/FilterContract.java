package kiji.engine.contract;

import static kiji.engine.Articles.TSUKIMI;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every engine lets through and counts: filters, excluded domains, facets.
public abstract class FilterContract extends EngineContract {
  @Test
  void filtersNarrowTheSameWay() {
    publishSamples();
    assertThat(filtered(filters(Set.of("harbour"), Set.of(), null, null)))
        .containsExactlyInAnyOrder("chips", "rates", "ferry");
    assertThat(filtered(filters(Set.of(), Set.of(Language.JA), null, null)))
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(filtered(filters(Set.of(), Set.of(Language.JA, Language.EN), null, null)))
        .hasSize(5);
    assertThat(filtered(filters(Set.of(), Set.of(), "2024-03-01T00:00:00Z", null)))
        .containsExactlyInAnyOrder("ferry", "handotai");
    assertThat(filtered(filters(Set.of(), Set.of(), null, "2024-03-01T00:00:00Z")))
        .containsExactlyInAnyOrder("chips", "rates");
  }

  @Test
  void filtersOnHostsSectionsAndAuthorsLetThroughWhatTheyName() {
    publishSamples();
    assertThat(filtered(hosts(Set.of("tsukimi.example"), Set.of())))
        .as("a host below counts too")
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(filtered(hosts(Set.of("sukimi.example"), Set.of()))).isEmpty();
    assertThat(filtered(sectionsAndAuthors(Set.of("BUSINESS"), Set.of()))).containsExactly("rates");
    assertThat(filtered(sectionsAndAuthors(Set.of("business", "経済"), Set.of())))
        .as("one of several will do")
        .containsExactlyInAnyOrder("rates", "handotai");
    assertThat(filtered(sectionsAndAuthors(Set.of(), Set.of("jane DOE")))).containsExactly("chips");
    assertThat(filtered(sectionsAndAuthors(Set.of("business"), Set.of("Jane Doe")))).isEmpty();
  }

  @Test
  void excludedHostsStayOutAndThoseBelowThem() {
    publishSamples();
    assertThat(filtered(hosts(Set.of(), Set.of("harbour.example"))))
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(filtered(hosts(Set.of(), Set.of("tsukimi.example"))))
        .containsExactlyInAnyOrder("chips", "rates", "ferry");
    assertThat(filtered(hosts(Set.of(), Set.of("arbour.example")))).hasSize(5);
    assertThat(filtered(hosts(Set.of("harbour.example"), Set.of("harbour.example")))).isEmpty();
  }

  @Test
  void whatIsLeftOutStaysOutAndIsCountedAllTheSame() {
    publishSamples();
    Filters.Values outlet =
        new Filters.Values(Set.of("TSUKIMI"), Set.of(), Set.of(), Set.of(), Set.of());
    assertThat(filtered(without(outlet))).containsExactlyInAnyOrder("chips", "rates", "ferry");
    assertThat(filtered(new Filters(outlet, outlet, null, null))).isEmpty();
    Filters.Values several =
        new Filters.Values(
            Set.of(), Set.of(), Set.of(Language.JA), Set.of("ＢＵＳＩＮＥＳＳ"), Set.of("jane doe"));
    assertThat(filtered(without(several))).containsExactly("ferry");

    SearchResults results =
        search(
            everythingRequest()
                .withFilters(without(outlet))
                .withFacets(List.of(Facet.SOURCE, Facet.LANGUAGE)));
    assertThat(counts(results, Facet.SOURCE))
        .as("as if no outlet were left out, so that it can be had again")
        .containsExactly(tuple("harbour", 3L), tuple("tsukimi", 2L));
    assertThat(counts(results, Facet.LANGUAGE)).containsExactly(tuple("en", 3L));
  }

  @Test
  void filtersOnlyNarrowAndLeaveTheOrder() {
    publishSamples();
    SearchRequest request = patient(words("chips", "harbour", "月")).withMatching(Matching.ANY);
    List<String> all = found(request);
    assertThat(all).contains("chips", "rates", "ferry", "undated");
    List<String> english =
        found(request.withFilters(filters(Set.of("harbour"), Set.of(), null, null)));
    assertThat(english).isEqualTo(all.stream().filter(english::contains).toList());
    assertThat(english).containsExactlyInAnyOrder("chips", "rates", "ferry");
  }

  @Test
  void facetsCountAllResults() {
    publishSamples();
    SearchRequest request =
        everythingRequest().withPage(0, 1, null).withFacets(List.of(Facet.values()));
    try (Searcher searcher = engine.searcher()) {
      SearchResults results = searcher.search(request);
      assertThat(counts(results, Facet.SOURCE))
          .containsExactly(tuple("harbour", 3L), tuple("tsukimi", 2L));
      assertThat(counts(results, Facet.LANGUAGE)).containsExactly(tuple("en", 3L), tuple("ja", 2L));
      assertThat(counts(results, Facet.AUTHOR)).contains(tuple("Jane Doe", 1L));
      assertThat(counts(results, Facet.MONTH)).contains(tuple("2024-01", 1L), tuple("2024-02", 1L));
      assertThat(results.total()).isEqualTo(5);
      assertThat(results.generation()).isEqualTo(searcher.generation());
    }
  }

  @Test
  void facetsCountWhatTheFiltersLetThrough() {
    publishSamples();
    SearchResults results =
        search(
            everythingRequest()
                .withFilters(filters(Set.of(), Set.of(Language.EN), null, null))
                .withFacets(List.of(Facet.SOURCE, Facet.SECTION)));
    assertThat(counts(results, Facet.SOURCE)).containsExactly(tuple("harbour", 3L));
    assertThat(counts(results, Facet.SECTION)).hasSize(1);
    assertThat(results.facets()).containsOnlyKeys(Facet.SOURCE, Facet.SECTION);
  }

  @Test
  void valuesThatAreFilteredByAreListedThoughNothingHasThem() {
    publishSamples();
    Filters none =
        Filters.only(
            new Filters.Values(
                Set.of("TSUKIMI", "nowhere"),
                Set.of(),
                Set.of(Language.JA),
                Set.of("ＢＵＳＩＮＥＳＳ"),
                Set.of("jane doe")));
    SearchResults results =
        search(patient(words("ferry")).withFilters(none).withFacets(List.of(Facet.values())));
    assertThat(results.total()).isZero();
    assertThat(results.facets().get(Facet.SOURCE))
        .containsExactly(new Facet.Count("tsukimi", TSUKIMI.name(), 0));
    assertThat(counts(results, Facet.SECTION)).containsExactly(tuple("Business", 0L));
    assertThat(counts(results, Facet.AUTHOR)).containsExactly(tuple("Jane Doe", 0L));
    assertThat(counts(results, Facet.LANGUAGE)).containsExactly(tuple("ja", 0L));
    assertThat(counts(results, Facet.MONTH)).isEmpty();
  }

  @Test
  void twoOutletsOfOneNameStayTwoAndAreToldApart() {
    Outlet told = new Outlet("月見新報", TSUKIMI.name(), TSUKIMI.domain());
    publish(
        engine,
        japanese("page", "灯台", "灯台の話。").build(),
        japanese("line", "港", "港の話。").outlet(told).build(),
        english("other", "Lamp", "A lamp.").build());
    try (Searcher searcher = engine.searcher()) {
      SearchResults all = searcher.search(everythingRequest().withFacets(List.of(Facet.SOURCE)));
      assertThat(counts(all, Facet.SOURCE))
          .containsExactly(tuple("月見新報", 2L), tuple("harbour", 1L), tuple("tsukimi", 1L));
      assertThat(all.facets().get(Facet.SOURCE))
          .extracting(Facet.Count::label)
          .containsExactly("月見新報", "Harbour Times", "月見新報 (tsukimi)");
      SearchRequest chosen =
          everythingRequest().withFilters(filters(Set.of("月見新報"), Set.of(), null, null));
      assertThat(ids(searcher.search(chosen))).containsExactlyInAnyOrder("page", "line");
    }
  }

  private List<String> filtered(Filters filters) {
    return listed(everythingRequest().withFilters(filters));
  }

  private static Filters filters(
      Set<String> sources,
      Set<Language> languages,
      @Nullable String from,
      @Nullable String before) {
    return new Filters(
        new Filters.Values(sources, Set.of(), languages, Set.of(), Set.of()),
        Filters.Values.NONE,
        from == null ? null : Instant.parse(from),
        before == null ? null : Instant.parse(before));
  }

  private static Filters hosts(Set<String> only, Set<String> without) {
    return new Filters(
        new Filters.Values(Set.of(), only, Set.of(), Set.of(), Set.of()),
        new Filters.Values(Set.of(), without, Set.of(), Set.of(), Set.of()),
        null,
        null);
  }

  private static Filters without(Filters.Values values) {
    return new Filters(Filters.Values.NONE, values, null, null);
  }

  private static Filters sectionsAndAuthors(Set<String> sections, Set<String> authors) {
    return Filters.only(new Filters.Values(Set.of(), Set.of(), Set.of(), sections, authors));
  }

  private static List<Tuple> counts(SearchResults results, Facet facet) {
    return results.facets().getOrDefault(facet, List.of()).stream()
        .map(count -> tuple(count.value(), count.count()))
        .toList();
  }
}
