package kiji.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Remembers how the last short texts were cut: finding, marking and telling what else was searched
/// cut the same words of one search again and again. Safe for many threads; two megabytes at most.
final class RecentCuts {
  private static final int MOST = 256;

  /// Longest text that is remembered, in characters.
  private static final int LONGEST = 64;

  private final Map<Piece, List<CutToken>> cuts = new ConcurrentHashMap<>();

  private record Piece(Layer layer, String text) {}

  /// As remembered, or cut anew.
  ///
  /// @param cutter gives an immutable list
  List<CutToken> get(Layer layer, String text, BiFunction<Layer, String, List<CutToken>> cutter) {
    if (text.length() > LONGEST) {
      return cutter.apply(layer, text);
    }
    Piece piece = new Piece(layer, text);
    List<CutToken> known = cuts.get(piece);
    if (known != null) {
      return known;
    }
    List<CutToken> cut = cutter.apply(layer, text);
    if (cuts.size() >= MOST) {
      cuts.clear();
    }
    cuts.put(piece, cut);
    return cut;
  }
}
