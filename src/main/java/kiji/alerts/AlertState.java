package kiji.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a standing search found, and what of it is still to be told: one file, so that both are
/// kept or neither.
///
/// @param upTo what came into the archive until then was looked at
/// @param seenUpTo what came until then its reader has looked at
/// @param hits newest first, a limited number
/// @param deliveries what is to be told
public record AlertState(
    Instant upTo, Instant seenUpTo, List<AlertHit> hits, List<Delivery> deliveries) {
  /// How many hits are kept of each.
  static final int MOST_HITS = 300;

  public AlertState {
    hits = hits.stream().limit(MOST_HITS).toList();
    deliveries = List.copyOf(deliveries);
  }

  /// Of a search that found nothing yet.
  static AlertState of(StandingSearch search) {
    return new AlertState(search.since(), search.since(), List.of(), List.of());
  }

  /// Whether a reader has not looked at a hit yet.
  public boolean isNew(AlertHit hit) {
    return hit.arrived().isAfter(seenUpTo);
  }

  /// How many hits a reader has not looked at yet.
  public long unseen() {
    return hits.stream().filter(this::isNew).count();
  }

  /// Those that were given up.
  public List<Delivery> givenUp() {
    return deliveries.stream().filter(one -> one.state() == Delivery.State.GIVEN_UP).toList();
  }

  /// Those of some hits that are neither among these nor copies of one of them, or of each other.
  List<AlertHit> unknown(List<AlertHit> found) {
    Set<String> articles = new HashSet<>();
    Set<String> stories = new HashSet<>();
    hits.forEach(hit -> articles.add(hit.article()));
    hits.forEach(hit -> stories.add(hit.story()));
    List<AlertHit> unknown = new ArrayList<>();
    for (AlertHit hit : found) {
      boolean isOther = articles.add(hit.article());
      boolean tellsAnother = stories.add(hit.story());
      if (isOther && tellsAnother) {
        unknown.add(hit);
      }
    }
    return unknown;
  }

  AlertState found(List<AlertHit> more, Instant now) {
    return new AlertState(
        now, seenUpTo, Stream.concat(more.stream(), hits.stream()).toList(), deliveries);
  }

  /// Without some articles; what then has nothing to tell is not told.
  AlertState without(Predicate<String> article) {
    return new AlertState(
        upTo,
        seenUpTo,
        hits.stream().filter(hit -> !article.test(hit.article())).toList(),
        deliveries.stream()
            .map(one -> one.without(article))
            .filter(one -> !one.articles().isEmpty())
            .toList());
  }

  AlertState seen(Instant until) {
    return new AlertState(upTo, until.isAfter(seenUpTo) ? until : seenUpTo, hits, deliveries);
  }

  AlertState plus(Delivery delivery) {
    List<Delivery> all = new ArrayList<>(deliveries);
    all.add(delivery);
    return new AlertState(upTo, seenUpTo, hits, all);
  }

  AlertState minus(String delivery) {
    return new AlertState(
        upTo,
        seenUpTo,
        hits,
        deliveries.stream().filter(one -> !one.id().equals(delivery)).toList());
  }

  AlertState with(String delivery, UnaryOperator<Delivery> change) {
    return new AlertState(
        upTo,
        seenUpTo,
        hits,
        deliveries.stream()
            .map(one -> one.id().equals(delivery) ? change.apply(one) : one)
            .toList());
  }
}
