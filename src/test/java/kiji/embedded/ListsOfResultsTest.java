package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.dated;
import static kiji.embedded.SmallIndex.ids;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.article.Reading;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.engine.Hit;
import kiji.engine.IndexedArticle;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Sort;
import kiji.query.SearchQuery.ByAuthor;
import kiji.query.SearchQuery.Everything;
import kiji.query.SearchQuery.FromSite;
import kiji.query.SearchQuery.FromSource;
import kiji.query.SearchQuery.InLanguage;
import kiji.query.SearchQuery.InSection;
import kiji.query.SearchQuery.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListsOfResultsTest {
  @Test
  void anArticleComesBackAsItWent() throws IOException {
    ArticleBuilder whole =
        article("id-1", "見出し", "一段落目。\n\n二段落目。")
            .language(Language.JA)
            .outlet(new Outlet("nhk", "NHKニュース", "news.nhk.example"))
            .authors(List.of("山田 太郎", "Jane Doe"))
            .publishedAt(OffsetDateTime.parse("2024-04-12T18:30:00+09:00"))
            .updatedAt(OffsetDateTime.parse("2024-04-13T01:02:03.123456+09:00"))
            .url("https://news.nhk.example/1")
            .section("経済")
            .description("要約")
            .imageUrl("https://news.nhk.example/1.jpg")
            .agency("共同")
            .readings(List.of(new Reading("拉致", "らち")));
    try (SmallIndex index = SmallIndex.of(whole)) {
      assertThat(index.search().byId(new ArticleId("id-1"))).contains(whole.build());
      assertThat(index.search().byId(new ArticleId("id-2"))).isEmpty();
    }
  }

  @Test
  void datesOrderExactlyWithTiesByIdAndUndatedLast() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            dated("b", "2024-01-01T00:00:00Z"),
            article("none", "", "no date"),
            dated("new", "2024-03-01T00:00:00Z"),
            dated("a", "2024-01-01T09:00:00+09:00"),
            dated("old", "1969-12-31T00:00:00Z"))) {
      SearchRequest everything = request(new Everything());
      assertThat(ids(index.search(everything))).containsExactly("new", "a", "b", "old", "none");
      assertThat(ids(index.search(everything.withSort(Sort.NEWEST))))
          .containsExactly("new", "a", "b", "old", "none");
      assertThat(ids(index.search(everything.withSort(Sort.OLDEST))))
          .containsExactly("old", "a", "b", "new", "none");
    }
  }

  @Test
  void aDateFarAheadDoesNotStandFirstForEver() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            dated("year-9999", "9999-12-31T00:00:00Z"), dated("soon", "2024-05-02T00:00:00Z"))) {
      assertThat(ids(index.search(request(new Everything())))).containsExactly("soon", "year-9999");
    }
  }

  @Test
  void aDateFarAheadMakesNoMonthThatNothingIsFoundIn() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            dated("year-9999", "9999-12-31T00:00:00Z"), dated("soon", "2024-05-02T00:00:00Z"))) {
      assertThat(
              index
                  .search(request(new Everything()).withFacets(List.of(Facet.MONTH)))
                  .facets()
                  .get(Facet.MONTH))
          .extracting(Facet.Count::value)
          .containsExactly("2024-05");
    }
  }

  @Test
  void ofEqualStoriesTheFresherStandsFirstAndOneWithoutADateLosesNothing() throws IOException {
    try (SmallIndex index =
        SmallIndex.of(
            dated("old", "2014-04-30T00:00:00Z"),
            dated("fresh", "2024-04-30T00:00:00Z"),
            article("none", "Dated story", "A story with a date."))) {
      List<Hit> hits = index.search(request(words("story"))).hits();
      assertThat(hits.getFirst().article().id().value()).isEqualTo("fresh");
      assertThat(hits.get(1).score()).isEqualTo(hits.get(2).score());
      assertThat(hits.getFirst().score()).isLessThan(1.11f * hits.get(1).score());
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesAndCursorsGiveTheSameList(Sort sort) throws IOException {
    List<IndexedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ArticleBuilder builder = article("id" + i, "", "story ".repeat(1 + i % 7) + "number " + i);
      if (i % 5 != 0) {
        builder.publishedAt(OffsetDateTime.parse("2024-01-01T00:00:00Z").plusDays(i % 11));
      }
      articles.add(new IndexedArticle(builder.build(), "p", "h", "story" + i % 40));
    }
    try (SmallIndex index = SmallIndex.ofIndexed(articles.toArray(IndexedArticle[]::new))) {
      for (boolean collapse : new boolean[] {true, false}) {
        SearchRequest first =
            request(words("story")).withSort(sort).withCollapse(collapse).withPage(0, 7, null);
        List<String> byPage = new ArrayList<>();
        List<String> byCursor = new ArrayList<>();
        for (int page = 0; page < 10; page++) {
          byPage.addAll(ids(index.search(first.withPage(7 * page, 7, null))));
        }
        SearchResults results = index.search(first);
        byCursor.addAll(ids(results));
        for (ResumePoint next = results.next(); next != null; next = results.next()) {
          results = index.search(first.withPage(0, 7, next));
          byCursor.addAll(ids(results));
        }
        assertThat(byCursor).isEqualTo(byPage).doesNotHaveDuplicates();
        assertThat(results.total()).isEqualTo(byPage.size()).isEqualTo(collapse ? 40 : 60);
        assertThat(results.totalIsExact()).isTrue();
      }
    }
  }

  @Test
  void aCursorOfAnotherGenerationOrOfNonsenseIsStale() throws IOException {
    try (SmallIndex index = SmallIndex.of(dated("a", "2024-01-01T00:00:00Z"))) {
      SearchRequest request = request(words("story"));
      for (ResumePoint point :
          List.of(
              new ResumePoint("000000", "RELEVANCE:0:0"),
              new ResumePoint("000001", "RELEVANCE:0:99"),
              new ResumePoint("000001", "NEWEST:0:0"),
              new ResumePoint("000001", "RELEVANCE:0:-1"),
              new ResumePoint("000001", "nonsense"))) {
        assertThatThrownBy(() -> index.search(request.withPage(0, 10, point)))
            .isInstanceOf(ResumePoint.Stale.class);
      }
    }
  }

  @Test
  void copiesOfAStoryAreFoldedAndListedOldestFirst() throws IOException {
    try (SmallIndex index =
        SmallIndex.ofIndexed(
            copy("late", "beta", "2024-01-03T00:00:00Z", "Quake hits the north"),
            copy("early", "alpha", "2024-01-01T00:00:00Z", "Quake hits the north coast today"),
            copy("middle", "gamma", "2024-01-02T00:00:00Z", "Quake hits the north, officials say"),
            new IndexedArticle(article("other", "", "Another quake").build(), "p", "h", "other"))) {
      SearchRequest request =
          request(words("quake")).withSort(Sort.NEWEST).withFacets(List.of(Facet.SOURCE));
      SearchResults folded = index.search(request);
      assertThat(ids(folded)).containsExactly("late", "other");
      assertThat(folded.total()).isEqualTo(2);
      assertThat(folded.hits().getFirst().copies())
          .extracting(copy -> copy.id().value())
          .containsExactly("early", "middle");
      assertThat(folded.facets().get(Facet.SOURCE))
          .containsExactlyInAnyOrder(
              new Facet.Count("alpha", "The alpha", 1),
              new Facet.Count("beta", "The beta", 1),
              new Facet.Count("gamma", "The gamma", 1),
              new Facet.Count("unknown", "unknown", 1));
      assertThat(ids(index.search(request.withCollapse(false)))).hasSize(4);
    }
  }

  @Test
  void facetsCountAllResults() throws IOException {
    Outlet nhk = new Outlet("nhk", "NHKニュース", "nhk.example");
    Outlet bbc = new Outlet("bbc", "BBC", "bbc.example");
    try (SmallIndex index =
        SmallIndex.of(
            dated("a", "2024-03-31T23:30:00-05:00").outlet(bbc).language(Language.EN),
            dated("b", "2024-04-01T00:30:00+09:00").outlet(nhk).authors(List.of("山田", "佐藤")),
            dated("c", "2024-04-02T00:30:00+09:00").outlet(nhk).authors(List.of("山田")),
            article("d", "", "unrelated").outlet(bbc))) {
      SearchResults results =
          index.search(
              request(words("story")).withPage(0, 1, null).withFacets(List.of(Facet.values())));
      assertThat(results.facets().get(Facet.SOURCE))
          .containsExactly(new Facet.Count("nhk", "NHKニュース", 2), new Facet.Count("bbc", "BBC", 1));
      assertThat(results.facets().get(Facet.MONTH))
          .containsExactly(
              new Facet.Count("2024-04", "2024-04", 2), new Facet.Count("2024-03", "2024-03", 1));
      assertThat(results.facets().get(Facet.AUTHOR))
          .containsExactly(new Facet.Count("山田", "山田", 2), new Facet.Count("佐藤", "佐藤", 1));
      assertThat(results.facets().get(Facet.SECTION)).isEmpty();
    }
  }

  @Test
  void filtersLetThroughWhatTheyName() throws IOException {
    ArticleBuilder nhk =
        dated("nhk", "2024-04-01T00:00:00Z")
            .outlet(new Outlet("nhk", "ＮＨＫ ニュース", "news.nhk.example"))
            .language(Language.JA)
            .section("Business")
            .authors(List.of("Jane Doe"));
    ArticleBuilder bbc =
        dated("bbc", "2024-05-01T00:00:00Z").outlet(new Outlet("bbc", "BBC", "bbc.example"));
    try (SmallIndex index = SmallIndex.of(nhk, bbc, article("none", "", "A story"))) {
      for (Filters filters :
          List.of(
              filters(Set.of("NHK"), Set.of(), Set.of(), Set.of()),
              filters(Set.of("nhk ニュース"), Set.of(), Set.of(), Set.of()),
              filters(Set.of(), Set.of("nhk.example"), Set.of(), Set.of()),
              filters(Set.of(), Set.of("www.News.NHK.example"), Set.of(), Set.of()),
              filters(Set.of(), Set.of(), Set.of("business"), Set.of()),
              filters(Set.of(), Set.of(), Set.of(), Set.of("JANE  DOE")))) {
        assertThat(ids(index.search(request(words("story")).withFilters(filters))))
            .as(filters.toString())
            .containsExactly("nhk");
      }
      assertThat(index.find(new FromSource("Nhk"))).containsExactly("nhk");
      assertThat(index.find(new FromSite("nhk.example"))).containsExactly("nhk");
      assertThat(index.find(new FromSite("k.example"))).isEmpty();
      assertThat(index.find(new ByAuthor("doe"))).containsExactly("nhk");
      assertThat(index.find(new InSection("BUSINESS"))).containsExactly("nhk");
      assertThat(index.find(new InLanguage("ja"))).containsExactly("nhk");
      assertThat(index.find(new Published(null, Instant.parse("2024-05-01T00:00:00Z"))))
          .containsExactly("nhk");
      assertThat(index.find(new Published(Instant.parse("2024-04-01T00:00:00Z"), null)))
          .containsExactly("bbc", "nhk");
      assertThat(index.find(new Published(Instant.MIN, Instant.MAX))).containsExactly("bbc", "nhk");
    }
  }

  @Test
  void excludedDomainsStayOut() throws IOException {
    ArticleBuilder nhk =
        article("nhk", "", "A story").outlet(new Outlet("nhk", "NHK", "news.nhk.example"));
    try (SmallIndex index = SmallIndex.of(nhk, article("none", "", "A story"))) {
      Filters filters =
          new Filters(
              Filters.Values.NONE,
              new Filters.Values(Set.of(), Set.of("nhk.example"), Set.of(), Set.of(), Set.of()),
              null,
              null);
      assertThat(ids(index.search(request(words("story")).withFilters(filters))))
          .containsExactly("none");
    }
  }

  @Test
  void everythingWorksWhenEmpty() throws IOException {
    try (SmallIndex index = SmallIndex.of()) {
      SearchResults results =
          index.search(request(words("東京", "x")).withFacets(List.of(Facet.values())));
      assertThat(results.hits()).isEmpty();
      assertThat(results.total()).isZero();
      assertThat(results.next()).isNull();
    }
  }

  private static Filters filters(
      Set<String> sources, Set<String> domains, Set<String> sections, Set<String> authors) {
    return Filters.only(new Filters.Values(sources, domains, Set.of(), sections, authors));
  }

  private static IndexedArticle copy(String id, String outlet, String date, String body) {
    return new IndexedArticle(
        article(id, "Quake", body)
            .outlet(new Outlet(outlet, "The " + outlet, outlet + ".example"))
            .publishedAt(OffsetDateTime.parse(date))
            .build(),
        "p",
        "h",
        "quake");
  }
}
