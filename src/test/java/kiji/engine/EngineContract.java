package kiji.engine;

import static kiji.engine.Articles.HARBOUR;
import static kiji.engine.Articles.TSUKIMI;
import static kiji.engine.Articles.date;
import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.many;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.Generations.StartFrom;
import kiji.engine.contract.Trouble;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every engine keeps, whatever holds its index: sets, clear orderings, facets and errors,
/// never scores. A test of an engine extends this.
public abstract class EngineContract extends GenerationContract {
  @Test
  void everythingWorksWhenEmpty() {
    try (Searcher searcher = engine.searcher()) {
      assertThat(searcher.generation()).isEmpty();
      assertThat(searcher.size()).isZero();
      assertThat(searcher.byId(new ArticleId("any"))).isEmpty();
      for (SearchQuery query : oneOfEachKind()) {
        SearchResults results = searcher.search(patient(query).withFacets(List.of(Facet.values())));
        assertThat(results.hits()).as(query.toString()).isEmpty();
        assertThat(results.total()).isZero();
        assertThat(results.next()).isNull();
      }
    }
    assertThat(engine.published()).isEmpty();
    assertThat(engine.generations()).isEmpty();
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.EMPTY);
    assertThat(engine.verify().state()).isEqualTo(EngineHealth.State.EMPTY);
    assertThatThrownBy(() -> engine.rollback(Optional.empty()))
        .is(Trouble.of(EngineException.Kind.REFUSED));
  }

  @Test
  void everythingWorksWhenAGenerationWithoutArticlesIsPublished() {
    Generation generation = publish(engine);
    assertThat(generation.articles()).isZero();
    try (Searcher searcher = engine.searcher()) {
      assertThat(searcher.generation()).isEqualTo(generation.id());
      for (SearchQuery query : oneOfEachKind()) {
        SearchResults results = searcher.search(patient(query).withFacets(List.of(Facet.values())));
        assertThat(results.hits()).as(query.toString()).isEmpty();
      }
    }
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.READY);
    assertThat(engine.verify().state()).isEqualTo(EngineHealth.State.READY);
  }

  @Test
  void findsJapaneseAndEnglishByTheirWords() {
    publishSamples();
    assertThat(found(word("chips"))).containsExactlyInAnyOrder("chips", "rates");
    assertThat(found(word("半導体"))).containsExactlyInAnyOrder("handotai");
    assertThat(found(word("chip"))).as("stemmed").contains("chips");
    assertThat(found(word("zeppelin"))).isEmpty();
  }

  @Test
  void wordsSideBySideAreAllNeededOrOneIsEnough() {
    publishSamples();
    SearchQuery both = new SearchQuery.All(List.of(word("chips"), word("harbour")));
    assertThat(found(patient(both).withMatching(Matching.ALL))).containsExactlyInAnyOrder("chips");
    assertThat(found(patient(both).withMatching(Matching.ANY)))
        .containsExactlyInAnyOrder("chips", "rates", "ferry");
  }

  @Test
  void phrasesPrefixesFieldsAndExclusionsMeanWhatTheySay() {
    publishSamples();
    assertThat(found(new SearchQuery.Phrase("central bank", 0))).containsExactly("rates");
    assertThat(found(new SearchQuery.Phrase("bank central", 0))).isEmpty();
    assertThat(found(new SearchQuery.Prefix("ferr"))).containsExactly("ferry");
    assertThat(found(new SearchQuery.In(TextField.TITLE, word("chips")))).containsExactly("chips");
    assertThat(
            found(new SearchQuery.All(List.of(word("chips"), new SearchQuery.Not(word("bank"))))))
        .containsExactly("chips");
    assertThat(found(new SearchQuery.Not(word("chips")))).doesNotContain("chips", "rates");
    assertThat(found(new SearchQuery.Any(List.of(word("ferry"), word("半導体")))))
        .containsExactlyInAnyOrder("ferry", "handotai");
  }

  @Test
  void conditionsOnOutletLanguageSectionAuthorAndDateHold() {
    publishSamples();
    assertThat(found(new SearchQuery.FromSource("Harbour Times")))
        .containsExactlyInAnyOrder("chips", "rates", "ferry");
    assertThat(found(new SearchQuery.FromSite("tsukimi.example")))
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(found(new SearchQuery.InLanguage("ja")))
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(found(new SearchQuery.InSection("business"))).containsExactly("rates");
    assertThat(found(new SearchQuery.ByAuthor("jane doe"))).containsExactly("chips");
    assertThat(
            found(
                new SearchQuery.Published(
                    Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"))))
        .containsExactlyInAnyOrder("rates", "ferry");
  }

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
  void datesOrderAndWhatHasNoneComesLast() {
    publishSamples();
    assertThat(listed(everythingRequest().withSort(Sort.NEWEST)))
        .containsExactly("handotai", "ferry", "rates", "chips", "undated");
    assertThat(listed(everythingRequest().withSort(Sort.OLDEST)))
        .containsExactly("chips", "rates", "ferry", "handotai", "undated");
  }

  @Test
  void everyListCanBeReadToItsEndWithoutGapsOrRepetitions() {
    publish(engine, StartFrom.NOTHING, many("story", 23));
    for (Sort sort : Sort.values()) {
      SearchRequest request = patient(word("everywhere")).withSort(sort).withCollapse(false);
      List<String> whole = listed(request.withPage(0, 100, null));
      assertThat(whole).hasSize(23).doesNotHaveDuplicates();
      List<String> byCursor = new ArrayList<>();
      List<String> byPage = new ArrayList<>();
      ResumePoint next = null;
      try (Searcher searcher = engine.searcher()) {
        do {
          SearchResults page = searcher.search(request.withPage(0, 5, next));
          byCursor.addAll(ids(page));
          next = page.next();
        } while (next != null && byCursor.size() < 100);
        for (int from = 0; from < 30; from += 5) {
          byPage.addAll(ids(searcher.search(request.withPage(from, 5, null))));
        }
      }
      assertThat(byCursor).as("by cursor, " + sort).isEqualTo(whole);
      assertThat(byPage).as("by page, " + sort).isEqualTo(whole);
    }
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
  void anOutletKnownByTwoIdsIsCountedAndFoundAsOne() {
    Outlet told = new Outlet("月見新報", TSUKIMI.name(), TSUKIMI.domain());
    publish(
        engine,
        japanese("page", "灯台", "灯台の話。").build(),
        japanese("line", "港", "港の話。").outlet(told).build(),
        english("other", "Lamp", "A lamp.").build());
    try (Searcher searcher = engine.searcher()) {
      SearchResults all = searcher.search(everythingRequest().withFacets(List.of(Facet.SOURCE)));
      assertThat(counts(all, Facet.SOURCE))
          .containsExactly(tuple("月見新報", 2L), tuple("harbour", 1L));
      SearchRequest chosen =
          everythingRequest().withFilters(filters(Set.of("月見新報"), Set.of(), null, null));
      assertThat(ids(searcher.search(chosen))).containsExactlyInAnyOrder("page", "line");
    }
  }

  @Test
  void copiesOfOneStoryFoldIntoOneHit() {
    IndexedArticle original =
        new IndexedArticle(dated("wire", HARBOUR.id(), "2024-01-01T00:00:00Z"), "1", "h1", "wire");
    IndexedArticle copy =
        new IndexedArticle(dated("copy", TSUKIMI.id(), "2024-01-02T00:00:00Z"), "2", "h2", "wire");
    publish(engine, StartFrom.NOTHING, Stream.of(original, copy));
    try (Searcher searcher = engine.searcher()) {
      SearchRequest request = patient(word("lighthouse"));
      SearchResults folded = searcher.search(request);
      assertThat(folded.hits()).hasSize(1);
      assertThat(folded.total()).isEqualTo(1);
      Hit hit = folded.hits().getFirst();
      assertThat(hit.copies()).hasSize(1);
      assertThat(List.of(hit.article().id(), hit.copies().getFirst().id()))
          .containsExactlyInAnyOrder(new ArticleId("wire"), new ArticleId("copy"));
      assertThat(ids(searcher.search(request.withCollapse(false))))
          .containsExactlyInAnyOrder("wire", "copy");
    }
  }

  @Test
  void highlightsStandOnTheWordsFound() {
    publishSamples();
    try (Searcher searcher = engine.searcher()) {
      Hit hit = searcher.search(patient(word("ferry"))).hits().getFirst();
      assertThat(marked(hit.title())).containsExactly("Ferry");
      assertThat(hit.snippets()).isNotEmpty();
      assertThat(hit.snippets()).allSatisfy(snippet -> assertThat(marked(snippet)).isNotEmpty());
    }
  }

  @Test
  void whateverIsTypedIsSearchedWithoutTrouble() {
    publishSamples();
    for (String text :
        List.of("", " ", "*", "\"", "\u0000", "🙂", "\ud83d", "の", "a".repeat(500), "'); --")) {
      for (SearchQuery query :
          List.of(
              word(text),
              new SearchQuery.Word(text, true),
              new SearchQuery.Phrase(text, 0),
              new SearchQuery.Phrase(text, 5),
              new SearchQuery.Prefix(text),
              new SearchQuery.FromSource(text),
              new SearchQuery.FromSite(text),
              new SearchQuery.ByAuthor(text),
              new SearchQuery.InSection(text),
              new SearchQuery.InLanguage(text),
              new SearchQuery.All(List.of()),
              new SearchQuery.Any(List.of()),
              new SearchQuery.Not(word(text)))) {
        assertThat(found(query).size()).as(query.toString()).isBetween(0, 5);
      }
    }
  }

  private void publishSamples() {
    publish(
        engine,
        english("chips", "Chips for everyone", "A harbour town makes chips again.")
            .publishedAt(date("2024-01-10T09:00:00+09:00"))
            .authors(List.of("Jane Doe"))
            .build(),
        english("rates", "Central bank holds rates", "The central bank looks at chips and yen.")
            .publishedAt(date("2024-02-10T09:00:00Z"))
            .section("Business")
            .build(),
        english("ferry", "Ferry returns", "The ferry crosses the harbour on Sundays.")
            .publishedAt(date("2024-03-10T09:00:00Z"))
            .build(),
        japanese("handotai", "半導体の工場が再開", "港町の半導体工場が月曜日に再開した。")
            .publishedAt(date("2024-04-10T09:00:00+09:00"))
            .section("経済")
            .authors(List.of("山田花子"))
            .build(),
        japanese("undated", "月見の夜", "月を見る人が集まった。").build());
  }

  private static Article dated(String id, String outlet, String date) {
    var builder =
        outlet.equals(HARBOUR.id())
            ? english(id, "Lighthouse opens", "The old lighthouse opens its doors.")
            : english(id, "Lighthouse opens", "The old lighthouse opens its doors.")
                .outlet(TSUKIMI);
    return builder.publishedAt(date(date)).build();
  }

  private static SearchQuery word(String text) {
    return new SearchQuery.Word(text, false);
  }

  private List<String> found(SearchQuery query) {
    return found(patient(query).withMatching(Matching.ALL));
  }

  private List<String> found(SearchRequest request) {
    return listed(request.withPage(0, 100, null));
  }

  private List<String> filtered(Filters filters) {
    return listed(everythingRequest().withFilters(filters));
  }

  private List<String> listed(SearchRequest request) {
    try (Searcher searcher = engine.searcher()) {
      SearchResults results = searcher.search(request);
      assertThat(results.partial()).isFalse();
      return ids(results);
    }
  }

  private static Filters filters(
      Set<String> sources,
      Set<Language> languages,
      @Nullable String from,
      @Nullable String before) {
    return new Filters(
        sources,
        Set.of(),
        Set.of(),
        languages,
        Set.of(),
        Set.of(),
        from == null ? null : Instant.parse(from),
        before == null ? null : Instant.parse(before));
  }

  private static List<Tuple> counts(SearchResults results, Facet facet) {
    return results.facets().getOrDefault(facet, List.of()).stream()
        .map(count -> tuple(count.value(), count.count()))
        .toList();
  }

  private static List<String> marked(Hit.Snippet snippet) {
    return snippet.spans().stream()
        .map(span -> snippet.text().substring(span.start(), span.end()))
        .toList();
  }

  private static List<SearchQuery> oneOfEachKind() {
    SearchQuery word = new SearchQuery.Word("story", false);
    return List.of(
        new SearchQuery.Everything(),
        word,
        new SearchQuery.Word("東京", true),
        new SearchQuery.Phrase("東京 story", 0),
        new SearchQuery.Phrase("one two", 5),
        new SearchQuery.Prefix("st"),
        new SearchQuery.All(List.of(word, word)),
        new SearchQuery.Any(List.of(word, word)),
        new SearchQuery.Not(word),
        new SearchQuery.In(TextField.TITLE, word),
        new SearchQuery.FromSource("harbour"),
        new SearchQuery.FromSite("harbour.example"),
        new SearchQuery.ByAuthor("Jane Doe"),
        new SearchQuery.InSection("business"),
        new SearchQuery.InLanguage("ja"),
        new SearchQuery.Published(Instant.EPOCH, null));
  }
}
