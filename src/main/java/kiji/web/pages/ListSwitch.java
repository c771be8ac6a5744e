package kiji.web.pages;

import io.javalin.http.Context;
import java.util.List;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.web.request.RememberedChoice;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.Link;

/// The ways in which a page of results can be shown: its list with what was found or as headlines
/// alone, its chart by numbers or by shares of all there is.
final class ListSwitch {
  /// Headlines on a page; three times what is shown with snippets takes as much room.
  private static final int HEADLINES = 50;

  private ListSwitch() {}

  /// Follows a choice, if the address has one.
  ///
  /// @return whether the answer has ended
  static boolean follow(Context ctx) {
    return Visitor.LIST.follow(ctx) || Visitor.CHART.follow(ctx);
  }

  /// What a visitor asks for: more on a page where it is headlines.
  static SearchParameters sized(SearchParameters asked, Visitor visitor) {
    return visitor.headlines() && asked.words(SearchParameter.PAGE_SIZE).isEmpty()
        ? asked.with(SearchParameter.PAGE_SIZE, HEADLINES)
        : asked;
  }

  /// The ways of this page's list.
  static List<Link> lists(SearchAddress address, Visitor visitor) {
    return links(Visitor.LIST, visitor.headlines() ? Visitor.HEADLINES : "", address, visitor);
  }

  /// The ways of its chart.
  static List<Link> charts(SearchAddress address, Visitor visitor) {
    return links(Visitor.CHART, visitor.shares() ? Visitor.SHARES : "", address, visitor);
  }

  /// The first way is the usual one.
  private static List<Link> links(
      RememberedChoice choice, String chosen, SearchAddress address, Visitor visitor) {
    String here = visitor.searchHref(new SearchAddress(address.search().firstPage()));
    String current = chosen.isEmpty() ? choice.values().getFirst() : chosen;
    return choice.values().stream()
        .map(
            value ->
                new Link(
                    visitor.texts().get(choice.name() + "." + value),
                    choice.href(here, value),
                    value.equals(current)))
        .toList();
  }
}
