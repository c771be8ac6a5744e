package kiji.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kiji.alerts.StandingSearch;
import kiji.search.SearchParameter;
import kiji.web.edge.FormToken;
import kiji.web.request.Parameters;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.FormField;
import kiji.web.view.Link;
import kiji.web.view.SaveForm;

/// All results of a search to take away: as feeds, and as files.
public final class Takeaways {
  /// Where standing searches are.
  public static final String ALERTS = "/alerts";

  private static final List<String> FILES = List.of("csv", "jsonl", "ris");

  private final SearchAddress address;
  private final Visitor visitor;

  public Takeaways(SearchAddress address, Visitor visitor) {
    this.address =
        new SearchAddress(
            address
                .search()
                .firstPage()
                .with(SearchParameter.FORMAT, SearchParameter.JSON)
                .withWords(SearchParameter.PAGE_SIZE, List.of())
                .withWords(SearchParameter.TIMELINE, List.of())
                .withWords(SearchParameter.VS, List.of()));
    this.visitor = visitor;
  }

  /// Feeds by their media types.
  public List<Link> feeds() {
    SearchAddress feed = address.withWords(SearchParameter.SORT_BY);
    return List.of(
        Link.to("application/rss+xml", visitor.hrefOf("/feed.rss", feed)),
        Link.to("application/atom+xml", visitor.hrefOf("/feed.atom", feed)),
        Link.to("application/feed+json", visitor.hrefOf("/feed.json", feed)));
  }

  /// Links under the count.
  List<Link> links() {
    Link feed = Link.to(visitor.texts().get("take.feed"), feeds().getFirst().href());
    Stream<Link> files =
        FILES.stream()
            .map(
                format ->
                    Link.to(
                        visitor.texts().get("take." + format),
                        visitor.at(
                            address
                                .with(SearchParameter.FORMAT, format)
                                .hrefOf("/api/search", ""))));
    return Stream.concat(Stream.of(feed), files).toList();
  }

  /// The form that makes a standing search of it.
  SaveForm saving() {
    List<FormField> carried = new ArrayList<>();
    carried.add(new FormField(FormToken.FIELD, FormToken.VALUE));
    for (Parameters.Given one : address.parameters()) {
      carried.add(new FormField(one.name(), one.value()));
    }
    String name = address.first(SearchParameter.Q).strip();
    return new SaveForm(
        visitor.pageHref(ALERTS),
        name.substring(0, Math.min(name.length(), StandingSearch.LONGEST_NAME)),
        carried);
  }
}
