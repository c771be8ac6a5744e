package kiji.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.web.SampleArticles;
import kiji.web.Served;
import kiji.web.TemporaryIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a feed reader gets, read by ROME where it is XML.
class FeedTest {
  private static final Instant MONDAY = Instant.parse("2026-02-02T07:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-02-03T07:00:00Z");

  private TemporaryIndex index;
  private Served served;

  @BeforeEach
  void serve() throws Exception {
    index = TemporaryIndex.of(List.of());
    Articles.publish(
        index.engine(),
        StartFrom.NOTHING,
        Stream.of(
            arrived(SampleArticles.GOLDFISH, MONDAY),
            arrived(SampleArticles.TAKASHIMAYA, TUESDAY)));
    served = Served.with(index.engine(), Served.settings());
  }

  @AfterEach
  void stop() throws Exception {
    served.close();
    index.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.rss", "/feed.atom"})
  void beginsWithWhatArrivedLastThoughItIsOlder(String path) throws Exception {
    SyndFeed feed = read(path);

    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("髙島屋、奈良に新店舗", "Goldfish festival draws record crowd");
    SyndEntry goldfish = feed.getEntries().getLast();
    assertThat(goldfish.getLink()).isEqualTo(served.address("/articles/a1"));
    assertThat(goldfish.getUri()).isEqualTo("urn:kiji:article:a1");
    assertThat(goldfish.getPublishedDate())
        .isEqualTo(Date.from(Instant.parse("2026-02-28T09:30:00Z")));
    assertThat(goldfish.getDescription().getValue()).startsWith("A festival of goldfish in Nara");
    assertThat(goldfish.getContents()).isEmpty();
  }

  @Test
  void tellsInAtomWhenAnArticleCameAndWhereItIsFrom() throws Exception {
    SyndEntry takashimaya = read("/feed.atom?q=奈良").getEntries().getFirst();

    assertThat(takashimaya.getUpdatedDate()).isEqualTo(Date.from(TUESDAY));
    assertThat(takashimaya.getLinks())
        .anyMatch(link -> link.getRel().equals("via") && link.getHref().endsWith("/2"));
    assertThat(takashimaya.getAuthor()).isEqualTo("汐見日報");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.rss", "/feed.atom"})
  void hasTheWholeStoryWhereThatIsAskedFor(String path) throws Exception {
    SyndEntry goldfish = read(path + "?q=goldfish&content=full").getEntries().getFirst();

    assertThat(goldfish.getContents().getFirst().getValue())
        .isEqualTo(
            "<p>A festival of goldfish in Nara drew a record crowd on Saturday.</p>"
                + "<p>Organisers counted 40,000 visitors, twice as many as last year.</p>");
  }

  @Test
  void isTheSameAsJson() throws Exception {
    JsonNode feed = served.json("/feed.json?q=goldfish");

    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("feed_url").asString()).isEqualTo(served.address("/feed.json?q=goldfish"));
    assertThat(feed.get("home_page_url").asString()).isEqualTo(served.address("/?q=goldfish"));
    JsonNode item = feed.get("items").get(0);
    assertThat(item.get("id").asString()).isEqualTo("urn:kiji:article:a1");
    assertThat(item.get("date_modified").asString()).isEqualTo(MONDAY.toString());
    assertThat(item.get("external_url").asString())
        .isEqualTo("https://harbour.example/2026/goldfish?a=1&b=2");
    assertThat(item.get("content_text").asString()).startsWith("A festival");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.rss", "/feed.atom"})
  void wantsAllTheWordsThoughASearchWouldNot(String path) throws Exception {
    String words = "?q=goldfish+submarine+festival";
    assertThat(served.json("/api/search" + words).get("totalResults").asInt()).isEqualTo(1);

    assertThat(read(path + words).getEntries()).isEmpty();
  }

  @Test
  void aReaderThatHasItIsToldSoUntilTheNextGeneration() throws Exception {
    HttpResponse<String> first = served.get("/feed.rss?q=goldfish");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Last-Modified")).isPresent();

    assertThat(served.get("/feed.rss?q=goldfish", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    Articles.publish(
        index.engine(), StartFrom.PUBLISHED, Stream.of(arrived(SampleArticles.GOLDFISH, MONDAY)));
    assertThat(served.get("/feed.rss?q=goldfish", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() throws Exception {
    Article odd =
        Articles.english("odd", "A\u0001 <b> & \uD83D\uDE00 \uFFFE", "Goldfish \u000B ]]> body.")
            .build();
    Articles.publish(
        index.engine(), StartFrom.PUBLISHED, Stream.of(arrived(odd, TUESDAY.plusSeconds(1))));

    for (String path : List.of("/feed.rss", "/feed.atom")) {
      assertThat(read(path + "?content=full").getEntries().getFirst().getTitle().strip())
          .isEqualTo("A <b> & \uD83D\uDE00");
    }
  }

  @Test
  void aParameterThatCannotBeReadIsNamed() throws Exception {
    HttpResponse<String> answer = served.get("/feed.rss?pagesize=3");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"parameter\":\"pagesize\"");
  }

  private static IndexedArticle arrived(Article article, Instant time) {
    IndexedArticle indexed = Articles.indexed(article);
    return new IndexedArticle(
        article, indexed.sourcePath(), indexed.contentHash(), indexed.storyKey(), time);
  }

  private SyndFeed read(String path) throws Exception {
    HttpResponse<String> answer = served.get(path.replace("奈良", "%E5%A5%88%E8%89%AF"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/" + path.substring("/feed.".length()).split("\\?", 2)[0]);
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }
}
