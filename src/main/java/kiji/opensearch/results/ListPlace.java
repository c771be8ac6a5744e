package kiji.opensearch.results;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kiji.engine.ResumePoint;
import kiji.engine.Sort;

/// The last hit of a page, as a resume point tells it.
///
/// @param sort the order of the list it stands in
/// @param part what of the list it is in
/// @param score its score; meaningless when dates order
/// @param numbers by which dates order, the first first
/// @param id of its article
record ListPlace(Sort sort, Part part, float score, List<Long> numbers, String id) {
  /// A part of a [ClusterList].
  enum Part {
    /// Those that were weighed in full.
    BEST,
    /// Those behind them, in order of their words alone.
    REST,
    /// All, in a list of which all were weighed alike, or that goes by date.
    WHOLE
  }

  ListPlace {
    numbers = List.copyOf(numbers);
  }

  static ListPlace read(ResumePoint point) {
    return parsed(point.place()).orElseThrow(() -> new ResumePoint.Stale(point.generation()));
  }

  ResumePoint in(String generation) {
    StringBuilder place = new StringBuilder("o:").append(sort).append(':').append(part);
    place.append(':').append(Integer.toHexString(Float.floatToIntBits(score))).append(':');
    for (int i = 0; i < numbers.size(); i++) {
      place.append(i == 0 ? "" : ",").append(numbers.get(i));
    }
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    place.append(':').append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    return new ResumePoint(generation, place.toString());
  }

  /// What a cluster goes on behind.
  List<Object> after() {
    List<Object> after = new ArrayList<>(sort == Sort.RELEVANCE ? List.of(score) : numbers);
    after.add(id);
    return after;
  }

  private static Optional<ListPlace> parsed(String place) {
    List<String> parts = List.of(place.split(":", -1));
    if (parts.size() != 6 || !parts.getFirst().equals("o")) {
      return Optional.empty();
    }
    try {
      Sort sort = Sort.valueOf(parts.get(1));
      List<Long> numbers = new ArrayList<>();
      for (String number : parts.get(4).split(",", -1)) {
        if (!number.isEmpty()) {
          numbers.add(Long.parseLong(number));
        }
      }
      byte[] id = Base64.getUrlDecoder().decode(parts.get(5));
      return Optional.of(
              new ListPlace(
                  sort,
                  Part.valueOf(parts.get(2)),
                  Float.intBitsToFloat(Integer.parseUnsignedInt(parts.get(3), 16)),
                  numbers,
                  new String(id, StandardCharsets.UTF_8)))
          .filter(read -> numbers.size() == RowOrder.numbers(read.sort()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
