package kiji.web.api;

/// The beginning of a story, as NewsAPI.org gives it: 200 characters, and how many more there are.
final class ContentStart {
  private static final int SHOWN = 200;

  private ContentStart() {}

  static String of(String body) {
    int length = body.codePointCount(0, body.length());
    return length <= SHOWN
        ? body
        : body.substring(0, body.offsetByCodePoints(0, SHOWN)).stripTrailing()
            + "… [+"
            + (length - SHOWN)
            + " chars]";
  }
}
