package kiji.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiji.engine.Filters;
import kiji.engine.Sort;
import kiji.query.Notice;
import kiji.search.Moment;
import kiji.search.Parameter;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.text.TextForms;
import kiji.web.request.ParameterReader;
import kiji.web.request.RequestedSearch;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.Layout;
import kiji.web.view.Link;
import kiji.web.view.ResultDay;
import kiji.web.view.ResultView;
import kiji.web.view.SearchPage;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Makes a page of results from an answer.
final class SearchPageMaker {
  private static final Set<Parameter<?>> DATES =
      Set.of(SearchParameter.FROM, SearchParameter.TO, SearchParameter.TZ);

  private final Pages pages;
  private final ResultViews results;
  private final ZoneId zone;

  SearchPageMaker(Pages pages, ResultViews results, ZoneId zone) {
    this.pages = pages;
    this.results = results;
    this.zone = zone;
  }

  /// @param examples searches that find something
  SearchPage make(
      RequestedSearch asked, PageSearch.Found found, Visitor visitor, List<Link> examples) {
    SearchAnswer answer = found.answer();
    SearchAddress address = asked.address();
    String text = asked.parameters().get(SearchParameter.Q);
    Takeaways takeaways = new Takeaways(address, visitor);
    return new SearchPage(
        pages
            .frame(visitor, text.strip(), address.href(""), box(asked, visitor))
            .withFeeds(takeaways.feeds()),
        summary(answer, visitor.texts()),
        notes(asked, found, visitor.texts()),
        didYouMean(asked, answer, visitor),
        wider(asked, answer, visitor),
        new Chips(address, visitor, found.counts()).all(),
        Chips.any(address) ? visitor.searchHref(Chips.without(address)) : "",
        new FilterGroups(address, visitor, true).of(found.counts()),
        told(found, address, visitor, true),
        told(found, address, visitor, false),
        dates(asked, visitor),
        sorts(asked, visitor),
        days(answer, address, visitor),
        ListSwitch.lists(address, visitor),
        visitor.headlines(),
        new Paging(address, visitor).of(answer),
        found
            .timeline()
            .map(line -> Charts.ofResults(address, visitor).of(line, answer.versus()))
            .orElse(null),
        answer.results().hits().isEmpty() ? List.of() : takeaways.links(),
        takeaways.saving(),
        answer.results().hits().isEmpty() ? examples : List.of());
  }

  /// Headlines stand by their days where the list goes by date.
  private List<ResultDay> days(SearchAnswer answer, SearchAddress address, Visitor visitor) {
    List<ResultView> views =
        answer.results().hits().stream().map(hit -> results.of(hit, visitor, address)).toList();
    int first = (answer.page() - 1) * answer.pageSize() + 1;
    Sort sort = answer.asked().sort();
    return visitor.headlines() && (sort == Sort.NEWEST || sort == Sort.OLDEST)
        ? ResultDay.byDay(views, first, visitor.texts())
        : ResultDay.whole(views, first);
  }

  /// The box with what was searched.
  static Layout.SearchBox box(RequestedSearch asked, Visitor visitor) {
    return new Layout.SearchBox(
        asked.parameters().get(SearchParameter.Q),
        Forms.carried(
            asked.address(), visitor, Set.of(SearchParameter.Q, SearchParameter.TRANSLATE)),
        false,
        asked.parameters().get(SearchParameter.TRANSLATE));
  }

  private static String summary(SearchAnswer answer, Texts texts) {
    long total = answer.results().total();
    if (total == 0) {
      return texts.get(answer.results().partial() ? "results.noneSoFar" : "results.none");
    }
    String count = texts.count("results.count", total);
    return answer.results().totalIsExact() ? count : texts.get("results.atLeast", count);
  }

  /// What the reader should know: how the words were read, and which parameters were left out.
  /// Names that are no parameters of ours (`utm_source`) are passed over in silence.
  private static List<String> notes(RequestedSearch asked, PageSearch.Found found, Texts texts) {
    List<String> notes = new ArrayList<>();
    for (Notice notice : found.answer().notices()) {
      notes.add(texts.get("notice." + notice.kind().name(), notice.subject()));
    }
    List<String> also = found.answer().results().alsoSearched();
    if (!also.isEmpty()) {
      notes.add(texts.get("note.alsoSearched", String.join(texts.get("note.between"), also)));
    }
    for (ParameterReader.Bad bad : asked.broken()) {
      notes.add(texts.get("note.leftOut", bad.name(), bad.value()));
    }
    found.refused().forEach(name -> notes.add(texts.get("note.firstPage", name)));
    return notes;
  }

