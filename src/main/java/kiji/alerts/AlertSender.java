package kiji.alerts;

import java.io.IOException;

/// A way by which news goes.
public interface AlertSender {
  /// Sends it and waits until it was taken.
  ///
  /// @throws UnwelcomeException when it is no use to try again
  /// @throws IOException when it was not taken; the message says why
  void send(AlertNews news) throws IOException;
}
