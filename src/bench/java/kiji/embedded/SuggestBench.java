package kiji.embedded;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.engine.Searcher;
import kiji.engine.Suggests;
import kiji.engine.Suggests.Suggestion;

/// What suggestions cost in a published index, letter by letter: `SuggestBench INDEX TEXT…`.
public final class SuggestBench {
  private static final Duration BUDGET = Duration.ofMinutes(1);
  private static final int ROUNDS = 30;

  private SuggestBench() {}

  public static void main(String[] args) {
    List<String> typed =
        Stream.of(args)
            .skip(1)
            .flatMap(
                text ->
                    Stream.iterate(1, i -> i <= text.length(), i -> i + 1)
                        .map(i -> text.substring(0, i)))
            .toList();
    try (EmbeddedEngine engine = new EmbeddedEngine(Path.of(args[0]), TextAnalysis.standard());
        Searcher searcher = engine.searcher()) {
      System.out.printf("%,d articles%n", searcher.size());
      Suggests suggests = Suggests.of(searcher);
      long first = System.nanoTime();
      suggests.suggest("a", 8, BUDGET);
      System.out.printf("the first takes %.1f ms%n", (System.nanoTime() - first) / 1e6);
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long[] nanos = new long[ROUNDS * typed.size()];
      long[] processor = new long[nanos.length];
      for (int warm = 0; warm < 2; warm++) {
        int asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
          for (String text : typed) {
            long began = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            suggests.suggest(text, 8, BUDGET);
            processor[asked] = threads.getCurrentThreadCpuTime() - busy;
            nanos[asked++] = System.nanoTime() - began;
          }
        }
      }
      System.out.printf("%d beginnings%n", typed.size());
      print("by the clock", nanos);
      print("processor time", processor);
      for (String text : List.of(args).subList(1, args.length)) {
        for (int end : new int[] {2, 4, text.length()}) {
          String start = text.substring(0, Math.min(end, text.length()));
          System.out.println(
              start
                  + ": "
                  + suggests.suggest(start, 8, BUDGET).suggestions().stream()
                      .map(Suggestion::text)
                      .toList());
        }
      }
    }
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: median %.2f ms, 99 %% below %.2f ms, longest %.2f ms%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }
}
