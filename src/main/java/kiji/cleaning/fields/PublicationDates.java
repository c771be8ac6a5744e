package kiji.cleaning.fields;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kiji.cleaning.page.JsonLd;
import kiji.cleaning.page.PageHead;
import kiji.cleaning.page.PageShape;
import kiji.text.DateFinder;
import kiji.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/// Finds when a page was published and changed. In order, the surest first: JSON-LD, meta elements,
/// times marked as such, dates beside the headline, the address, lines that say `Published`, time
/// elements, any other line; when the page was built (Last-Modified) only where nothing else
/// stands. The second in which computers begin to count is no date.
public final class PublicationDates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dcterms.issued",
    "citation_publication_date",
    "citation_date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "published-date",
    "published_date",
    "published_at",
    "originalpublicationdate",
    "displaydate",
    "article_date_original",
    "rnews:datepublished",
    "bt:pubdate",
    "creation_date",
    "article:create",
    "release_date",
    "created",
    "ptime",
    "dc.created",
    "dcsext.articlefirstpublished",
    "iso-8601-publish-date"
  };
  private static final String[] UPDATED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "revised"
  };
  private static final int LONGEST_TOLD = 40;
  private static final int MOST_SHOWN_TIMES = 2;
  private static final int EARLIEST = 1860;
  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private final DateFinder dates;
  private final ZoneId zone;
  private final LocalDate tomorrow;
  private final PageHead head;

  /// A date of the page, and the moment that it names on the page's clock.
  ///
  /// @param from where it stands; empty where that is not asked
  record Found(WrittenDate written, OffsetDateTime when, String from) {
    boolean timed() {
      return written.isTimed();
    }

    Found from(String where) {
      return new Found(written, when, where);
    }
  }

  /// A moment, and where it was read.
  ///
  /// @param from `JSON-LD datePublished`, `the address`
  public record Published(OffsetDateTime when, String from) {}

  /// What a page declares, as it stands there.
  private record Declared(@Nullable String text, String from) {}

  /// Of a page.
  ///
  /// @param habits of its outlet
  public PublicationDates(PageHead head, LocalHabits habits, Clock clock) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    this.zone = habits.zone();
    this.dates = new DateFinder(today, habits.order(), zone);
    this.tomorrow = today.plusDays(2);
    this.head = head;
  }

  /// A date written anywhere; empty when none can be read or it lies in the future.
  public Optional<OffsetDateTime> read(@Nullable String text) {
    return find(text).map(Found::when);
  }

  Optional<Found> find(@Nullable String text) {
    return text == null ? Optional.empty() : dates.first(text).flatMap(this::believed);
  }

  /// A date with its moment, unless news cannot be of then.
  private Optional<Found> believed(WrittenDate written) {
    OffsetDateTime when = written.at(zone);
    boolean isPossible =
        when.toLocalDate().isBefore(tomorrow) && when.getYear() >= EARLIEST && !isEpoch(when);
    return isPossible ? Optional.of(new Found(written, when, "")) : Optional.empty();
  }

  /// What a clock that was never set tells: the first of January 1970.
  private static boolean isEpoch(OffsetDateTime when) {
    return when.toEpochSecond() == 0 || when.toLocalDateTime().equals(EPOCH);
  }

  /// When the page was published.
  public Optional<Published> published(PageShape shape, int headline, @Nullable String url) {
    DateLines lines = new DateLines(shape, headline, dates, this::believed);
    boolean isDeclared = declared().anyMatch(Optional::isPresent);
    return withTimeOfDay(Stream.concat(declared(), shown(lines, url)))
        .map(
            found ->
                new Published(
                    isDeclared ? onThePagesClock(found, lines) : found.when(), found.from()));
  }

  /// Why no date was found.
  public String whyUnknown() {
    return texts()
        .filter(declared -> declared.text() != null && !declared.text().isBlank())
        .findFirst()
        .map(
            declared ->
                "'%s' in %s is no day that news can be of"
                    .formatted(shortened(declared.text()), declared.from()))
        .orElse("nothing on the page says when");
  }

  private static String shortened(@Nullable String text) {
    String whole = text == null ? "" : text.strip();
    return whole.length() <= LONGEST_TOLD ? whole : whole.substring(0, LONGEST_TOLD) + "…";
  }

  /// The dates that the page shows, each read when it is asked for.
  private Stream<Optional<Found>> shown(DateLines lines, @Nullable String url) {
    return Stream.<Supplier<Stream<Optional<Found>>>>of(
            () -> Stream.of(from("a line beside the headline", lines.nearHeadline())),
            () -> Stream.of(from("the address", inUrl(url))),
            () -> Stream.of(from("a line that says published", lines.labelled())),
            () -> ownTimes().map(time -> from("a time element", find(time))),
            () -> Stream.of(from("JSON-LD dateModified", find(head.jsonLd().text("dateModified")))),
            () -> Stream.of(from("another line", lines.anywhere())),
            () -> Stream.of(from("Last-Modified", find(head.meta("last-modified")))))
        .flatMap(Supplier::get);
  }

  private static Optional<Found> from(String where, Optional<Found> found) {
    return found.map(date -> date.from(where));
  }

  private Stream<PageHead.Time> ownTimes() {
    return head.times().stream().filter(time -> !time.others());
  }

  /// The dates that the page declares, each read when it is asked for.
  private Stream<Optional<Found>> declared() {
    return Stream.concat(
        texts().map(declared -> from(declared.from(), find(declared.text()))),
        ownTimes()
            .filter(PageHead.Time::marked)
            .map(time -> from("a time element that is marked so", find(time))));
  }

  private Stream<Declared> texts() {
    JsonLd data = head.jsonLd();
    Stream<Declared> ofData =
        Stream.of("datePublished", "dateCreated")
            .map(key -> new Declared(data.text(key), "JSON-LD " + key));
    Stream<Declared> ofMetas =
        Arrays.stream(PUBLISHED)
            .flatMap(
                name ->
                    head.metas().getOrDefault(name, List.of()).stream()
                        .map(value -> new Declared(value, "meta " + name)));
    return Stream.concat(ofData, ofMetas);
  }

  /// A declared moment on the clock that the page itself shows. Told in UTC, when the time shown is
  /// the same moment but for an offset that clocks have; told with the wrong offset, when the same
  /// day and time stand elsewhere on the page with that of the outlet's country.
  private OffsetDateTime onThePagesClock(Found declared, DateLines lines) {
    OffsetDateTime when = declared.when();
    boolean inUtc = when.getOffset().getTotalSeconds() == 0;
    if (!inUtc && isOfTheOutlet(when)) {
      return when;
    }
    List<Found> shown = new ArrayList<>();
    for (PageHead.Time time : ownTimes().limit(MOST_SHOWN_TIMES).toList()) {
      find(time.value()).ifPresent(shown::add);
      find(time.text()).ifPresent(shown::add);
    }
    if (shown.stream().noneMatch(Found::timed)) {
      lines.nearHeadline().ifPresent(shown::add);
    }
    return shown.stream()
        .filter(Found::timed)
        .map(each -> corrected(declared, each))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(when);
  }

  private Optional<OffsetDateTime> corrected(Found declared, Found shown) {
    OffsetDateTime when = declared.when();
    Duration ahead = Duration.between(minute(when), minute(shown.when()));
    boolean inUtc = when.getOffset().getTotalSeconds() == 0;
    if (ahead.isZero()) {
      boolean isTold = shown.written().zone() != null;
      boolean better = declared.timed() && isTold && isOfTheOutlet(shown.when());
      return better && !isOfTheOutlet(when) ? Optional.of(shown.when()) : Optional.empty();
    }
    return inUtc && WrittenDate.isOffset(ahead.toMinutes())
        ? Optional.of(
            when.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds())))
        : Optional.empty();
  }

  private boolean isOfTheOutlet(OffsetDateTime when) {
    return zone.getRules().getOffset(when.toLocalDateTime()).equals(when.getOffset());
  }

  private static LocalDateTime minute(OffsetDateTime when) {
    return when.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
  }

  /// When the page says it was changed last.
  public Optional<OffsetDateTime> updated() {
    Optional<OffsetDateTime> said = read(head.jsonLd().text("dateModified"));
    return said.isPresent() ? said : read(head.meta(UPDATED));
  }

  /// The first candidate; when it names the day alone, a later one of that day that has a time. No
  /// more are looked at than that takes.
  private static Optional<Found> withTimeOfDay(Stream<Optional<Found>> candidates) {
    Iterator<Found> left = candidates.flatMap(Optional::stream).iterator();
    if (!left.hasNext()) {
      return Optional.empty();
    }
    Found first = left.next();
    Found found = first;
    while (!found.timed() && left.hasNext()) {
      Found other = left.next();
      boolean sameDay = other.when().toLocalDate().equals(first.when().toLocalDate());
      found = other.timed() && sameDay ? other : found;
    }
    return Optional.of(found);
  }

  private Optional<Found> find(PageHead.Time time) {
    Optional<Found> value = find(time.value());
    boolean isWhole = value.isPresent() && value.get().written().zone() != null;
    Optional<Found> text = isWhole ? Optional.empty() : find(time.text());
    boolean tellsZone =
        value.isPresent()
            && text.isPresent()
            && text.get().written().zone() != null
            && minute(text.get().when()).equals(minute(value.get().when()));
    return value.isEmpty() || tellsZone ? text : value;
  }

  private Optional<Found> inUrl(@Nullable String url) {
    return url == null ? Optional.empty() : dates.inAddress(url).flatMap(this::believed);
  }
}
