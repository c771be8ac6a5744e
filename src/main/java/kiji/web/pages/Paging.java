package kiji.web.pages;

import java.util.ArrayList;
import java.util.List;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.Link;
import kiji.web.view.Pager;
import org.jspecify.annotations.Nullable;

/// Makes the way through a list by page numbers.
final class Paging {
  private static final int AROUND = 2;

  private final SearchAddress address;
  private final Visitor visitor;

  Paging(SearchAddress address, Visitor visitor) {
    this.address = address;
    this.visitor = visitor;
  }

  Pager of(SearchAnswer answer) {
    int last = lastPage(answer);
    int page = answer.page();
    List<Link> pages = new ArrayList<>();
    int first = Math.max(1, Math.min(page - AROUND, last - 2 * AROUND));
    for (int number = first; number <= Math.min(last, first + 2 * AROUND); number++) {
      pages.add(new Link(visitor.texts().number(number), href(number), number == page));
    }
    return new Pager(
        page > 1 ? href(Math.min(page - 1, last)) : null, next(answer, page, last), pages);
  }

  private @Nullable String next(SearchAnswer answer, int page, int last) {
    return page < last && !answer.results().hits().isEmpty() ? href(page + 1) : null;
  }

  /// The last page that has results and can be had by number; at least 1.
  private static int lastPage(SearchAnswer answer) {
    long reachable = Math.min(answer.results().total(), ArticleSearch.PAGE_WINDOW);
    int size = answer.pageSize();
    long pages = (reachable + size - 1) / size;
    return (int) Math.max(1, Math.min(pages, ArticleSearch.PAGE_WINDOW / size));
  }

  private String href(int page) {
    return visitor.searchHref(address.with(SearchParameter.PAGE, page));
  }
}
