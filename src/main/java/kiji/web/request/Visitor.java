package kiji.web.request;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import kiji.settings.BasePath;
import kiji.web.edge.PercentEncoding;
import kiji.web.edge.ServedUnder;
import kiji.web.view.PageLanguage;
import kiji.web.view.Texts;

/// Who reads a page, as far as it matters: the language of the interface, and how lists are shown.
///
/// @param texts the interface's words
/// @param languageByAddress the language's code when the address asked for it with `ui=`, to be
///   kept in links; empty text when the browser's header decided
/// @param under the path that this server is found under; see [#at]
/// @param headlines whether lists are of headlines alone, a line each; a cookie remembers it, so
///   that a link that is sent forces it on nobody
/// @param shares whether charts show parts of all there is; likewise
public record Visitor(
    Texts texts, String languageByAddress, BasePath under, boolean headlines, boolean shares) {
  /// The parameter that chooses the interface's language.
  public static final String UI = "ui";

  /// The value of [#LIST] for headlines alone.
  public static final String HEADLINES = "headlines";

  /// The value of [#CHART] for shares.
  public static final String SHARES = "share";

  /// How lists are shown.
  public static final RememberedChoice LIST =
      new RememberedChoice("list", List.of("full", HEADLINES));

  /// What the bars of a chart are measured by.
  public static final RememberedChoice CHART =
      new RememberedChoice("chart", List.of("count", SHARES));

  public static Visitor of(Context ctx) {
    Optional<PageLanguage> asked =
        Parameters.of(ctx.queryString()).all().stream()
            .filter(parameter -> parameter.name().equals(UI))
            .findFirst()
            .flatMap(parameter -> PageLanguage.ofCode(parameter.value()));
    BasePath under = ServedUnder.of(ctx);
    boolean headlines = LIST.of(ctx).filter(HEADLINES::equals).isPresent();
    boolean shares = CHART.of(ctx).filter(SHARES::equals).isPresent();
    return asked
        .map(language -> new Visitor(Texts.in(language), language.code(), under, headlines, shares))
        .orElseGet(
            () ->
                new Visitor(
                    Texts.in(PageLanguage.accepted(ctx.header(Header.ACCEPT_LANGUAGE))),
                    "",
                    under,
                    headlines,
                    shares));
  }

  /// The address of a path of ours, as in `/favicon.svg`: what every link, form and redirect is
  /// made with.
  public String at(String path) {
    return under.at(path);
  }

  /// The address of a page of ours, in the language that this one was asked for in.
  public String pageHref(String path) {
    return at(path + (languageByAddress.isEmpty() ? "" : "?" + UI + "=" + languageByAddress));
  }

  /// The address of an article's page.
  public String articleHref(String id) {
    return articleHref(id, SearchAddress.empty());
  }

  /// The same, with the search that found it.
  public String articleHref(String id, SearchAddress search) {
    return hrefOf(articlePath(id), search);
  }

  /// Where an article's page is, whoever reads it.
  public static String articlePath(String id) {
    return "/articles/" + PercentEncoding.encode(id);
  }

  /// The address of a search's page.
  public String searchHref(SearchAddress address) {
    return hrefOf("/", address);
  }

  /// The address of what answers a search at a path.
  public String hrefOf(String path, SearchAddress address) {
    return at(address.hrefOf(path, languageByAddress));
  }
}
