package kiji.settings;

import org.jspecify.annotations.Nullable;

/// Where mail is handed over.
///
/// @param host the server's name
/// @param port 465 is encrypted from its first byte; any other is encrypted where the server offers
///   it
/// @param user who hands it over; absent where nobody is asked
/// @param password of the user
/// @param from the sender's address
public record Smtp(
    String host, int port, @Nullable String user, @Nullable String password, String from) {
  /// Without the password.
  @Override
  public String toString() {
    return "Smtp[" + host + ":" + port + "]";
  }
}
