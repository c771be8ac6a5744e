package kiji.web.alerts;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.alerts.AlertMatching;
import kiji.alerts.AlertState;
import kiji.alerts.AlertWays;
import kiji.alerts.Alerts;
import kiji.alerts.StandingSearch;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.settings.Settings;
import kiji.web.edge.Edge;
import kiji.web.edge.FormToken;
import kiji.web.edge.Problem;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.pages.Pages;
import kiji.web.pages.ResultViews;
import kiji.web.pages.Takeaways;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;
import kiji.web.request.Visitor;

/// `/alerts` and `/alerts/{id}`: standing searches, saved from a page of results. Forms that change
/// something have passed [Edge] when they come here.
public final class AlertRoutes {
  private static final String ONE = Takeaways.ALERTS + "/{id}";

  private final Alerts alerts;
  private final ArticleSearch search;
  private final SearchGate gate;
  private final Settings settings;
  private final Pages pages;
  private final AlertPages made;

  public AlertRoutes(
      ArticleSearch search, SearchGate gate, Settings settings, Pages pages, ResultViews results) {
    this.alerts = Alerts.in(settings.index());
    this.search = search;
    this.gate = gate;
    this.settings = settings;
    this.pages = pages;
    this.made = new AlertPages(search, pages, results);
  }

  public void addTo(Routing routing) {
    routing.get(Takeaways.ALERTS, this::list);
    routing.get(ONE, ctx -> show(ctx, one(ctx), List.of()));
    routing.post(Takeaways.ALERTS, this::add);
    routing.post(ONE, this::change);
  }

  private void list(Context ctx) {
    Edge.mayChange(ctx);
    Visitor visitor = Visitor.of(ctx);
    List<StandingSearch> all = alerts.all();
    List<AlertState> states = all.stream().map(alerts::state).toList();
    ctx.header(Header.CACHE_CONTROL, "no-store");
    pages.show(ctx, "alerts", made.list(all, states, visitor), visitor);
  }

  private void show(Context ctx, StandingSearch one, List<String> wrong) {
    Visitor visitor = Visitor.of(ctx);
    ctx.header(Header.CACHE_CONTROL, "no-store");
    pages.show(
        ctx,
        "alert",
        gate.run(
            ctx, () -> made.page(one, alerts.state(one), visitor, Edge.letsChange(ctx), wrong)),
        visitor);
  }

  private void add(Context ctx) {
    Parameters form = form(ctx);
    Parameters searching =
        new Parameters(
            form.all().stream()
                .filter(one -> SearchParameter.named(one.name()).isPresent())
                .toList(),
            form.broken());
    RequestedSearch asked = RequestedSearch.read(searching, settings.timeZone());
    String name = first(form, "name").strip();
    if (name.isEmpty() || name.length() > StandingSearch.LONGEST_NAME || !asked.bad().isEmpty()) {
      throw new Refused(Problem.badParameter("name", "a standing search needs a name"));
    }
    StandingSearch added =
        names(name)
            .map(
                one ->
                    alerts.add(
                        one, asked.parameters(), gate.run(ctx, () -> AlertMatching.last(search))))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    seeOther(ctx, AlertPages.href(added, Visitor.of(ctx)));
  }

  /// The name, else with a number behind it.
  private static Stream<String> names(String name) {
    String room = name.substring(0, Math.min(name.length(), StandingSearch.LONGEST_NAME - 10));
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? name : room + " (" + number + ")");
  }

  private void change(Context ctx) {
    Parameters form = form(ctx);
    StandingSearch one = one(ctx);
    switch (first(form, "action")) {
      case "seen" -> {
        alerts.seen(one, alerts.state(one).upTo());
        seeOther(ctx, AlertPages.href(one, Visitor.of(ctx)));
      }
      case "remove" -> {
        alerts.remove(one.id());
        seeOther(ctx, Visitor.of(ctx).pageHref(Takeaways.ALERTS));
      }
      case "tell" -> tell(ctx, one, form);
      default -> throw new Refused(Problem.badParameter("action", "seen, tell or remove"));
    }
  }

  private void tell(Context ctx, StandingSearch one, Parameters form) {
    Visitor visitor = Visitor.of(ctx);
    String webhook = first(form, "webhook").strip();
    List<String> mail = words(first(form, "mail"));
    List<String> hours = words(first(form, "hours"));
    List<String> wrong = new ArrayList<>();
    if (!webhook.isEmpty() && !AlertWays.isWebhook(webhook)) {
      wrong.add(visitor.texts().get("alert.wrong.webhook", webhook));
    }
    mail.stream()
        .filter(address -> !AlertWays.isMail(address))
        .forEach(address -> wrong.add(visitor.texts().get("alert.wrong.mail", address)));
    hours.stream()
        .filter(hour -> !hour.matches("[01]?[0-9]|2[0-3]"))
        .forEach(hour -> wrong.add(visitor.texts().get("alert.wrong.hours", hour)));
    if (wrong.isEmpty()) {
      alerts.change(
          one.telling(
              webhook.isEmpty() ? null : webhook,
              mail,
              hours.stream().map(Integer::valueOf).toList()));
      seeOther(ctx, AlertPages.href(one, visitor));
    } else {
      ctx.status(400);
      show(ctx, one, wrong);
    }
  }

  private StandingSearch one(Context ctx) {
    String id = ctx.pathParam("id");
    return Optional.of(id)
        .filter(StandingSearch::isId)
        .flatMap(alerts::named)
        .filter(one -> one.id().equals(id))
        .orElseThrow(() -> new Refused(Problem.of(404, "no standing search has this address")));
  }

  private static Parameters form(Context ctx) {
    Parameters form = Parameters.of(ctx.body());
    FormToken.check(first(form, FormToken.FIELD));
    return form;
  }

  private static String first(Parameters form, String name) {
    return form.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(Parameters.Given::value)
        .orElse("");
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[,、，;\\s]+", -1)).filter(word -> !word.isBlank()).toList();
  }

  private static void seeOther(Context ctx, String address) {
    ctx.status(303).header(Header.LOCATION, address).header(Header.CACHE_CONTROL, "no-store");
  }
}
