package kiji.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks again and again, with pauses, and keeps how long each answer took: from asking to the whole
/// answer, in milliseconds. Who is refused waits as told and asks the same again.
final class Probe implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;

  /// What is asked for.
  enum Kind {
    HEALTH,
    SEARCH
  }

  private final Reader reader;
  private final List<String> words;
  private final Kind kind;
  private final Thread thread;
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
  private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger refused = new AtomicInteger();
  private volatile int mostTries;
  private volatile boolean over;

  private Probe(Reader reader, List<String> words, Kind kind) {
    this.reader = reader;
    this.words = words;
    this.kind = kind;
    this.thread = Thread.ofPlatform().unstarted(this::ask);
  }

  static Probe of(Reader reader, List<String> words, Kind kind) {
    Probe probe = new Probe(reader, words, kind);
    probe.thread.start();
    return probe;
  }

  /// Lets what is asked come to its end.
  void end() throws InterruptedException {
    over = true;
    thread.join();
  }

  private void ask() {
    try {
      for (int i = 0; !over; i++) {
        String word = words.get(i % words.size());
        String path = kind == Kind.HEALTH ? "/health/live" : "/api/search?q=" + word + "+" + i;
        int tries = 1;
        while (!isAnswered(path)) {
          tries++;
        }
        mostTries = Math.max(mostTries, tries);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      trouble.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered(String path) throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<String> answer = reader.get(path);
    double took = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() == 503) {
      refused.incrementAndGet();
      TimeUnit.SECONDS.sleep(answer.headers().firstValueAsLong("Retry-After").orElseThrow());
      return false;
    }
    millis.add(took);
    if (answer.statusCode() != 200) {
      trouble.add("status " + answer.statusCode());
    }
    return true;
  }

  @Override
  public void close() {
    reader.close();
  }

  @Override
  public String toString() {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.isEmpty()
        ? "no answer, " + refused.get() + " times refused " + trouble
        : "%,d answers, p50 %.0f ms, p99 %.0f ms, slowest %.0f ms; %d times refused, served at try %d at the latest %s"
            .formatted(
                sorted.size(),
                at(sorted, .5),
                at(sorted, .99),
                sorted.getLast(),
                refused.get(),
                mostTries,
                trouble.isEmpty() ? "" : trouble);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
