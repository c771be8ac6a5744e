package kiji.reindex.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kiji.article.Language;

/// Finds the candidates that an address does not name although they claim it: pages whose templates
/// name the front page, the section or `undefined` as their address claim one with as much right as
/// the next. Where one of them is known to stand at the address, it keeps it. Cost: a sort of the
/// addresses, and a comparison of each claim with the first and the one before.
final class SharedAddresses {
  private final Candidates candidates;
  private final BitSet unnamed = new BitSet();
  private final BitSet byLanguage = new BitSet();

  private SharedAddresses(Candidates candidates) {
    this.candidates = candidates;
  }

  static SharedAddresses of(Candidates candidates) {
    SharedAddresses shared = new SharedAddresses(candidates);
    shared.groups().values().forEach(shared::decideByLanguage);
    return shared;
  }

  boolean areNone() {
    return unnamed.isEmpty() && byLanguage.isEmpty();
  }

  /// Whether a candidate's address is not its own.
  boolean isUnnamed(int number) {
    return unnamed.get(number);
  }

  /// Whether a candidate's address names an article in each of several languages.
  boolean isByLanguage(int number) {
    return byLanguage.get(number);
  }

  private void decideByLanguage(List<Integer> group) {
    Map<Language, List<Integer>> languages = new EnumMap<>(Language.class);
    for (int number : group) {
      languages
          .computeIfAbsent(candidates.claim(number).language(), key -> new ArrayList<>())
          .add(number);
    }
    long known = languages.keySet().stream().filter(l -> l != Language.OTHER).count();
    if (known > 1) {
      group.forEach(byLanguage::set);
      languages.values().forEach(this::decide);
    } else {
      decide(group);
    }
  }

  private Map<Long, List<Integer>> groups() {
    long[] addresses = live().mapToLong(n -> candidates.claim(n).address()).sorted().toArray();
    Map<Long, List<Integer>> groups = new HashMap<>();
    for (int i = 1; i < addresses.length; i++) {
      if (addresses[i] == addresses[i - 1] && addresses[i] != 0) {
        groups.putIfAbsent(addresses[i], new ArrayList<>());
      }
    }
    live()
        .forEach(
            n -> {
              List<Integer> group = groups.get(candidates.claim(n).address());
              if (group != null) {
                group.add(n);
              }
            });
    return groups;
  }

  private IntStream live() {
    return IntStream.range(0, candidates.size()).filter(n -> !candidates.isDropped(n));
  }

  private void decide(List<Integer> group) {
    List<Integer> sure = group.stream().filter(n -> candidates.claim(n).isSure()).toList();
    List<Integer> unsure = group.stream().filter(n -> !candidates.claim(n).isSure()).toList();
    if (sure.isEmpty()) {
      if (areAtOdds(unsure)) {
        unsure.forEach(unnamed::set);
      }
    } else {
      unsure.stream()
          .filter(n -> sure.stream().allMatch(s -> contradict(n, s)))
          .forEach(unnamed::set);
    }
  }

  /// Whether any two contradict each other, looked for among neighbours and against the first.
  private boolean areAtOdds(List<Integer> claims) {
    for (int i = 1; i < claims.size(); i++) {
      if (contradict(claims.get(i), claims.getFirst())
          && contradict(claims.get(i), claims.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean contradict(int a, int b) {
    return candidates.claim(a).contradicts(candidates.claim(b));
  }
}
