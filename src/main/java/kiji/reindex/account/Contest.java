package kiji.reindex.account;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Settles which of the candidates stay when some have the same id or the same address: going from
/// the preferred to the others, one stays unless one that stays has its id or address. So the
/// outcome depends on the inputs alone, whatever the threads did. Cost: two sorts of the
/// candidates' hashes; memory for the duplicates.
public final class Contest {
  private final Candidates candidates;
  private final BitSet winners = new BitSet();
  private final Set<Long> takenIds = new HashSet<>();
  private final Set<Long> takenAddresses = new HashSet<>();

  private Contest(Candidates candidates) {
    this.candidates = candidates;
  }

  static Contest settle(Candidates candidates) {
    Contest contest = new Contest(candidates);
    contest.run();
    return contest;
  }

  boolean stays(int number) {
    return winners.get(number);
  }

  /// Why one does not stay.
  String reason(int number) {
    if (candidates.page(number) > 1) {
      return "page " + candidates.page(number) + " of an article that another input begins";
    }
    return takenIds.contains(candidates.id(number))
        ? "an article with the same id is newer"
        : "an article with the same address and language is newer";
  }

  private void run() {
    live().forEach(winners::set);
    Set<Long> ids = repeated(candidates::id);
    Set<Long> addresses = repeated(candidates::address);
    addresses.remove(0L);
    live()
        .filter(n -> ids.contains(candidates.id(n)) || addresses.contains(candidates.address(n)))
        .boxed()
        .sorted((a, b) -> a.equals(b) ? 0 : candidates.isPreferred(a, b) ? -1 : 1)
        .forEach(this::decide);
  }

  private void decide(int number) {
    long id = candidates.id(number);
    long address = candidates.address(number);
    if (takenIds.contains(id) || takenAddresses.contains(address)) {
      winners.clear(number);
      return;
    }
    takenIds.add(id);
    if (address != 0) {
      takenAddresses.add(address);
    }
  }

  private IntStream live() {
    return IntStream.range(0, candidates.size()).filter(n -> !candidates.isDropped(n));
  }

  private Set<Long> repeated(IntToLongFunction value) {
    long[] values = live().mapToLong(value).toArray();
    Arrays.sort(values);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < values.length; i++) {
      if (values[i] == values[i - 1]) {
        repeated.add(values[i]);
      }
    }
    return repeated;
  }
}
