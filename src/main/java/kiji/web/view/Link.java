package kiji.web.view;

/// A link a reader may follow.
///
/// @param current whether it leads to what is shown now
public record Link(String text, String href, boolean current) {
  public static Link to(String text, String href) {
    return new Link(text, href, false);
  }
}
