package kiji.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.settings.Access;
import kiji.settings.BasePath;
import kiji.settings.Network;
import kiji.settings.Settings;
import kiji.web.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// A server that readers find under a path of its host.
class ServedUnderTest {
  private static final int PAGES = 250;
  private static final Pattern OF_AN_ADDRESS =
      Pattern.compile("(?i)href|src|action|formaction|poster|data-href|data-src|data-url");

  /// What a page that stands nowhere in a link of the start page is found by.
  private static final List<String> STARTS =
      List.of(
          "/",
          "/?q=festival&timeline=month",
          "/?q=qqqqzzz",
          "/nowhere",
          "/archive",
          "/docs",
          "/alerts",
          "/clippings",
          "/feed.rss?q=festival",
          "/feed.atom",
          "/feed.json?q=festival",
          "/opensearch.xml",
          "/robots.txt");

  @Test
  void everyLinkOfEveryPageStaysUnderThePath() throws Exception {
    try (Served served =
        Served.samples(Served.under("/news/archive", Settings.defaults().access()))) {
      Set<String> seen = new HashSet<>();
      Deque<String> left =
          new ArrayDeque<>(STARTS.stream().map(one -> "/news/archive" + one).toList());
      List<String> outside = new ArrayList<>();
      while (!left.isEmpty() && seen.size() < PAGES) {
        String path = left.remove();
        if (!seen.add(path)) {
          continue;
        }
        HttpResponse<String> page = served.get(path);
        assertThat(page.statusCode())
            .as(path)
            .isIn(path.contains("/articles/") ? List.of(200) : List.of(200, 303, 400, 404));
        for (String link : links(page, served)) {
          if (!link.equals("/news/archive") && !link.startsWith("/news/archive/")) {
            outside.add(link + " on " + path);
          } else if (!link.contains("list=")) {
            left.add(link);
          }
        }
      }
      assertThat(outside).isEmpty();
      assertThat(seen).as("what was looked at").hasSizeGreaterThan(40);
      assertThat(seen).anyMatch(one -> one.startsWith("/news/archive/articles/"));
    }
  }

  /// Addresses of this server that an answer holds, as paths.
  private static List<String> links(HttpResponse<String> page, Served served) throws IOException {
    String type = page.headers().firstValue("Content-Type").orElse("");
    List<String> found = new ArrayList<>();
    page.headers().firstValue("Location").ifPresent(found::add);
    if (type.contains("html")) {
      Document document = Jsoup.parse(page.body());
      document
          .getAllElements()
          .forEach(
              element ->
                  element.attributes().asList().stream()
                      .filter(one -> OF_AN_ADDRESS.matcher(one.getKey()).matches())
                      .forEach(one -> found.add(one.getValue())));
    } else if (type.contains("feed+json")) {
      Json.MAPPER.readTree(page.body()).findValuesAsString("url").forEach(found::add);
      Json.MAPPER.readTree(page.body()).findValuesAsString("home_page_url").forEach(found::add);
      Json.MAPPER.readTree(page.body()).findValuesAsString("feed_url").forEach(found::add);
    } else if (type.contains("xml")) {
      Document document = Jsoup.parse(page.body(), Parser.xmlParser());
      for (Element element : document.getAllElements()) {
        Stream.of(element.attr("href"), element.attr("template"), element.ownText().strip())
            .filter(text -> text.startsWith("/") || text.startsWith("http"))
            .forEach(found::add);
      }
    } else if (page.uri().getPath().endsWith("/robots.txt")) {
      page.body()
          .lines()
          .filter(line -> line.startsWith("Disallow: "))
          .forEach(line -> found.add(line.substring("Disallow: ".length()).replace("*", "")));
    }
    String origin = served.address("");
    return found.stream()
        .map(link -> link.replace("{searchTerms}", "x"))
        .map(link -> link.startsWith(origin) ? link.substring(origin.length()) : link)
        .filter(link -> link.startsWith("/") && !link.startsWith("//"))
        .map(link -> URI.create(link).getRawSchemeSpecificPart())
        .toList();
  }

