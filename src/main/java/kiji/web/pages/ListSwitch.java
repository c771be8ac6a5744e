package kiji.web.pages;

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
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.web.request.Parameters;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.Link;

/// Lists of headlines alone or with what was found: chosen by a link that a cookie remembers and
/// that leads to the address without the choice, so that what is sent to others leaves them theirs.
final class ListSwitch {
  /// Headlines on a page; three times what is shown with snippets takes as much room.
  private static final int HEADLINES = 50;

  private static final String FULL = "full";
  private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(365).toSeconds();

  private ListSwitch() {}

  /// Follows a choice, if the address has one.
  ///
  /// @return whether the answer has ended
  static boolean follow(Context ctx) {
    Optional<String> choice =
        Parameters.of(ctx.queryString()).all().stream()
            .filter(one -> one.name().equals(Visitor.LIST))
            .map(Parameters.Given::value)
            .filter(List.of(Visitor.HEADLINES, FULL)::contains)
            .findFirst();
    if (choice.isEmpty()) {
      return false;
    }
    Visitor visitor = Visitor.of(ctx);
    ctx.cookie(
        new Cookie(
            Visitor.LIST,
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

  private static String withoutChoice(Context ctx) {
    return Arrays.stream(Objects.requireNonNullElse(ctx.queryString(), "").split("&", -1))
        .filter(piece -> !piece.startsWith(Visitor.LIST + "="))
        .collect(Collectors.joining("&"));
  }

  /// What a visitor asks for: more on a page where it is headlines.
  static SearchParameters sized(SearchParameters asked, Visitor visitor) {
    return visitor.headlines() && asked.words(SearchParameter.PAGE_SIZE).isEmpty()
        ? asked.with(SearchParameter.PAGE_SIZE, HEADLINES)
        : asked;
  }

  /// The two ways, of this page.
  static List<Link> links(SearchAddress address, Visitor visitor) {
    String here = visitor.searchHref(new SearchAddress(address.search().firstPage()));
    String with = here + (here.indexOf('?') < 0 ? "?" : "&") + Visitor.LIST + "=";
    return List.of(
        new Link(visitor.texts().get("list.full"), with + FULL, !visitor.headlines()),
        new Link(
            visitor.texts().get("list.headlines"), with + Visitor.HEADLINES, visitor.headlines()));
  }
}
