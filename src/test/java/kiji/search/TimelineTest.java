package kiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.Seed;
import kiji.article.Language;
import kiji.engine.Articles;
import kiji.engine.Histograms.Period;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a timeline says a time has is what the search between its ends finds: over random searches
/// of an archive made to be hard.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {
  private static final int SEARCHES = 25;
  private static final int PARTS = 12;

  private static final List<String> BOUNDS =
      List.of("2003", "2003-07", "2003-07-15", "2003-07-15T11:30", "2003-07-15T11:30:00-08:00");

  private final HardArchive archive = new HardArchive(Seed.random());
  @AutoClose private final SearchEngine engine;
  private final ArticleSearch search;
  private final Path folder;

  TimelineTest(@TempDir Path folder) {
    this.folder = folder;
    engine = TestSearch.engine(folder);
    search = TestSearch.of(engine);
  }

  @BeforeAll
  void index() {
    archive.publish(engine);
  }

  @Test
  void everyPartFindsWhatItSays() {
    for (int i = 0; i < SEARCHES; i++) {
      Period period = archive.one(List.of(Period.values()));
      SearchParameters parameters = bounded(archive.search());
      Timeline timeline = timeline(parameters, period);
      for (Timeline.Part part : some(timeline.parts())) {
        SearchParameters there = between(parameters, part);
        String what = "%s of %s (seed %d)".formatted(part, parameters, Seed.value());
        assertThat(part.count()).as(what).isEqualTo(total(there));
        SearchParameters everything =
            between(SearchParameters.NONE, part)
                .with(SearchParameter.COLLAPSE, parameters.get(SearchParameter.COLLAPSE));
        assertThat(part.total()).as(what).isEqualTo(total(everything));
        for (Language language : List.of(Language.JA, Language.EN)) {
          assertThat(part.totalByLanguage().getOrDefault(language, 0L))
              .as(what)
              .isEqualTo(total(everything.with(SearchParameter.LANGUAGE, List.of(language))));
        }
      }
    }
  }

  @Test
  void itsPartsAreAllThatHasADate() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters parameters =
          archive
              .search()
              .with(SearchParameter.COLLAPSE, false)
              .with(SearchParameter.FROM, Moment.read("0001-01-01"));
      Timeline timeline = timeline(parameters, archive.one(List.of(Period.values())));
      assertThat(timeline.parts().stream().mapToLong(Timeline.Part::count).sum())
          .as("%s (seed %d)", parameters, Seed.value())
          .isEqualTo(total(parameters));
      assertThat(timeline.parts())
          .extracting(Timeline.Part::first)
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void itsPartsAreThoseOfTheArchiveWhateverIsSearched() {
    SearchParameters storms = SearchParameters.of("storm");
    assertThat(timeline(storms, Period.MONTH).parts())
        .extracting(Timeline.Part::first)
        .isEqualTo(
            timeline(SearchParameters.NONE, Period.MONTH).parts().stream()
                .map(Timeline.Part::first)
                .toList());
    assertThat(timeline(SearchParameters.of("nowhere to be found"), Period.YEAR).parts())
        .allSatisfy(part -> assertThat(part.count()).isZero())
        .isNotEmpty();
  }

  @Test
  void aSecondSearchCountsInEachPartWhatItFindsThere() {
    for (int i = 0; i < SEARCHES; i++) {
      SearchParameters first = archive.search();
      String second = archive.search().get(SearchParameter.Q);
      SearchParameters both = first.with(SearchParameter.VS, second);
      SearchAnswer answer = answer(both.with(SearchParameter.TIMELINE, Optional.of(Period.YEAR)));
      if (second.isBlank()) {
        assertThat(answer.versus()).isEmpty();
        continue;
      }
      SearchParameters alone = first.with(SearchParameter.Q, second);
      assertThat(answer.versus().orElseThrow().total())
          .as("%s vs %s (seed %d)", first, second, Seed.value())
          .isEqualTo(total(alone));
      for (Timeline.Part part : some(answer.timeline().orElseThrow().parts())) {
        assertThat(part.versus())
            .as("%s vs %s in %s (seed %d)", first, second, part, Seed.value())
            .isEqualTo(total(between(alone, part)));
      }
    }
  }

  @Test
  void daysOfCenturiesWithoutArticlesAreNotTold() {
    try (SearchEngine few = TestSearch.engine(folder.resolve("few"))) {
      Articles.publish(
          few,
          Articles.english("old", "Ferry", "A ferry.")
              .publishedAt(Articles.date("1889-02-11T00:00:00+09:00"))
              .build(),
          Articles.english("new", "Ferry", "A ferry.")
              .publishedAt(Articles.date("2024-02-11T00:00:00+09:00"))
              .build());
      SearchAnswer answer =
          (SearchAnswer)
              TestSearch.of(few)
                  .search(
                      SearchParameters.of("ferry")
                          .with(SearchParameter.TIMELINE, Optional.of(Period.DAY)));
      assertThat(answer.timeline().orElseThrow().parts())
          .extracting(Timeline.Part::first)
          .containsExactly(LocalDate.of(1889, 2, 11), LocalDate.of(2024, 2, 11));
    }
  }

  private SearchParameters bounded(SearchParameters parameters) {
    SearchParameters bounded =
        parameters.withWords(SearchParameter.FROM, archive.one(List.of(List.of(), bound())));
    return archive.one(List.of(true, false))
        ? bounded.withWords(SearchParameter.TO, bound("2015"))
        : bounded;
  }

  private List<String> bound() {
    return List.of(archive.one(BOUNDS));
  }

  private List<String> bound(String year) {
    return List.of(archive.one(BOUNDS).replace("2003", year));
  }

  /// The first and the last, and some of those between.
  private List<Timeline.Part> some(List<Timeline.Part> parts) {
    if (parts.size() <= PARTS) {
      return parts;
    }
    List<Timeline.Part> some = new ArrayList<>(List.of(parts.getFirst(), parts.getLast()));
    while (some.size() < PARTS) {
      some.add(archive.one(parts));
    }
    return some;
  }

  private static SearchParameters between(SearchParameters parameters, Timeline.Part part) {
    return parameters
        .withWords(SearchParameter.FROM, List.of(part.from()))
        .withWords(SearchParameter.TO, List.of(part.to()));
  }

  private Timeline timeline(SearchParameters parameters, Period period) {
    return answer(parameters.with(SearchParameter.TIMELINE, Optional.of(period)))
        .timeline()
        .orElseThrow();
  }

  private long total(SearchParameters parameters) {
    return answer(parameters).results().total();
  }

  private SearchAnswer answer(SearchParameters parameters) {
    return switch (search.search(parameters)) {
      case SearchAnswer answer -> answer;
      case SearchRefusal refusal -> throw new AssertionError(refusal.reason());
    };
  }
}
