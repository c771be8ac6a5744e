package kiji.cli.terminal;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps libraries from talking between a command's own lines: warnings and worse only, in one line
/// each.
public final class Logs {
  private static final Logger ROOT = Logger.getLogger("");

  /// Lucene says once at start that vectors are off; short commands leave them off on purpose.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /// What fails there is told by the command, in a sentence.
  private static final Logger SERVER_START = Logger.getLogger("io.javalin.Javalin");

  /// A Host header that is none is answered with 400; in the log, strangers could fill a disk.
  private static final Logger BAD_HOSTS = Logger.getLogger("org.eclipse.jetty.util.HostPort");

  private Logs() {}

  public static void quieten() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "kiji: %4$s: %5$s%6$s%n");
    ROOT.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    SERVER_START.setLevel(Level.OFF);
    BAD_HOSTS.setLevel(Level.OFF);
    for (Handler handler : ROOT.getHandlers()) {
      handler.setLevel(Level.ALL);
    }
  }
}
