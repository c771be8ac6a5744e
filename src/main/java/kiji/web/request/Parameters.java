package kiji.web.request;

import java.util.ArrayList;
import java.util.List;
import kiji.web.edge.PercentEncoding;
import org.jspecify.annotations.Nullable;

/// What stands behind the `?` of an address, in order.
///
/// @param all names and values, decoded
/// @param broken names of the parameters whose percent encoding could not be read
public record Parameters(List<Given> all, List<String> broken) {
  /// One `name=value`.
  public record Given(String name, String value) {}

  public Parameters {
    all = List.copyOf(all);
    broken = List.copyOf(broken);
  }

  /// Reads a raw query string; never fails.
  public static Parameters of(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return new Parameters(List.of(), List.of());
    }
    List<Given> all = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (String piece : raw.split("&", -1)) {
      if (piece.isEmpty()) {
        continue;
      }
      int equals = piece.indexOf('=');
      var name = PercentEncoding.decodeQuery(equals < 0 ? piece : piece.substring(0, equals));
      var value = PercentEncoding.decodeQuery(equals < 0 ? "" : piece.substring(equals + 1));
      all.add(new Given(name.text(), value.text()));
      if (!name.wellFormed() || !value.wellFormed()) {
        broken.add(name.text());
      }
    }
    return new Parameters(all, broken);
  }
}
