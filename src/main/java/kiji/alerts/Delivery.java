package kiji.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What is to be told of a standing search on one way, until it was told or given up.
///
/// @param id the same however often it is tried
/// @param way how it goes
/// @param articles ids, newest first
/// @param more how many others were found that are not among them
/// @param made when it was found that there is something to tell
/// @param next when it is tried
/// @param attempts how often it was tried
/// @param state how it stands
/// @param trouble what the last try met; empty for nothing
public record Delivery(
    String id,
    Way way,
    List<String> articles,
    long more,
    Instant made,
    Instant next,
    int attempts,
    State state,
    String trouble) {
  /// After so long it is given up, and told.
  public static final Duration PATIENCE = Duration.ofDays(1);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  /// How it goes.
  public enum Way {
    WEBHOOK,
    MAIL
  }

  /// How it stands; what was told is kept no longer.
  public enum State {
    /// It is tried when its time comes.
    WAITING,
    /// It is on its way: who finds it so after a kill cannot know whether it arrived.
    UNDER_WAY,
    /// Nobody tries it any more; the alert's page and `kiji alerts` tell.
    GIVEN_UP
  }

  public Delivery {
    articles = List.copyOf(articles);
  }

  /// One that was not tried yet.
  static Delivery first(
      String id, Way way, List<String> articles, long more, Instant now, Instant at) {
    return new Delivery(id, way, articles, more, now, at, 0, State.WAITING, "");
  }

  boolean isDue(Instant now) {
    return state != State.GIVEN_UP && !next.isAfter(now);
  }

  /// Whether it was never tried, so that more may go with it.
  boolean isUntouched() {
    return state == State.WAITING && attempts == 0;
  }

  Delivery with(List<String> others, long moreOthers) {
    List<String> all = new ArrayList<>(others);
    all.addAll(articles);
    return new Delivery(id, way, all, more + moreOthers, made, next, attempts, state, trouble);
  }

  Delivery without(Predicate<String> article) {
    List<String> left = articles.stream().filter(article.negate()).toList();
    return new Delivery(id, way, left, more, made, next, attempts, state, trouble);
  }

  Delivery underWay() {
    return new Delivery(
        id, way, articles, more, made, next, attempts + 1, State.UNDER_WAY, trouble);
  }

  /// After a try that failed: again after ever longer pauses, none alike, until a day is over.
  ///
  /// @param chance 0 to 1, so that many that failed at once are not tried at once
  Delivery failed(Instant now, String why, double chance) {
    long doubled = FIRST_PAUSE.toMillis() << Math.min(Math.max(0, attempts - 1), MOST_DOUBLINGS);
    long pause = Math.min(doubled, LONGEST_PAUSE.toMillis());
    Instant again = now.plusMillis((long) (pause * (0.5 + chance)));
    return again.isAfter(made.plus(PATIENCE))
        ? givenUp(why)
        : new Delivery(id, way, articles, more, made, again, attempts, State.WAITING, why);
  }

  Delivery givenUp(String why) {
    return new Delivery(id, way, articles, more, made, next, attempts, State.GIVEN_UP, why);
  }
}