  @Test
  void whatIsAskedUnderThePathIsAnsweredAsAtTheTop() throws Exception {
    try (Served served = Served.samples(Served.under("news/", Settings.defaults().access()))) {
      for (String path : List.of("/news", "/news/", "/news?q=festival", "/news/?q=festival")) {
        assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(served.get(path).body()).as(path).contains("href=\"/news/favicon.svg\"");
      }
      assertThat(served.get("/health/ready").statusCode()).as("asked from inside").isEqualTo(200);
      assertThat(served.get("/newspaper").statusCode()).isEqualTo(404);
      assertThat(served.json("/news/openapi.json").at("/servers/0/url").asString())
          .isEqualTo("/news");
      HttpResponse<String> bad = served.get("/news/api/search?nonsense=1");
      assertThat(bad.headers().firstValue("Content-Type").orElse(""))
          .startsWith(Problem.MEDIA_TYPE);
      HttpResponse<String> posted = served.send("POST", "/news/api/search?q=x");
      assertThat(posted.statusCode()).isEqualTo(405);
      assertThat(posted.headers().firstValue("Content-Type").orElse(""))
          .startsWith(Problem.MEDIA_TYPE);
      HttpResponse<String> choice = served.get("/news/?q=festival&list=headlines");
      assertThat(choice.headers().firstValue("Location")).contains("/news/?q=festival");
      assertThat(choice.headers().firstValue("Set-Cookie").orElse("")).contains("Path=/news/");
      String id = served.json("/api/search?q=festival").at("/articles/0/id").asString();
      HttpResponse<String> back =
          served.get("/news/articles/" + PercentEncoding.encode(id) + "?q=festival");
      assertThat(back.body()).contains("href=\"/news/?q=festival\"");
    }
  }

  @Test
  void aPrefixIsBelievedOfATrustedProxyAlone() throws Exception {
    Access trusting =
        new Access(List.of(), null, List.of(), List.of(Network.parse("127.0.0.1")), false);
    String header = ServedUnder.HEADER;
    try (Served served = Served.samples(Served.under("/set", trusting))) {
      assertThat(served.get("/", header, "/told/").body()).contains("action=\"/told/\"");
      assertThat(served.get("/", header, "/outer, /inner").body())
          .contains("action=\"/outer/inner/\"");
      assertThat(served.get("/", header, "/").body()).contains("action=\"/\"");
      for (String nonsense : List.of("//evil.example/\"x", "/../..", "javascript:alert(1)", " ")) {
        assertThat(served.get("/", header, nonsense).body()).contains("action=\"/set/\"");
      }
      assertThat(served.get("/", header, "/told").headers().allValues("Vary").toString())
          .contains(header);
      String one = served.get("/", header, "/one").headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> other = served.get("/", header, "/two", "If-None-Match", one);
      assertThat(other.statusCode()).as("another reader's page is not this one's").isEqualTo(200);
      assertThat(served.get("/opensearch.xml", header, "/told").body())
          .contains("/told/suggest?q=");
      assertThat(
              Json.MAPPER
                  .readTree(served.get("/openapi.json", header, "/told").body())
                  .at("/servers/0/url")
                  .asString())
          .isEqualTo("/told");
    }
    try (Served served = Served.samples(Served.under("", Settings.defaults().access()))) {
      assertThat(served.get("/", header, "/told").body()).contains("action=\"/\"");
    }
  }

  @Test
  void aPathIsReadWithAndWithoutItsSlashesAndNothingElseIsOne() {
    for (String news : List.of("/news", "news", "/news/", "//news//", " /news ")) {
      assertThat(BasePath.parse(news).path()).isEqualTo("/news");
    }
    assertThat(BasePath.parse("/")).isEqualTo(BasePath.NONE);
    for (String none : List.of("/a b", "/..", "/ニュース", "/a?b", "http://a/b", "/a\"b", "/%41")) {
      assertThatThrownBy(() -> BasePath.parse(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
