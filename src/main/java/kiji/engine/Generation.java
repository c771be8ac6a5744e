package kiji.engine;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// A published state of the index, now or once.
public interface Generation {
  /// Six digits or more, counting up: `000042`.
  String id();

  Instant publishedAt();

  long articles();

  /// Whether searches see this one.
  boolean isPublished();

  /// A file that was kept with it, to read and close; reading throws [java.io.IOException] when it
  /// is not as it was written.
  ///
  /// @throws EngineException when it cannot be opened
  Optional<InputStream> attachment(String name);

  /// Where a person finds such a file, for messages.
  String attachmentPath(String name);
}
