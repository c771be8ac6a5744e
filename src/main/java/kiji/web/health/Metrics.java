package kiji.web.health;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import kiji.web.edge.Routing;

/// Counts and times what was answered, for `/metrics`. Safe for many threads; a count costs a few
/// nanoseconds. Memory is bounded: routes, not addresses, are the labels.
public final class Metrics implements Routing.Count {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// Upper bounds of the duration buckets, in seconds.
  private static final double[] BOUNDS = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5};

  private record Answer(String route, int status) {}

  /// Durations of one route: counts by bucket, the last for what is slower than all bounds.
  private record Durations(AtomicLongArray buckets, LongAdder nanos) {
    Durations() {
      this(new AtomicLongArray(BOUNDS.length + 1), new LongAdder());
    }
  }

  private final ConcurrentMap<Answer, LongAdder> answers = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Durations> durations = new ConcurrentHashMap<>();

  /// Counts one answer.
  @Override
  public void answered(String route, int status, long nanos) {
    answers.computeIfAbsent(new Answer(route, status), a -> new LongAdder()).increment();
    Durations of = durations.computeIfAbsent(route, r -> new Durations());
    of.buckets().incrementAndGet(bucket(nanos));
    of.nanos().add(nanos);
  }

  /// Writes what was counted, route by route.
  void writeTo(PrometheusText text) {
    text.head("kiji_http_requests_total", "counter", "Requests answered.");
    answers.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Answer, LongAdder> e) -> e.getKey().route())
                .thenComparingInt(e -> e.getKey().status()))
        .forEach(
            e ->
                text.sample(
                    "kiji_http_requests_total",
                    "route=\"" + e.getKey().route() + "\",status=\"" + e.getKey().status() + "\"",
                    e.getValue().sum()));
    text.head("kiji_http_request_seconds", "histogram", "Time to make the answer.");
    durations.keySet().stream().sorted().forEach(route -> writeDurations(route, text));
  }

  private void writeDurations(String route, PrometheusText text) {
    Durations of = durations.getOrDefault(route, new Durations());
    String label = "route=\"" + route + "\"";
    long count = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      count += of.buckets().get(i);
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      text.sample("kiji_http_request_seconds_bucket", label + ",le=\"" + bound + "\"", count);
    }
    double seconds = (double) of.nanos().sum() / NANOS_PER_SECOND;
    text.sample("kiji_http_request_seconds_sum", label, seconds);
    text.sample("kiji_http_request_seconds_count", label, count);
  }

  private static int bucket(long nanos) {
    int i = 0;
    while (i < BOUNDS.length && nanos > BOUNDS[i] * NANOS_PER_SECOND) {
      i++;
    }
    return i;
  }
}
