package kiji.alerts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import kiji.article.ArticleId;
import kiji.engine.Hit;
import kiji.engine.Sort;
import kiji.search.ArticleSearch;
import kiji.search.Moment;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;

/// Asks every standing search for what came into the archive since it was asked last. What it finds
/// is kept together with what is to be told of it, so that a kill between the two loses neither;
/// where it was cut short, the next run goes on, and what was found already is found once.
public final class AlertMatching {
  /// Of one search at one time; how many more there were is told.
  private static final int MOST_AT_ONCE = 100;

  private final Alerts alerts;
  private final ArticleSearch search;
  private final ZoneId zone;
  private final int threads;

  /// @param search with budget enough that nothing is left out
  /// @param zone in which hours are meant
  public AlertMatching(Alerts alerts, ArticleSearch search, ZoneId zone, int threads) {
    this.alerts = alerts;
    this.search = search;
    this.zone = zone;
    this.threads = threads;
  }

  /// When the last article came into the archive; the epoch for an empty one. What stands there is
  /// not new to a search that is added now.
  public static Instant last(ArticleSearch search) {
    return search
        .arrivals(
            SearchParameters.NONE
                .with(SearchParameter.PAGE_SIZE, 1)
                .with(SearchParameter.HIGHLIGHT, false))
        .results()
        .hits()
        .stream()
        .findFirst()
        .map(Hit::arrived)
        .orElse(Instant.EPOCH);
  }

  /// Looks for what is new.
  ///
  /// @param now for what is to be told
  /// @return how many searches found something
  public int run(Instant now) {
    List<StandingSearch> all = alerts.all();
    if (all.isEmpty()) {
      return 0;
    }
    Instant last = last(search);
    Instant upTo = alerts.upTo().orElse(Instant.EPOCH);
    if (!last.isAfter(upTo)) {
      return 0;
    }
    Map<StandingSearch, UnaryOperator<AlertState>> changes = found(all, upTo, last, now);
    alerts.change(changes);
    alerts.upTo(last);
    return changes.size();
  }

  private Map<StandingSearch, UnaryOperator<AlertState>> found(
      List<StandingSearch> all, Instant upTo, Instant last, Instant now) {
    Map<StandingSearch, UnaryOperator<AlertState>> changes = new ConcurrentHashMap<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("alerts-", 1).factory())) {
      List<Future<?>> asked = new ArrayList<>();
      for (StandingSearch one : all) {
        asked.add(
            workers.submit(
                () -> change(one, upTo, last, now).ifPresent(change -> changes.put(one, change))));
      }
      for (Future<?> one : asked) {
        one.get();
      }
      return changes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while standing searches were asked", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private Optional<UnaryOperator<AlertState>> change(
      StandingSearch one, Instant upTo, Instant last, Instant now) {
    Instant from = one.since().isAfter(upTo) ? one.since() : upTo;
    if (!last.isAfter(from)) {
      return Optional.empty();
    }
    SearchAnswer answer = search.arrivals(arrived(one, from));
    List<AlertHit> hits =
        answer.results().hits().stream()
            .filter(hit -> !hit.arrived().isAfter(last))
            .map(AlertMatching::hit)
            .toList();
    long beside = answer.results().total() - answer.results().hits().size();
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of(state -> told(state, one, hits, beside, last, now));
  }

  /// The first moment behind one, as arrivals are kept: in milliseconds.
  static SearchParameters arrived(StandingSearch one, Instant after) {
    return one.search()
        .with(SearchParameter.ARRIVED_FROM, Optional.of(new Moment(after.plusMillis(1).toString())))
        .with(SearchParameter.PAGE_SIZE, MOST_AT_ONCE)
        .with(SearchParameter.SORT_BY, Sort.ARRIVED)
        .with(SearchParameter.COLLAPSE, true)
        .with(SearchParameter.HIGHLIGHT, false);
  }

  private static AlertHit hit(Hit hit) {
    return new AlertHit(
        hit.article().id().value(),
        HexFormat.of().toHexDigits(ArticleId.hash64(hit.story())),
        hit.arrived());
  }

  private AlertState told(
      AlertState state,
      StandingSearch one,
      List<AlertHit> found,
      long beside,
      Instant last,
      Instant now) {
    List<AlertHit> fresh = state.unknown(found);
    if (fresh.isEmpty()) {
      return state;
    }
    List<String> articles = fresh.stream().map(AlertHit::article).toList();
    AlertState told = state.found(fresh, last);
    if (one.webhook() != null) {
      told =
          told.plus(
              Delivery.first(alerts.newId(), Delivery.Way.WEBHOOK, articles, beside, now, now));
    }
    return one.mail().isEmpty() ? told : withMail(told, one, articles, beside, now);
  }

  /// What is found before a digest goes, goes with it.
  private AlertState withMail(
      AlertState state, StandingSearch one, List<String> articles, long beside, Instant now) {
    return state.deliveries().stream()
        .filter(delivery -> delivery.way() == Delivery.Way.MAIL && delivery.isUntouched())
        .findFirst()
        .map(waiting -> state.with(waiting.id(), same -> same.with(articles, beside)))
        .orElseGet(
            () ->
                state.plus(
                    Delivery.first(
                        alerts.newId(),
                        Delivery.Way.MAIL,
                        articles,
                        beside,
                        now,
                        nextDigest(one.hours(), now))));
  }

  /// When the next digest goes: at the next of the hours, at once where there are none.
  Instant nextDigest(List<Integer> hours, Instant now) {
    ZonedDateTime here = now.atZone(zone);
    return hours.stream()
        .map(hour -> here.with(LocalTime.of(hour, 0)))
        .map(time -> time.isBefore(here) ? time.plusDays(1) : time)
        .map(ZonedDateTime::toInstant)
        .min(Instant::compareTo)
        .orElse(now);
  }
}
