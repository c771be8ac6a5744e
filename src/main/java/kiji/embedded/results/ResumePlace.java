package kiji.embedded.results;

import java.util.List;
import java.util.Optional;
import kiji.engine.ResumePoint;
import kiji.engine.Sort;

/// The last hit of a page, as a resume point tells it: `RELEVANCE:BEST:3f8ccccd:17`.
///
/// @param sort the order of the list it stands in
/// @param part what of the list it is in
/// @param score its score; meaningless when dates order
/// @param doc its place in the generation's index
public record ResumePlace(Sort sort, Part part, float score, int doc) {
  /// A part of a [ResultList].
  enum Part {
    /// Those that were weighed in full.
    BEST,
    /// Those behind them, in order of their words alone.
    REST,
    /// All, in a list of which all were weighed alike, or that goes by date.
    WHOLE
  }

  static ResumePlace read(ResumePoint point) {
    return parsed(point.place()).orElseThrow(() -> new ResumePoint.Stale(point.generation()));
  }

  public ResumePoint in(String generation) {
    String place =
        sort + ":" + part + ":" + Integer.toHexString(Float.floatToIntBits(score)) + ":" + doc;
    return new ResumePoint(generation, place);
  }

  private static Optional<ResumePlace> parsed(String place) {
    List<String> parts = List.of(place.split(":", -1));
    if (parts.size() != 4) {
      return Optional.empty();
    }
    try {
      float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.get(2), 16));
      int doc = Integer.parseInt(parts.get(3));
      return doc < 0
          ? Optional.empty()
          : Optional.of(
              new ResumePlace(Sort.valueOf(parts.get(0)), Part.valueOf(parts.get(1)), score, doc));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
