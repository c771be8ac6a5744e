package kiji.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import kiji.Seed;

/// The load of an [OverloadDrill], in a process of its own: `Flood PORT SECONDS clients N WORD…`
/// asks as fast as it is answered and minds no Retry-After; `Flood PORT SECONDS pipelines WORD…` is
/// [Pipelines].
public final class Flood {
  private static final int WORDS_EACH = 3;

  private Flood() {}

  /// Begins in another process of the lowest priority.
  static Process begin(int port, int seconds, List<String> kind, List<String> words)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "nice",
            "-n",
            "19",
            Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Flood.class.getName()));
    command.addAll(List.of(Integer.toString(port), Integer.toString(seconds)));
    command.addAll(kind);
    command.addAll(words);
    return new ProcessBuilder(command).inheritIO().start();
  }

  public static void main(String[] args) throws Exception {
    List<String> all = List.of(args);
    int port = Integer.parseInt(all.get(0));
    int seconds = Integer.parseInt(all.get(1));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    if (all.get(2).equals("pipelines")) {
      new Pipelines(port, all.subList(3, all.size())).run(end);
    } else {
      clients(port, Integer.parseInt(all.get(3)), all.subList(4, all.size()), end);
    }
  }

  /// An address that asks for as much as one may.
  static String dear(List<String> words, Random random) {
    StringBuilder path =
        new StringBuilder("/api/search?pageSize=100&facets=source,language,month&q=");
    for (int i = 0; i < WORDS_EACH; i++) {
      path.append(words.get(random.nextInt(words.size()))).append('+');
    }
    return path.append(random.nextInt(1_000_000)).toString();
  }

  private static void clients(int port, int clients, List<String> words, long end)
      throws IOException {
    ConcurrentMap<String, LongAdder> answers = new ConcurrentHashMap<>();
    try (Reader reader = new Reader("127.0.0.1", port);
        ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        Random random = new Random(Seed.value() + i);
        threads.execute(
            () -> {
              while (System.nanoTime() < end) {
                String answer = ask(reader, dear(words, random));
                answers.computeIfAbsent(answer, a -> new LongAdder()).increment();
              }
            });
      }
    }
    Map<String, LongAdder> sorted = new TreeMap<>(answers);
    System.out.println("  the load             " + sorted);
  }

  private static String ask(Reader reader, String path) {
    try {
      HttpResponse<String> answer = reader.get(path);
      boolean told = answer.headers().firstValue("Retry-After").isPresent();
      return answer.statusCode() + (told ? " with Retry-After" : "");
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
