package kiji.reindex;

/// What became of the inputs. Every input is in exactly one of the counts but `removed`, which
/// counts articles whose input is gone.
///
/// @param added articles whose id was not in the published generation
/// @param changed articles that were there and were cleaned again, since their input changed or
///   moved
/// @param unchanged articles taken over as they were
/// @param removed articles of the published generation that are not in this one
/// @param duplicates inputs left out for a newer one with the same id or address
/// @param quarantined inputs that could not be read or hold no article
/// @param skipped inputs left out on purpose
public record Counts(
    long added,
    long changed,
    long unchanged,
    long removed,
    long duplicates,
    long quarantined,
    long skipped) {
  /// Articles in the generation.
  public long articles() {
    return added + changed + unchanged;
  }

  /// Everything that was come upon.
  public long inputs() {
    return articles() + duplicates + quarantined + skipped;
  }
}
