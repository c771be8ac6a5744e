package kiji.web.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/// What a form of our pages carries and no other site can know: new with each start of the server.
public final class FormToken {
  /// The field that carries it.
  public static final String FIELD = "token";

  public static final String VALUE = UUID.randomUUID().toString();

  private FormToken() {}

  /// Lets pass what carries it.
  ///
  /// @throws Refused with 403
  public static void check(String shown) {
    if (!MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), VALUE.getBytes(StandardCharsets.UTF_8))) {
      throw new Refused(
          Problem.of(403, "this form is older than the server; go back, load the page anew"));
    }
  }
}
