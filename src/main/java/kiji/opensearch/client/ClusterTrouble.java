package kiji.opensearch.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import kiji.engine.EngineException;
import kiji.engine.EngineException.Kind;
import org.jspecify.annotations.Nullable;

/// Whatever a cluster or the way to it does wrong, as one sentence that says what to do.
final class ClusterTrouble {
  private static final int LONGEST_REASON = 200;
  private static final String FLOOD = "disk usage exceeded flood-stage watermark";

  private ClusterTrouble() {}

  /// A connection that was not made, or broke.
  static EngineException onTheWay(String address, Throwable cause) {
    return new EngineException(Kind.UNAVAILABLE, sentence(address, cause), cause);
  }

  private static String sentence(String address, Throwable cause) {
    if (has(cause, CertificateExpiredException.class)) {
      return "the certificate of " + address + " has expired: its owner must renew it";
    }
    if (has(cause, CertificateNotYetValidException.class)) {
      return "the certificate of "
          + address
          + " is not valid yet: see that the clocks of both machines are right";
    }
    if (has(cause, SSLException.class)) {
      return "no secure connection to "
          + address
          + " ("
          + plain(words(cause))
          + "): if its certificate is by an authority of your own, name that one's file with"
          + " opensearch.ca-file";
    }
    if (has(cause, HttpConnectTimeoutException.class) || has(cause, ConnectException.class)) {
      return "no connection to "
          + address
          + ": see that OpenSearch runs there and that the address is right"
          + (has(cause, UnresolvedAddressException.class) ? " (nobody knows that name)" : "");
    }
    if (has(cause, HttpTimeoutException.class)) {
      return address + " did not answer in time: see whether the cluster is overloaded";
    }
    return "the connection to "
        + address
        + " broke ("
        + plain(words(cause))
        + "): see that OpenSearch runs there";
  }

  /// An answer that is none.
  static EngineException answered(String address, Answer answer) {
    String reason = answer.reason();
    if (answer.status() == 401) {
      return refused(
          address
              + " does not let us in: set the user and password, or the key, of its access"
              + " (KIJI_OPENSEARCH_USER and KIJI_OPENSEARCH_PASSWORD, or KIJI_OPENSEARCH_API_KEY)");
    }
    if (reason.contains(FLOOD)) {
      return unavailable(
          "the disk of a node of "
              + address
              + " is too full, so that the cluster writes nothing more: make room there");
    }
    if (answer.errorType().equals("security_exception") || answer.status() == 403) {
      return refused(address + " does not allow that: " + plain(reason));
    }
    if (answer.errorType().equals("no_shard_available_action_exception")
        || reason.contains("all shards failed")
        || answer.errorType().equals("cluster_block_exception")
        || (answer.errorType().equals("search_phase_execution_exception")
            && answer.status() == 503)) {
      return unavailable(
          "a part of the index is away at "
              + address
              + " (the cluster is red): see that all of its nodes run"
              + (reason.isEmpty() ? "" : "; it says: " + plain(reason)));
    }
    if (answer.status() == 429) {
      return unavailable(address + " is too busy: try again later");
    }
    return unavailable(
        address
            + " answered with "
            + answer.status()
            + (reason.isEmpty() ? "" : ": " + plain(reason)));
  }

  static EngineException refused(String sentence) {
    return new EngineException(Kind.REFUSED, sentence);
  }

  static EngineException unavailable(String sentence) {
    return new EngineException(Kind.UNAVAILABLE, sentence);
  }

  private static String words(Throwable cause) {
    return Optional.ofNullable(cause.getMessage())
        .orElse(cause.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  /// In one line, not too long.
  static String plain(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }

  private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
    int depth = 0;
    for (@Nullable Throwable cause = trouble; cause != null && depth < 16; depth++) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
