package kiji.engine;

/// The generation that a cursor belongs to is gone: the reader searches again.
public final class StaleResumePoint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleResumePoint(String generation) {
    super("generation " + generation + " is gone; search again");
  }
}
