package kiji.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A story that must stay away, known by hashes alone: nobody can read from it what it was.
///
/// @param ids hashes of the ids that its articles had; the first one names the entry
/// @param addresses hashes of their addresses
/// @param texts what their texts are known again by
/// @param since when it was forgotten, or taken back
/// @param isTakenBack whether it may come again; the entry stays, so that an older list that is
///   merged with this one does not forget it anew
/// @param reason in the words of whoever asked for it; empty for none
public record Forgotten(
    List<String> ids,
    List<String> addresses,
    List<String> texts,
    Instant since,
    boolean isTakenBack,
    String reason) {
  /// How much of a name is enough to tell one from another.
  private static final int SHORT_NAME = 10;

  public Forgotten {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("nothing is forgotten without an id");
    }
    ids = List.copyOf(ids);
    addresses = List.copyOf(addresses);
    texts = List.copyOf(texts);
    reason = reason.replaceAll("\\s+", " ").strip();
  }

  /// What tells it from the others.
  String key() {
    return ids.getFirst();
  }

  /// What a list shows of it, and may be typed for it.
  public String name() {
    return key().substring(0, SHORT_NAME);
  }

  /// The same, taken back.
  Forgotten takenBack(Instant now) {
    return new Forgotten(ids, addresses, texts, now, true, reason);
  }

  /// The same, forgotten from now on.
  public Forgotten anew(Instant now, String why) {
    return new Forgotten(ids, addresses, texts, now, false, why);
  }

  /// The same, with what else its articles were known by.
  public Forgotten with(Traces more) {
    return new Forgotten(
        both(ids, more.ids()),
        both(addresses, more.addresses()),
        both(texts, more.texts()),
        since,
        isTakenBack,
        reason);
  }

  /// Two accounts of one entry: what was said later, with all that either knows it by.
  static Forgotten joined(Forgotten mine, Forgotten theirs) {
    Forgotten later = theirs.since().isAfter(mine.since()) ? theirs : mine;
    Forgotten earlier = later.equals(mine) ? theirs : mine;
    return later.with(new Traces(earlier.ids(), earlier.addresses(), earlier.texts()));
  }

  private static List<String> both(List<String> some, List<String> others) {
    LinkedHashSet<String> both = new LinkedHashSet<>(some);
    both.addAll(others);
    return new ArrayList<>(both);
  }
}
