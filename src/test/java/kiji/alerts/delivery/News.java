package kiji.alerts.delivery;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;

import java.time.Instant;
import java.util.List;
import kiji.alerts.AlertNews;
import kiji.alerts.StandingSearch;
import kiji.engine.Articles;
import kiji.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/// What is told in tests of the ways.
final class News {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private News() {}

  static AlertNews of(@Nullable String webhook, String... mail) {
    return signedBy(SECRET, webhook, mail);
  }

  static AlertNews signedBy(String secret, @Nullable String webhook, String... mail) {
    StandingSearch alert =
        new StandingSearch(
            "abc123",
            "灯台 and lighthouses",
            SearchParameters.of("灯台"),
            Instant.EPOCH,
            webhook,
            secret,
            List.of(mail),
            List.of());
    return new AlertNews(
        "d1",
        alert,
        List.of(
            japanese("ja", "灯台が開いた", "灯台。")
                .publishedAt(Articles.date("2026-03-01T09:00+09:00"))
                .url("https://news.tsukimi.example/1")
                .build(),
            english("e/n%1", "A lighthouse", "A lighthouse.").build()),
        3,
        "https://news.example/kiji");
  }
}