  /// A link to the search that may have been meant; null when there is none, or when it was made.
  private static @Nullable Link didYouMean(
      RequestedSearch asked, SearchAnswer answer, Visitor visitor) {
    String meant = answer.didYouMean();
    return meant == null || answer.isRespelled()
        ? null
        : Link.to(meant, visitor.searchHref(asked.address().with(SearchParameter.Q, meant)));
  }

  /// A link to what any of the words find, narrowed as they are; null when there is none.
  private static @Nullable Link wider(RequestedSearch asked, SearchAnswer answer, Visitor visitor) {
    SearchAnswer.Wider wider = answer.wider();
    return wider == null
        ? null
        : Link.to(
            visitor.texts().count("results.wider", wider.total()),
            visitor.searchHref(asked.address().with(SearchParameter.Q, wider.text())));
  }

  /// Names or words to go on with, but for those that stand in the search already.
  private static List<SearchPage.Told> told(
      PageSearch.Found found, SearchAddress address, Visitor visitor, boolean names) {
    String text = address.first(SearchParameter.Q).strip();
    String searched = TextForms.folded(text);
    return found.told().stream()
        .filter(one -> one.isName() == names)
        .filter(one -> !searched.contains(TextForms.folded(one.text())))
        .map(
            one -> {
              String word = one.text().indexOf(' ') < 0 ? one.text() : '"' + one.text() + '"';
              return new SearchPage.Told(
                  one.text(),
                  visitor.searchHref(address.with(SearchParameter.Q, text + " " + word)),
                  visitor.searchHref(address.with(SearchParameter.Q, text + " -" + word)));
            })
        .toList();
  }

  private SearchPage.DateForm dates(RequestedSearch asked, Visitor visitor) {
    Filters filters = asked.parameters().filters(zone);
    Instant before = filters.before();
    return new SearchPage.DateForm(
        day(filters.from()),
        day(before == null ? null : before.minusSeconds(1)),
        Forms.carried(asked.address(), visitor, DATES),
        quick(asked, visitor),
        asked.broken().stream()
            .filter(bad -> DATES.contains(SearchParameter.named(bad.name()).orElseThrow()))
            .map(bad -> sentence(bad, visitor.texts()))
            .distinct()
            .toList());
  }

  /// What is wrong with a date, and how one is written.
  private static String sentence(ParameterReader.Bad bad, Texts texts) {
    return Moment.read(bad.value()).isPresent()
        ? texts.get("filter.reversed")
        : texts.get("filter.noDate", bad.value());
  }

  /// Today, and what is not older than a week, a month, a year.
  private List<Link> quick(RequestedSearch asked, Visitor visitor) {
    LocalDate today = results.today(asked.parameters().zone(zone));
    Map<String, LocalDate> from = new LinkedHashMap<>();
    from.put("today", today);
    from.put("week", today.minusDays(6));
    from.put("month", today.minusMonths(1).plusDays(1));
    from.put("year", today.minusYears(1).plusDays(1));
    List<Link> quick = new ArrayList<>();
    from.forEach(
        (name, day) -> {
          SearchAddress there =
              asked
                  .address()
                  .withWords(SearchParameter.FROM, day.toString())
                  .withWords(SearchParameter.TO);
          boolean current =
              asked.address().first(SearchParameter.FROM).equals(day.toString())
                  && asked.address().first(SearchParameter.TO).isEmpty();
          quick.add(
              new Link(visitor.texts().get("quick." + name), visitor.searchHref(there), current));
        });
    return quick;
  }

  private String day(@Nullable Instant moment) {
    return moment == null ? "" : moment.atZone(zone).toLocalDate().toString();
  }

  /// Without words nothing is better than another: the newest stand first.
  private static List<Link> sorts(RequestedSearch asked, Visitor visitor) {
    boolean wordless = asked.parameters().get(SearchParameter.Q).isBlank();
    Sort asks = asked.parameters().get(SearchParameter.SORT_BY);
    Sort current = wordless && asks == Sort.RELEVANCE ? Sort.NEWEST : asks;
    List<Link> sorts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if ((wordless && sort == Sort.RELEVANCE) || (sort == Sort.ARRIVED && sort != current)) {
        continue;
      }
      SearchAddress there = asked.address().with(SearchParameter.SORT_BY, sort);
      String key = "sort." + sort.name();
      sorts.add(new Link(visitor.texts().get(key), visitor.searchHref(there), sort == current));
    }
    return sorts;
  }

  /// Links to searches by their words.
  static List<Link> searches(List<String> words, Visitor visitor) {
    return words.stream()
        .map(
            text ->
                Link.to(
                    text, visitor.searchHref(SearchAddress.empty().with(SearchParameter.Q, text))))
        .toList();
  }
}
