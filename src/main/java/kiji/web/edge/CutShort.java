package kiji.web.edge;

/// An answer of which a part is sent already, and which cannot be brought to its end: its
/// connection is to be broken, so that nobody takes the part for the whole.
public final class CutShort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CutShort(RuntimeException cause) {
    super("an answer was cut short: " + cause.getMessage(), cause);
  }
}
