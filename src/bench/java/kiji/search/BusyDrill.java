package kiji.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.embedded.EmbeddedEngine;
import kiji.engine.Facet;
import kiji.engine.SearchEngine;
import kiji.query.Notice;

/// Asks 50 searches of an index on the machine as it is, then again with busy processes beside,
/// each time from a fresh start, and tells where the answers differ: `BusyDrill INDEX [PROCESSES
/// [MILLIS]]`. Every search is asked plainly with facets, in both languages, and explained. The
/// processes are niced loops that end by themselves; sixteen, or as many as are asked for. Of a
/// smaller budget than the usual one more is left out, and the same of it.
public final class BusyDrill {
  private static final int SEARCHES = 50;
  private static final int PROCESSES = 16;
  private static final String LONGEST = "180";

  /// The README's first, then words that the newest articles begin with.
  private static final List<String> FIRST =
      List.of(
          "半導体", "\"渡瀬市\"", "title:lighthouse", "lang:en after:2026-01-01", "半導体 工場", "政治", "the");

  /// What a reader sees of an answer, but for how long it took.
  ///
  /// @param total results told
  private record Seen(
      String asked,
      long total,
      List<String> ids,
      List<String> notices,
      String counts,
      String explained) {}

  private BusyDrill() {}

  /// Runs the drill once.
  public static void main(String[] args) throws Exception {
    Path index = Path.of(args[0]);
    int processes = args.length > 1 ? Integer.parseInt(args[1]) : PROCESSES;
    Duration budget = Duration.ofMillis(args.length > 2 ? Integer.parseInt(args[2]) : 300);
    List<String> searches = searches(index);
    List<Seen> idle = asked(index, searches, budget, "idle");
    List<Process> busy = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        busy.add(
            new ProcessBuilder("nice", "timeout", LONGEST, "sh", "-c", "while :; do :; done")
                .start());
      }
      compare(idle, asked(index, searches, budget, "with " + processes + " busy processes"));
    } finally {
      for (Process one : busy) {
        one.descendants().forEach(ProcessHandle::destroy);
        one.destroy();
      }
    }
  }

  private static void compare(List<Seen> idle, List<Seen> busy) {
    int falseZeros = 0;
    int different = 0;
    long partial =
        busy.stream().filter(seen -> seen.notices().toString().contains("large")).count();
    for (int i = 0; i < idle.size(); i++) {
      Seen one = idle.get(i);
      Seen other = busy.get(i);
      falseZeros += one.total() > 0 && other.total() == 0 ? 1 : 0;
      if (!one.equals(other)) {
        different++;
        System.out.println("idle " + one + "\nbusy " + other);
      }
    }
    System.out.printf(
        "%d answers: %d false zeros, %d that differ in anything shown; %d told to be partial%n",
        idle.size(), falseZeros, different, partial);
  }

  private static List<Seen> asked(Path index, List<String> searches, Duration budget, String when) {
    List<Seen> seen = new ArrayList<>();
    List<Long> nanos = new ArrayList<>();
    try (SearchEngine engine = new EmbeddedEngine(index, TextAnalysis.standard())) {
      ArticleSearch search = search(engine, budget);
      for (String text : searches) {
        SearchParameters plain =
            SearchParameters.of(text).with(SearchParameter.FACETS, Arrays.asList(Facet.values()));
        for (SearchParameters asked : List.of(plain, plain.with(SearchParameter.TRANSLATE, true))) {
          long began = System.nanoTime();
          SearchAnswer answer = (SearchAnswer) search.search(asked);
          nanos.add(System.nanoTime() - began);
          seen.add(seen(asked.written().toString(), search.explained(answer)));
        }
      }
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%s: %d searches, median %.0f ms, slowest %.0f ms, the first %.0f ms%n",
        when,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        nanos.getFirst() / 1e6);
    return seen;
  }

  private static Seen seen(String asked, ExplainedAnswer explained) {
    SearchAnswer answer = explained.answer();
    return new Seen(
        asked,
        answer.results().total(),
        answer.results().hits().stream().map(hit -> hit.article().id().value()).toList(),
        answer.notices().stream().map(Notice::text).toList(),
        answer.results().facets().toString(),
        explained.explanations().keySet().stream().map(Object::toString).sorted().toList()
            + " "
            + answer.didYouMean());
  }

  private static List<String> searches(Path index) {
    try (SearchEngine engine = new EmbeddedEngine(index, TextAnalysis.standard())) {
      SearchParameters newest =
          SearchParameters.NONE.with(SearchParameter.PAGE_SIZE, SearchParameter.LARGEST_PAGE);
      SearchAnswer answer = (SearchAnswer) search(engine, Duration.ofMinutes(1)).search(newest);
      Stream<String> texts =
          answer.results().hits().stream()
              .map(hit -> (hit.article().title() + " " + hit.article().body()).strip())
              .filter(text -> text.length() > 3)
              .map(BusyDrill::beginning);
      return Stream.concat(FIRST.stream(), texts).distinct().limit(SEARCHES).toList();
    }
  }

  /// Three words, or eight letters where no spaces stand.
  private static String beginning(String text) {
    String[] words = text.split("\\s+", 4);
    return words.length > 2
        ? words[0] + " " + words[1] + " " + words[2]
        : text.substring(0, Math.min(8, text.length()));
  }

  /// As a server has it, but for a clock that stands still, so that nothing grows older.
  private static ArticleSearch search(SearchEngine engine, Duration budget) {
    SearchDefaults usual = SearchDefaults.standard(ZoneOffset.UTC);
    return new ArticleSearch(
        engine,
        new SearchDefaults(
            usual.ranking(),
            budget,
            usual.zone(),
            Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC)));
  }
}
