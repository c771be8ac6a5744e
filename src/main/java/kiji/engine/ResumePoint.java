package kiji.engine;

/// Where a list of results goes on: after this place, in this generation.
///
/// @param generation the generation it was made in
/// @param place the engine's own words for the last hit shown; opaque to everyone else
public record ResumePoint(String generation, String place) {
  /// The generation that a place belongs to is gone: the reader searches again.
  public static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stale(String generation) {
      super("generation " + generation + " is gone; search again");
    }
  }
}
