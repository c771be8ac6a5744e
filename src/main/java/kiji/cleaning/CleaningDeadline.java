package kiji.cleaning;

import java.time.Duration;

/// How long cleaning one page may take before it is given up, and the words for that.
///
/// @param limit of what its thread computes, or of the clock while that waits
public record CleaningDeadline(Duration limit) {
  /// Far beyond what any page of news takes, which is some milliseconds.
  public static final CleaningDeadline STANDARD = new CleaningDeadline(Duration.ofSeconds(5));

  public CleaningDeadline {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("cleaning a page needs some time, not " + limit);
    }
  }

  /// Why a page that took longer has no story, as it stands in the quarantine.
  public String words() {
    return "given up: cleaning it takes longer than " + limit.toMillis() + " ms";
  }
}
