package kiji.web;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Hit;
import kiji.engine.Ranking;
import kiji.engine.SearchResults;
import kiji.search.ArticleSearch;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchAnswer;
import kiji.search.SearchDefaults;
import kiji.search.SearchParameters;

/// What an answer of `/api/search` costs, from its parameters to its JSON, without HTTP: `PageBench
/// INDEX TEXTS [MOST [ROUNDS]]`, TEXTS being a file with what readers type, one a line. Processor
/// time and bytes allocated, of one thread; the kinds of page by turns, so that whatever else the
/// machine does falls on all; a round warms up. Ids and totals are told as one number: two programs
/// that answer alike have the same.
public final class PageBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("full page, as users get it", "pageSize=10&facets=source");
    KINDS.put("full page, like for like", "pageSize=10&facets=source&collapse=false&expand=false");
    KINDS.put("top ten, as users get it", "pageSize=10&highlight=false");
  }

  private final ArticleSearch search;
  private final List<String> texts;
  private final Map<String, List<long[]>> measured = new LinkedHashMap<>();
  private final CRC32 answers = new CRC32();

  private PageBench(ArticleSearch search, List<String> texts) {
    this.search = search;
    this.texts = texts;
  }

  public static void main(String[] args) throws IOException {
    int most = args.length > 2 ? Integer.parseInt(args[2]) : 500;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    List<String> lines = Files.readAllLines(Path.of(args[1]));
    int step = Math.max(1, lines.size() / most);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < lines.size() && texts.size() < most; i += step) {
      texts.add(lines.get(i));
    }
    try (EmbeddedEngine engine = new EmbeddedEngine(Path.of(args[0]), TextAnalysis.standard())) {
      SearchDefaults defaults =
          new SearchDefaults(
              Ranking.standard(),
              Duration.ofSeconds(60),
              ZoneOffset.UTC,
              Clock.fixed(NOW, ZoneOffset.UTC));
      PageBench bench = new PageBench(new ArticleSearch(engine, defaults), texts);
      for (int round = 0; round <= rounds; round++) {
        bench.round(round > 0);
      }
      bench.print();
    }
  }

  private void round(boolean counted) {
    for (String text : texts) {
      for (Map.Entry<String, String> kind : KINDS.entrySet()) {
        SearchParameters parameters = parameters(text, kind.getValue());
        long processor = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        SearchAnswer answer = (SearchAnswer) search.search(parameters);
        String json = ApiText.json(ExplainedAnswer.without(answer), false, Duration.ZERO);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        long nanos = THREADS.getCurrentThreadCpuTime() - processor;
        if (counted) {
          note(kind.getKey(), answer.results(), nanos, bytes, json.length());
        }
      }
    }
  }

  private void note(String kind, SearchResults results, long nanos, long bytes, int length) {
    String all = results.total() < 10 ? kind + ", fewer than ten results" : kind;
    measured.computeIfAbsent(all, key -> new ArrayList<>()).add(new long[] {nanos, bytes, length});
    StringBuilder told = new StringBuilder(kind).append(results.total());
    for (Hit hit : results.hits()) {
      told.append(' ').append(hit.article().id().value());
    }
    answers.update(told.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static SearchParameters parameters(String text, String more) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("q", List.of(text));
    for (String pair : more.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      given.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
    return switch (ApiText.read(given, ZoneOffset.UTC)) {
      case ApiText.Read.Understood(SearchParameters parameters) -> parameters;
      case ApiText.Read.Bad(String parameter, String reason) ->
          throw new IllegalArgumentException(parameter + ": " + reason);
    };
  }

  private void print() {
    measured.forEach(
        (kind, pages) ->
            System.out.printf(
                "%-55s %6d pages: %.3f ms (median %.3f), %,d bytes allocated, %,d characters%n",
                kind,
                pages.size(),
                mean(pages, 0) / 1e6,
                median(pages) / 1e6,
                (long) mean(pages, 1),
                (long) mean(pages, 2)));
    System.out.printf("answers %08x%n", answers.getValue());
  }

  private static double mean(List<long[]> pages, int column) {
    return pages.stream().mapToLong(page -> page[column]).average().orElse(0);
  }

  private static double median(List<long[]> pages) {
    long[] nanos = pages.stream().mapToLong(page -> page[0]).toArray();
    Arrays.sort(nanos);
    return nanos[nanos.length / 2];
  }
}
