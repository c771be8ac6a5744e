package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiji.Seed;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.engine.Facet;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a facet says a value has is what choosing the value finds: over random searches of an
/// archive made to be hard, with every value of every facet chosen.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsAndClicksTest {
  private static final int SEARCHES = 40;

  private final HardArchive archive = new HardArchive(Seed.random());
  @AutoClose private final SearchEngine engine;
  private final ArticleSearch search;

  CountsAndClicksTest(@TempDir Path folder) {
    engine = TestSearch.engine(folder);
    search = TestSearch.of(engine);
  }

  @BeforeAll
  void index() {
    archive.publish(engine);
  }

  @Test
  void everyValueOfEveryFacetFindsWhatItSays() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters parameters = archive.search().with(SearchParameter.FACETS, facets());
      SearchAnswer answer = answer(parameters);
      for (Facet facet : Facet.values()) {
        for (Facet.Count count : answer.results().facets().getOrDefault(facet, List.of())) {
          assertThat(answer(chosen(parameters, facet, count.value())).results().total())
              .as("%s = %s of %s (seed %d)", facet, count.value(), parameters, Seed.value())
              .isEqualTo(count.count());
        }
      }
    }
  }

  @Test
  void whatIsLeftOutIsInNoResult() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters parameters =
          archive
              .search()
              .without(parameter -> parameter.role() == ParameterRole.NARROWING)
              .with(SearchParameter.COLLAPSE, false)
              .with(SearchParameter.FACETS, facets());
      SearchAnswer whole = answer(parameters);
      for (Parameter<List<String>> excluding :
          List.of(SearchParameter.EXCLUDE_SOURCES, SearchParameter.EXCLUDE_SECTION)) {
        Facet facet = excluding.facet().orElseThrow();
        for (Facet.Count count : whole.results().facets().getOrDefault(facet, List.of())) {
          SearchAnswer rest = answer(parameters.with(excluding, List.of(count.value())));
          assertThat(rest.results().total())
              .as("%s but %s (seed %d)", parameters, count, Seed.value())
              .isEqualTo(whole.results().total() - count.count());
          assertThat(rest.results().facets().get(facet)).contains(count);
        }
      }
    }
  }

  @Test
  void filtersOnlyEverTakeResultsAway() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters narrowed = archive.search();
      SearchParameters whole =
          narrowed.without(parameter -> parameter.role() == ParameterRole.NARROWING);
      SearchAnswer few = answer(narrowed);
      SearchAnswer all = answer(whole);
      assertThat(few.results().step())
          .as("%s (seed %d)", narrowed, Seed.value())
          .isEqualTo(all.results().step());
      assertThat(few.results().total()).isLessThanOrEqualTo(all.results().total());
      assertThat(few.understood()).isEqualTo(all.understood());
    }
  }

  @Test
  void everyPageOfAListSaysTheSame() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters parameters =
          archive
              .search()
              .with(SearchParameter.FACETS, facets())
              .with(SearchParameter.PAGE_SIZE, 3);
      SearchAnswer first = answer(parameters);
      SearchAnswer page = first;
      List<ArticleId> seen = new ArrayList<>();
      while (true) {
        page.results().hits().forEach(hit -> seen.add(hit.article().id()));
        assertThat(page.results().total()).isEqualTo(first.results().total());
        assertThat(page.results().facets()).isEqualTo(first.results().facets());
        assertThat(page.notices()).isEqualTo(first.notices());
        assertThat(page.understood()).isEqualTo(first.understood());
        String next = page.nextCursor();
        if (next == null) {
          break;
        }
        page = answer(parameters.with(SearchParameter.CURSOR, next));
      }
      assertThat(seen).doesNotHaveDuplicates().hasSize((int) first.results().total());
    }
  }

  private SearchParameters chosen(SearchParameters parameters, Facet facet, String value) {
    SearchParameters others =
        parameters.without(parameter -> parameter.facet().filter(facet::equals).isPresent());
    return switch (facet) {
      case SOURCE -> others.with(SearchParameter.SOURCES, List.of(value));
      case LANGUAGE ->
          others.with(SearchParameter.LANGUAGE, List.of(Language.ofCode(value).orElseThrow()));
      case SECTION -> others.with(SearchParameter.SECTION, List.of(value));
      case AUTHOR -> others.with(SearchParameter.AUTHOR, List.of(value));
      case MONTH ->
          others
              .with(SearchParameter.FROM, Moment.read(value))
              .with(SearchParameter.TO, Moment.read(value));
    };
  }

  private List<Facet> facets() {
    return List.of(Facet.values());
  }

  private SearchAnswer answer(SearchParameters parameters) {
    return switch (search.search(parameters)) {
      case SearchAnswer answer -> answer;
      case SearchRefusal refusal -> throw new AssertionError(refusal.reason());
    };
  }
}
