package kiji.cli.terminal;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiji.settings.Settings;

/// What a server says when it is ready: where it is found, and what is open to whom.
public final class Greeting {
  private Greeting() {}

  /// The lines.
  ///
  /// @param port that it listens at
  public static List<String> lines(Settings settings, int port, long articles) {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Kiji serves %s at http://%s:%d%s (Ctrl-C stops)",
            Count.of(articles, "article"),
            host,
            port,
            settings.basePath().path()));
    if (!isLoopback(settings.host())) {
      lines.add(
          settings.access().readKeys().isEmpty()
              ? "Open to everybody who reaches this machine: pages, API, feeds and /metrics; 'read-keys' asks for a key."
              : "Open to everybody who reaches this machine and shows a key; /health/live and /health/ready without one.");
      lines.add(
          settings.allowedHosts().isEmpty()
              ? "Answers to this machine's addresses and to localhost; names are set by 'allowed-hosts'."
              : "Answers to this machine's addresses, to localhost and to "
                  + String.join(", ", settings.allowedHosts())
                  + ".");
    }
    return lines;
  }

  private static boolean isLoopback(String host) {
    try {
      return host.equalsIgnoreCase("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
