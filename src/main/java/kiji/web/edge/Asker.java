package kiji.web.edge;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Objects;

/// Who asks for a search, as far as the gate tells askers apart.
///
/// @param address of the client; places are shared between addresses
/// @param marks what one of several clients at an address can be told by when it comes back: its
///   connection, and what it asks
record Asker(String address, List<String> marks) {
  Asker {
    marks = List.copyOf(marks);
  }

  static Asker of(Context ctx) {
    String address = Visitors.address(ctx);
    String agent = Objects.toString(ctx.header(Header.USER_AGENT), "");
    return new Asker(
        address,
        List.of(
            address + " " + ctx.req().getRemotePort(),
            address + " " + agent + " " + ctx.fullUrl().hashCode()));
  }
}
