package kiji.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What an engine may do beyond the core. Its searchers have one when they implement its interface,
/// and whoever asks for one that they lack gets a neutral answer instead: `Suggests.of(searcher)`.
public enum Capability {
  SUGGESTS(Suggests.class),
  CORRECTS(Corrects.class),
  TRANSLATES(Translates.class),
  EXPLAINS(Explains.class),
  FINDS_RELATED(FindsRelated.class),
  HISTOGRAMS(Histograms.class),
  SCANS(Scans.class);

  private final Class<?> type;

  Capability(Class<?> type) {
    this.type = type;
  }

  /// Whether a searcher has it.
  public boolean isOf(Searcher searcher) {
    return isOf(searcher.getClass());
  }

  /// Those that the searchers of an engine have.
  public static Set<Capability> of(Class<? extends Searcher> searchers) {
    return Arrays.stream(values())
        .filter(capability -> capability.isOf(searchers))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
  }

  private boolean isOf(Class<? extends Searcher> searchers) {
    return type.isAssignableFrom(searchers);
  }
}
