package kiji.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The path that a reader finds the server under, where a proxy gives it no host of its own:
/// `/news`. What it is asked for stands behind that.
///
/// @param path without a slash at its end; empty text for none
public record BasePath(String path) {
  /// At the top of the host.
  public static final BasePath NONE = new BasePath("");

  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9._~-]+");
  private static final int LONGEST = 200;

  public BasePath {
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw new IllegalArgumentException("no path to serve under: " + path);
    }
  }

  /// Reads one, with or without slashes around it. Letters, digits and `-._~` alone, so that it
  /// stands in a link, a header and a feed as it is.
  ///
  /// @throws IllegalArgumentException when it is none
  public static BasePath parse(String text) {
    List<String> steps =
        Arrays.stream(text.strip().split("/", -1)).filter(step -> !step.isEmpty()).toList();
    if (text.length() > LONGEST || !steps.stream().allMatch(BasePath::isStep)) {
      throw new IllegalArgumentException("no path to serve under: " + text);
    }
    return steps.isEmpty() ? NONE : new BasePath("/" + String.join("/", steps));
  }

  private static boolean isStep(String text) {
    return STEP.matcher(text).matches() && !text.equals(".") && !text.equals("..");
  }

  /// The address of a path of ours: `/feed.rss` is `/news/feed.rss`.
  public String at(String ours) {
    return path + ours;
  }

  /// The path of ours that an address means, with what stands behind it; one that is not under this
  /// path as it is, for proxies that take the path away, and for who asks without one.
  public String without(String address) {
    if (path.isEmpty() || !address.startsWith(path)) {
      return address;
    }
    String rest = address.substring(path.length());
    if (rest.isEmpty() || rest.startsWith("?")) {
      return "/" + rest;
    }
    return rest.startsWith("/") ? rest : address;
  }
}
