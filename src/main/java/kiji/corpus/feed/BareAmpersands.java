package kiji.corpus.feed;

import java.util.regex.Pattern;

/// Escapes the ampersands of a feed that begin no entity, as they stand in addresses that were
/// pasted in: `?id=1&section=sport` is no paragraph sign. An entity ends with a semicolon. What
/// stands in CDATA stays as it is.
final class BareAmpersands {
  private static final Pattern BARE =
      Pattern.compile("&(?!(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{1,31});)");
  private static final String OPEN = "<![CDATA[";
  private static final String CLOSE = "]]>";

  private BareAmpersands() {}

  static String escaped(String feed) {
    if (!BARE.matcher(feed).find()) {
      return feed;
    }
    StringBuilder escaped = new StringBuilder(feed.length() + 64);
    int from = 0;
    while (from < feed.length()) {
      int open = feed.indexOf(OPEN, from);
      int end = open < 0 ? feed.length() : open;
      escaped.append(BARE.matcher(feed.substring(from, end)).replaceAll("&amp;"));
      int close = open < 0 ? -1 : feed.indexOf(CLOSE, open);
      from = open < 0 ? end : close < 0 ? feed.length() : close + CLOSE.length();
      escaped.append(feed, end, from);
    }
    return escaped.toString();
  }
}
