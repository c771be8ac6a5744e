package kiji.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.web.ArticlesInMemory;
import kiji.web.SampleArticles;
import kiji.web.Served;
import kiji.web.Upkeep;
import org.junit.jupiter.api.Test;

/// Figures as Prometheus reads them.
class MetricsTest {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+?)(_bucket|_sum|_count)?(\\{(?:[a-z]+=\"[^\"\\n\\\\]*\",?)*})? ([-+.eE0-9]+)");
  private static final String NOON = "2026-03-01T12:00:00Z";

  private static String figures(Upkeep upkeep) throws Exception {
    try (Served served =
        Served.with(new ArticlesInMemory(SampleArticles.ALL), upkeep, Served.settings())) {
      for (String path : List.of("/", "/?q=festival", "/api/search?q=x", "/articles/a1", "/no")) {
        served.get(path);
      }
      return served.get("/metrics").body();
    }
  }

  private static Upkeep upkeep(Upkeep.Result result, String ended) {
    return new Upkeep(
        Optional.of(new Upkeep.Run(result, Instant.parse(ended), "a sentence")),
        Map.of("quarantined", 31L, "skipped", 4L));
  }

  /// What `promtool check metrics` asks for.
  @Test
  void everyFigureIsDescribedOnceStandsWithItsKindAndIsNamedByTheRules() throws Exception {
    Map<String, String> types = new HashMap<>();
    Set<String> helped = new HashSet<>();
    Set<String> samples = new HashSet<>();
    Set<String> closed = new HashSet<>();
    String family = "";
    for (String line : figures(upkeep(Upkeep.Result.PUBLISHED, NOON)).lines().toList()) {
      if (line.startsWith("# HELP ")) {
        closed.add(family);
        family = line.split(" ", 4)[2];
        assertThat(line.split(" ", 4)[3]).as(line).isNotBlank();
        assertThat(helped.add(family)).as(line).isTrue();
      } else if (line.startsWith("# TYPE ")) {
        assertThat(line.split(" ", 4)[2]).as(line).isEqualTo(family);
        types.put(family, line.split(" ", 4)[3]);
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).as(line).isEqualTo(family);
        assertThat(closed).as(line).doesNotContain(family);
        assertThat(samples.add(line.replaceAll(" [^ ]*$", ""))).as(line).isTrue();
        assertThat(sample.group(2) != null)
            .as(line)
            .isEqualTo("histogram".equals(types.get(family)));
      }
    }
    assertThat(types.keySet()).isEqualTo(helped);
    types.forEach(
        (name, type) -> {
          assertThat(name.endsWith("_total")).as(name).isEqualTo(type.equals("counter"));
          assertThat(name).doesNotContainPattern("milli|_ms$|gauge|counter|_count$");
        });
  }

  @Test
  void bucketsAddUpToTheCount() throws Exception {
    List<Long> buckets = new ArrayList<>();
    long count = -1;
    for (String line : figures(Upkeep.UNKNOWN).lines().toList()) {
      if (line.startsWith("kiji_http_request_seconds_bucket{route=\"/\",")) {
        buckets.add(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)));
      } else if (line.startsWith("kiji_http_request_seconds_count{route=\"/\"}")) {
        count = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
      }
    }
    assertThat(buckets).isSorted().last().isEqualTo(count);
    assertThat(count).isEqualTo(2);
  }

  @Test
  void tellHowTheLastReindexEndedAndHowLongAgoAndWhatItLeftOut() throws Exception {
    assertThat(figures(upkeep(Upkeep.Result.REFUSED, "2026-03-01T11:58:30Z")))
        .contains(
            "kiji_reindex_last_result{result=\"refused\"} 1\n",
            "kiji_reindex_last_result{result=\"published\"} 0\n",
            "kiji_reindex_last_age_seconds 90\n",
            "kiji_index_left_out{outcome=\"quarantined\"} 31\n",
            "kiji_index_left_out{outcome=\"skipped\"} 4\n");
    assertThat(figures(Upkeep.UNKNOWN)).doesNotContain("kiji_reindex", "left_out");
  }

  @Test
  void tellWhatRuns() throws Exception {
    assertThat(figures(Upkeep.UNKNOWN))
        .containsPattern("kiji_build_info\\{version=\"[^\"]+\",java=\"\\d+\"} 1\n")
        .contains("kiji_searches_refused_total 0\n", "kiji_searches_partial_total 0\n");
  }
}
