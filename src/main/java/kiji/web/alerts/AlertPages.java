package kiji.web.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kiji.alerts.AlertHit;
import kiji.alerts.AlertState;
import kiji.alerts.Delivery;
import kiji.alerts.StandingSearch;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.Hit;
import kiji.search.ArticleSearch;
import kiji.search.Moment;
import kiji.search.SearchParameter;
import kiji.web.edge.FormToken;
import kiji.web.pages.Pages;
import kiji.web.pages.ResultViews;
import kiji.web.pages.Takeaways;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.AlertList;
import kiji.web.view.AlertPage;
import kiji.web.view.Link;
import kiji.web.view.ResultView;
import kiji.web.view.Texts;

/// Makes the pages of standing searches.
final class AlertPages {
  private static final int SHOWN = 100;

  private final ArticleSearch search;
  private final Pages pages;
  private final ResultViews results;

  AlertPages(ArticleSearch search, Pages pages, ResultViews results) {
    this.search = search;
    this.pages = pages;
    this.results = results;
  }

  AlertList list(List<StandingSearch> all, List<AlertState> states, Visitor visitor) {
    Texts texts = visitor.texts();
    List<AlertList.Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      long unseen = states.get(i).unseen();
      entries.add(
          new AlertList.Entry(
              Link.to(all.get(i).name(), href(all.get(i), visitor)),
              unseen == 0 ? "" : texts.count("alert.new", unseen)));
    }
    return new AlertList(
        pages.frame(
            visitor, texts.get("alert.all"), Takeaways.ALERTS, Pages.emptyBox(visitor, false)),
        entries);
  }

  /// @param isChanged whether its reader is among those who may change it; who else has its
  ///   address, as all who are told by mail have, learns nothing of whom else it tells
  /// @param wrong what was typed into its form and cannot be
  AlertPage page(
      StandingSearch one,
      AlertState state,
      Visitor visitor,
      boolean isChanged,
      List<String> wrong) {
    Texts texts = visitor.texts();
    SearchAddress address = new SearchAddress(one.search());
    String here = Takeaways.ALERTS + "/" + one.id();
    List<Link> feeds = feeds(one, visitor);
    return new AlertPage(
        pages.frame(visitor, one.name(), here, Pages.emptyBox(visitor, false)).withFeeds(feeds),
        one.name(),
        state.unseen() == 0 ? texts.get("alert.none") : texts.count("alert.new", state.unseen()),
        Link.to(texts.get("alert.search"), visitor.searchHref(address)),
        Link.to(texts.get("alert.all"), visitor.pageHref(Takeaways.ALERTS)),
        Link.to(texts.get("take.feed"), feeds.getFirst().href()),
        views(one, state, state::isNew, visitor),
        views(one, state, hit -> !state.isNew(hit), visitor),
        visitor.pageHref(here),
        isChanged ? forms(one) : null,
        isChanged ? notes(state, texts, wrong) : List.of());
  }

  private static AlertPage.Forms forms(StandingSearch one) {
    return new AlertPage.Forms(
        FormToken.VALUE,
        Optional.ofNullable(one.webhook()).orElse(""),
        String.join(", ", one.mail()),
        one.hours().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  static String href(StandingSearch one, Visitor visitor) {
    return visitor.pageHref(Takeaways.ALERTS + "/" + one.id());
  }

  private static List<String> notes(AlertState state, Texts texts, List<String> wrong) {
    List<String> notes = new ArrayList<>(wrong);
    for (Delivery delivery : state.givenUp()) {
      notes.add(texts.get("alert.gaveUp." + delivery.way().name(), delivery.trouble()));
    }
    return notes;
  }

  /// What came since the search was added.
  private static List<Link> feeds(StandingSearch one, Visitor visitor) {
    SearchAddress since =
        new SearchAddress(
            one.search()
                .with(
                    SearchParameter.ARRIVED_FROM,
                    Optional.of(new Moment(one.since().plusMillis(1).toString()))));
    return new Takeaways(since, visitor).feeds();
  }

  private List<ResultView> views(
      StandingSearch one, AlertState state, Predicate<AlertHit> which, Visitor visitor) {
    List<AlertHit> hits = state.hits().stream().filter(which).limit(SHOWN).toList();
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<String, Hit> marked = marked(one, hits.getLast().arrived());
    SearchAddress address = new SearchAddress(one.search());
    return hits.stream()
        .map(hit -> Optional.ofNullable(marked.get(hit.article())).or(() -> bare(hit)))
        .flatMap(Optional::stream)
        .map(hit -> results.of(hit, visitor, address))
        .toList();
  }

  /// With the words marked that each was found by.
  private Map<String, Hit> marked(StandingSearch one, Instant from) {
    Map<String, Hit> marked = new HashMap<>();
    search
        .arrivals(
            one.search()
                .with(SearchParameter.ARRIVED_FROM, Optional.of(new Moment(from.toString())))
                .with(SearchParameter.PAGE_SIZE, SearchParameter.LARGEST_PAGE))
        .results()
        .hits()
        .forEach(hit -> marked.put(hit.article().id().value(), hit));
    return marked;
  }

  /// One that is not found by its words any more, or lies far down.
  private Optional<Hit> bare(AlertHit hit) {
    Optional<Article> article = search.article(new ArticleId(hit.article()));
    return article.map(
        one ->
            new Hit(
                one,
                0,
                new Hit.Snippet(one.title(), List.of()),
                List.of(),
                List.of(),
                hit.arrived()));
  }
}
