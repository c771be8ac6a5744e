package kiji.search;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import kiji.engine.Ranking;

/// What every search of one process shares.
///
/// @param ranking the weights
/// @param budget of work for one search, in a reference processor's time: what lies beyond it is
///   left out and told, however fast this machine is
/// @param zone in which a date typed without a time is a day
/// @param clock tells now, for `when:7d` and for freshness
public record SearchDefaults(Ranking ranking, Duration budget, ZoneId zone, Clock clock) {
  public SearchDefaults {
    if (!budget.isPositive()) {
      throw new IllegalArgumentException("a search needs time, not " + budget);
    }
  }

  /// The contract's: standard ranking and 300 ms.
  public static SearchDefaults standard(ZoneId zone) {
    return new SearchDefaults(Ranking.standard(), Duration.ofMillis(300), zone, Clock.system(zone));
  }

  /// The same with another budget.
  public SearchDefaults withBudget(Duration time) {
    return new SearchDefaults(ranking, time, zone, clock);
  }
}
