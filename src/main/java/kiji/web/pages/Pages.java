package kiji.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.List;
import kiji.web.edge.AssetRoutes;
import kiji.web.edge.Problem;
import kiji.web.request.RequestedSearch;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.request.WholeAddress;
import kiji.web.view.Layout;
import kiji.web.view.Link;
import kiji.web.view.PageLanguage;
import kiji.web.view.ProblemPage;
import kiji.web.view.ResultView;
import kiji.web.view.Texts;

/// Lays pages out with the templates, which escape all they are given. Safe for many threads.
public final class Pages {
  private static final String PACKAGE = "kiji.web.view";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

  /// Sends a page.
  ///
  /// @param template the name of its template in src/main/jte, without `.jte`
  public void show(Context ctx, String template, Record page, Visitor visitor) {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", page, html);
    tellWhatItHangsOn(ctx, visitor);
    ctx.contentType("text/html;charset=utf-8").result(html.toString().stripLeading());
  }

  /// What a page's being fresh and its words hang on: to be told with every page, and with word
  /// that the browser has it already.
  static void tellWhatItHangsOn(Context ctx, Visitor visitor) {
    ctx.header(Header.VARY, "Accept-Language, Accept-Encoding, Cookie, " + WholeAddress.HANGS_ON);
    ctx.header("Content-Language", visitor.texts().languageCode());
    if (ctx.res().getHeader(Header.CACHE_CONTROL) == null) {
      ctx.header(Header.CACHE_CONTROL, "no-cache");
    }
  }

  /// What stands around a page.
  ///
  /// @param title of the page alone
  /// @param here the page's path without the interface's language
  public Layout frame(Visitor visitor, String title, String here, Layout.SearchBox box) {
    Texts texts = visitor.texts();
    List<Link> languages =
        Arrays.stream(PageLanguage.values())
            .map(
                language ->
                    new Link(
                        language.ownName(),
                        visitor.at(
                            here + (here.indexOf('?') < 0 ? "?" : "&") + "ui=" + language.code()),
                        language == texts.language()))
            .toList();
    return new Layout(
        texts,
        title.isEmpty() ? texts.get("site.title") : texts.get("site.page", title),
        visitor.under(),
        AssetRoutes.STYLE.href(),
        AssetRoutes.SCRIPT.href(),
        visitor.searchHref(SearchAddress.empty()),
        List.of(),
        languages,
        List.of(
            Link.to(
                texts.get("archive.heading"), visitor.hrefOf("/archive", SearchAddress.empty())),
            Link.to(texts.get("docs.foot"), visitor.hrefOf("/docs", SearchAddress.empty()))),
        box,
        null);
  }

  /// An empty box that keeps the interface's language.
  public static Layout.SearchBox emptyBox(Visitor visitor, boolean focused) {
    return new Layout.SearchBox("", Forms.language(visitor), focused, false);
  }

  /// Where an article was, and what comes nearest to it.
  ProblemPage notThere(RequestedSearch asked, Visitor visitor, List<ResultView> nearest) {
    Texts texts = visitor.texts();
    String heading = texts.get("problem.404.heading");
    return new ProblemPage(
        frame(visitor, heading, "/", SearchPageMaker.box(asked, visitor)),
        heading,
        texts.get("problem.404.advice"),
        "",
        nearest);
  }

  /// Says in the reader's language what went wrong; the status is set already.
  public void showProblem(Context ctx, Problem problem) {
    Visitor visitor = Visitor.of(ctx);
    Texts texts = visitor.texts();
    String kind =
        switch (problem.status()) {
          case 400, 401, 403, 404, 410, 429, 503 -> Integer.toString(problem.status());
          default -> "500";
        };
    String heading = texts.get("problem." + kind + ".heading");
    show(
        ctx,
        "problem",
        new ProblemPage(
            frame(visitor, heading, "/", emptyBox(visitor, false)),
            heading,
            texts.get("problem." + kind + ".advice"),
            problem.id() == null ? "" : problem.id(),
            List.of()),
        visitor);
  }
}
