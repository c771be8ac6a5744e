package kiji.web.request;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// How something is shown, chosen by a link that a cookie remembers and that leads to the address
/// without the choice, so that what is sent to others leaves them theirs.
///
/// @param name of the parameter and of the cookie
/// @param values there are
public record RememberedChoice(String name, List<String> values) {
  private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(365).toSeconds();

  public RememberedChoice {
    values = List.copyOf(values);
  }

  /// What was chosen before; empty where nothing was.
  public Optional<String> of(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name)).filter(values::contains);
  }

  /// Follows a choice, if the address has one.
  ///
  /// @return whether the answer has ended
  public boolean follow(Context ctx) {
    Optional<String> choice =
        Parameters.of(ctx.queryString()).all().stream()
            .filter(one -> one.name().equals(name))
            .map(Parameters.Given::value)
            .filter(values::contains)
            .findFirst();
    if (choice.isEmpty()) {
      return false;
    }
    Visitor visitor = Visitor.of(ctx);
    ctx.cookie(
        new Cookie(
            name,
            choice.get(),
            visitor.at("/"),
            REMEMBERED_SECONDS,
            false,
            true,
            null,
            SameSite.LAX));
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.redirect(visitor.at("/?" + withoutChoice(ctx)), HttpStatus.SEE_OTHER);
    return true;
  }

  private String withoutChoice(Context ctx) {
    return Arrays.stream(Objects.requireNonNullElse(ctx.queryString(), "").split("&", -1))
        .filter(piece -> !piece.startsWith(name + "="))
        .collect(Collectors.joining("&"));
  }

  /// The address of a page with a choice made.
  ///
  /// @param here the page's address without
  public String href(String here, String value) {
    return here + (here.indexOf('?') < 0 ? "?" : "&") + name + "=" + value;
  }
}
