package kiji.cleaning.fields;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.JsonLd;
import kiji.cleaning.page.PageHead;
import kiji.text.DateFinder;
import kiji.text.Hosts;
import kiji.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/// Finds when a page was published and changed. In order, the surest first: JSON-LD, meta elements,
/// times marked as such, the address, dates beside the headline, the first time element.
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
    "iso-8601-publish-date",
    "last-modified"
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
  private static final int MOST_SHOWN_TIMES = 2;
  private static final int EARLIEST = 1860;

  /// Offsets in minutes that are no whole hours: Newfoundland, Iran, Afghanistan, India, Nepal,
  /// Myanmar, Australia.
  private static final Set<Long> HALF_HOURS =
      Set.of(-210L, -150L, 210L, 270L, 330L, 345L, 390L, 570L, 630L);

  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:first )?(?:published|posted|公開|配信|掲載|投稿)");
  private static final Map<String, String> ZONES_BY_TLD =
      Map.ofEntries(
          Map.entry("jp", "Asia/Tokyo"),
          Map.entry("uk", "Europe/London"),
          Map.entry("ie", "Europe/Dublin"),
          Map.entry("au", "Australia/Sydney"),
          Map.entry("in", "Asia/Kolkata"),
          Map.entry("ca", "America/Toronto"),
          Map.entry("nz", "Pacific/Auckland"),
          Map.entry("za", "Africa/Johannesburg"),
          Map.entry("de", "Europe/Berlin"),
          Map.entry("fr", "Europe/Paris"),
          Map.entry("kr", "Asia/Seoul"),
          Map.entry("cn", "Asia/Shanghai"),
          Map.entry("tw", "Asia/Taipei"),
          Map.entry("us", "America/New_York"));

  private final DateFinder dates;
  private final ZoneId zone;
  private final LocalDate tomorrow;
  private final PageHead head;

  /// A date of the page, and the moment that it names on the page's clock.
  record Found(WrittenDate written, OffsetDateTime when) {
    boolean timed() {
      return written.isTimed();
    }
  }

  public PublicationDates(PageHead head, @Nullable String url, boolean japanese, Clock clock) {
    String tld = Hosts.of(url).map(Hosts::topLevel).orElse("");
    this.zone = ZoneId.of(ZONES_BY_TLD.getOrDefault(tld, japanese ? "Asia/Tokyo" : "Z"));
    boolean dayFirst =
        (!tld.equals("us") && ZONES_BY_TLD.containsKey(tld))
            || List.of("es", "it", "pt", "br", "nl", "mx", "ar").contains(tld);
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    this.dates = new DateFinder(today, dayFirst);
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
    boolean isPossible = when.toLocalDate().isBefore(tomorrow) && when.getYear() >= EARLIEST;
    return isPossible ? Optional.of(new Found(written, when)) : Optional.empty();
  }

  /// When the page was published.
  public Optional<OffsetDateTime> published(
      List<Block> blocks, int headline, @Nullable String url) {
    Optional<OffsetDateTime> declared = withTimeOfDay(declared());
    if (declared.isPresent()) {
      return declared.map(when -> onThePagesClock(when, blocks, headline));
    }
    return withTimeOfDay(
        Stream.<Supplier<Stream<Optional<Found>>>>of(
                () -> Stream.of(nearHeadline(blocks, headline)),
                () -> Stream.of(inUrl(url)),
                () -> Stream.of(labelled(blocks)),
                () -> head.times().stream().map(this::find),
                () -> Stream.of(find(head.jsonLd().text("dateModified"))),
                () -> Stream.of(anywhere(blocks)))
            .flatMap(Supplier::get));
  }

  /// The dates that the page declares, each read when it is asked for.
  private Stream<Optional<Found>> declared() {
    JsonLd data = head.jsonLd();
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(data.text("datePublished"));
    texts.add(data.text("dateCreated"));
    for (String name : PUBLISHED) {
      texts.addAll(head.metas().getOrDefault(name, List.of()));
    }
    return Stream.concat(
        texts.stream().map(this::find),
        head.times().stream().filter(PageHead.Time::marked).map(this::find));
  }

  /// A moment declared in UTC on the clock that the page itself shows: when the time it tells
  /// beside the headline, or in its first time elements, is the same moment but for an offset that
  /// clocks have.
  private OffsetDateTime onThePagesClock(
      OffsetDateTime declared, List<Block> blocks, int headline) {
    if (declared.getOffset().getTotalSeconds() != 0) {
      return declared;
    }
    List<Found> shown = new ArrayList<>();
    for (PageHead.Time time : head.times().stream().limit(MOST_SHOWN_TIMES).toList()) {
      add(shown, time.value());
      add(shown, time.text());
    }
    if (shown.stream().noneMatch(Found::timed)) {
      nearHeadline(blocks, headline).ifPresent(shown::add);
    }
    for (Found each : shown) {
      Duration ahead =
          Duration.between(
              declared.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
              each.when().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
      if (each.timed() && isOffset(ahead)) {
        return declared.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()));
      }
    }
    return declared;
  }

  private static boolean isOffset(Duration ahead) {
    long minutes = ahead.toMinutes();
    boolean inUse = minutes % 60 == 0 || HALF_HOURS.contains(minutes);
    return minutes != 0 && minutes >= -12 * 60 && minutes <= 14 * 60 && inUse;
  }

  /// When the page says it was changed last.
  public Optional<OffsetDateTime> updated() {
    Optional<OffsetDateTime> said = read(head.jsonLd().text("dateModified"));
    return said.isPresent() ? said : read(head.meta(UPDATED));
  }

  /// The first candidate; when it names the day alone, a later one of that day that has a time. No
  /// more are looked at than that takes.
  private static Optional<OffsetDateTime> withTimeOfDay(Stream<Optional<Found>> candidates) {
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
    return Optional.of(found.when());
  }

  private void add(List<Found> candidates, @Nullable String text) {
    find(text).ifPresent(candidates::add);
  }

  private Optional<Found> find(PageHead.Time time) {
    return find(time.value()).or(() -> find(time.text()));
  }

  private Optional<Found> nearHeadline(List<Block> blocks, int headline) {
    int from = Math.max(0, headline - 4);
    for (int i = headline; i >= 0 && i < Math.min(blocks.size(), headline + 16); i++) {
      Optional<Found> found = inShort(blocks.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    for (int i = from; i < headline; i++) {
      Optional<Found> found = inShort(blocks.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// A date behind a word such as `Published`, wherever it stands.
  private Optional<Found> labelled(List<Block> blocks) {
    for (Block block : blocks) {
      if (LABEL.matcher(block.text()).find()) {
        Optional<Found> found = inShort(block);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> inShort(Block block) {
    return block.text().length() <= 120 && !block.text().contains("(@")
        ? find(block.text())
        : Optional.empty();
  }

  private Optional<Found> anywhere(List<Block> blocks) {
    for (Block block : blocks) {
      Optional<Found> found = inShort(block);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> inUrl(@Nullable String url) {
    return url == null ? Optional.empty() : dates.inAddress(url).flatMap(this::believed);
  }
}
