package kiji.web.request;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import kiji.web.edge.PercentEncoding;
import kiji.web.view.PageLanguage;
import kiji.web.view.Texts;

/// Who reads a page, as far as it matters: the language of the interface, and how lists are shown.
///
/// @param texts the interface's words
/// @param languageByAddress the language's code when the address asked for it with `ui=`, to be
///   kept in links; empty text when the browser's header decided
/// @param headlines whether lists are of headlines alone, a line each; a cookie remembers it, so
///   that a link that is sent forces it on nobody
public record Visitor(Texts texts, String languageByAddress, boolean headlines) {
  /// The parameter that chooses the interface's language.
  public static final String UI = "ui";

  /// The parameter that chooses how lists are shown, and the cookie that remembers it.
  public static final String LIST = "list";

  /// The value of both for headlines alone.
  public static final String HEADLINES = "headlines";

  public static Visitor of(Context ctx) {
    Optional<PageLanguage> asked =
        Parameters.of(ctx.queryString()).all().stream()
            .filter(parameter -> parameter.name().equals(UI))
            .findFirst()
            .flatMap(parameter -> PageLanguage.ofCode(parameter.value()));
    boolean headlines = HEADLINES.equals(ctx.cookie(LIST));
    return asked
        .map(language -> new Visitor(Texts.in(language), language.code(), headlines))
        .orElseGet(
            () ->
                new Visitor(
                    Texts.in(PageLanguage.accepted(ctx.header(Header.ACCEPT_LANGUAGE))),
                    "",
                    headlines));
  }

  /// The address of an article's page.
  public String articleHref(String id) {
    String suffix = languageByAddress.isEmpty() ? "" : "?" + UI + "=" + languageByAddress;
    return "/articles/" + PercentEncoding.encode(id) + suffix;
  }

  /// The address of a search's page.
  public String searchHref(SearchAddress address) {
    return address.href(languageByAddress);
  }
}
