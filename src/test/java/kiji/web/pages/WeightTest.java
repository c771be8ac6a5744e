package kiji.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import kiji.article.Article;
import kiji.engine.Articles;
import kiji.web.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a first visit loads: the page and all it names, packed as it is sent.
class WeightTest {
  private static final int MOST_BYTES = 25_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?q=ferry", "/articles/f1?q=ferry", "/archive", "/docs", "/articles/none"})
  void aFirstVisitLoadsLittle(String path) throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = "A ferry number " + i * 7919 + " left the harbour for island " + i * 104_729;
      articles.add(
          Articles.english("f" + i, "Ferry " + i * 31_337, (text + ". ").repeat(12))
              .publishedAt(Articles.date("2024-05-%02dT09:00:00Z".formatted(1 + i / 3)))
              .build());
    }
    try (Served served = Served.with(articles);
        HttpClient client = HttpClient.newHttpClient()) {
      Document page = Jsoup.parse(served.get(path).body());
      int bytes = packed(client, served.address(path));
      for (String file : page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href")) {
        bytes += packed(client, served.address(file));
      }
      for (String file : page.select("script").eachAttr("src")) {
        bytes += packed(client, served.address(file));
      }
      assertThat(bytes).as(path).isLessThan(MOST_BYTES);
    }
  }

  private static int packed(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
    return client.send(request, BodyHandlers.ofByteArray()).body().length;
  }
}
