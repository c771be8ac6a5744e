package kiji.web.request;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remembers for a reader when they were here last: in a cookie of theirs, so that nobody needs an
/// account and the server keeps nothing. A visit goes on until half an hour has passed without a
/// look at the start page; looking again meanwhile does not make what was new old.
public final class LastVisit {
  private static final String COOKIE = "since";
  private static final Duration OVER_AFTER = Duration.ofMinutes(30);
  private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(365).toSeconds();

  /// The end of the visit before, 0 when there was none, and the last look of this one, in seconds.
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,12})\\.([0-9]{1,12})");

  private LastVisit() {}

  /// When the visit before this one ended; empty on a first visit. Remembers this look.
  public static Optional<Instant> before(Context ctx, Visitor visitor, Instant now) {
    String cookie = ctx.cookie(COOKIE);
    Matcher written = WRITTEN.matcher(cookie == null ? "" : cookie);
    long before = 0;
    if (written.matches()) {
      long looked = Long.parseLong(written.group(2));
      boolean over =
          Instant.ofEpochSecond(looked).plus(OVER_AFTER).isBefore(now)
              || looked > now.getEpochSecond();
      before = over ? Math.min(looked, now.getEpochSecond()) : Long.parseLong(written.group(1));
    }
    ctx.cookie(
        new Cookie(
            COOKIE,
            before + "." + now.getEpochSecond(),
            visitor.at("/"),
            REMEMBERED_SECONDS,
            false,
            true,
            null,
            SameSite.LAX));
    return before == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(before));
  }
}
