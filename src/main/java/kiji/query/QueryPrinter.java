package kiji.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kiji.query.SearchQuery.All;
import kiji.query.SearchQuery.Any;
import kiji.query.SearchQuery.ByAuthor;
import kiji.query.SearchQuery.Everything;
import kiji.query.SearchQuery.FromSite;
import kiji.query.SearchQuery.FromSource;
import kiji.query.SearchQuery.In;
import kiji.query.SearchQuery.InLanguage;
import kiji.query.SearchQuery.InSection;
import kiji.query.SearchQuery.Not;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Prefix;
import kiji.query.SearchQuery.Published;
import kiji.query.SearchQuery.Word;

/// Writes a query as a reader would type it. Reading that again, in the same zone, gives the same
/// query.
final class QueryPrinter {
  private static final Pattern PLAIN_VALUE =
      Pattern.compile("[\\p{L}\\p{N}&&[^ー]][\\p{L}\\p{N}._-]*");

  private final ZoneId zone;

  QueryPrinter(ZoneId zone) {
    this.zone = zone;
  }

  String print(SearchQuery query) {
    return switch (query) {
      case All(List<SearchQuery> parts) ->
          parts.stream()
              .filter(part -> !(part instanceof Everything))
              .map(part -> part instanceof Published ? print(part) : operand(part))
              .collect(Collectors.joining(" "));
      case Any(List<SearchQuery> parts) ->
          parts.stream().map(this::operand).collect(Collectors.joining(" OR "));
      case Not(SearchQuery part) -> "-" + operand(part);
      case In in -> in(in);
      case Everything _ -> "";
      case Word(String text, boolean exact) -> exact ? "+" + text : text;
      case Phrase(String text, int slop) -> '"' + text + '"' + (slop > 0 ? "~" + slop : "");
      case Prefix(String text) -> text + "*";
      case FromSource(String source) -> field(QueryField.SOURCE, quotedIfNeeded(source));
      case FromSite(String domain) -> field(QueryField.SITE, domain);
      case ByAuthor(String author) -> field(QueryField.AUTHOR, quotedIfNeeded(author));
      case InSection(String section) -> field(QueryField.SECTION, quotedIfNeeded(section));
      case InLanguage(String code) -> field(QueryField.LANGUAGE, code);
      case Published period -> period(period);
    };
  }

  /// In brackets where it would otherwise fall apart.
  private String operand(SearchQuery query) {
    String printed = print(query);
    boolean stands =
        switch (query) {
          case All(List<SearchQuery> parts) ->
              parts.size() == 2 && parts.getFirst() instanceof Everything;
          case Any _ -> false;
          case Published _ -> printed.indexOf(' ') < 0;
          default -> true;
        };
    return stands ? printed : "(" + printed + ")";
  }

  private String in(In in) {
    boolean exact = in.part() instanceof Word word && word.exact();
    String printed = print(in.part());
    return (exact ? "+" : "")
        + in.field().name().toLowerCase(Locale.ROOT)
        + ":"
        + (exact ? printed.substring(1) : printed);
  }

  private static String field(QueryField field, String value) {
    return field.printed() + ":" + value;
  }

  private static String quotedIfNeeded(String value) {
    return PLAIN_VALUE.matcher(value).matches() ? value : '"' + value + '"';
  }

  private String period(Published period) {
    Instant from = period.from();
    Instant before = period.before();
    if (from == null) {
      return before == null ? "" : field(QueryField.BEFORE, moment(before));
    }
    if (before == null) {
      return field(QueryField.AFTER, moment(from));
    }
    String whole = whole(from, before);
    return whole.isEmpty()
        ? field(QueryField.AFTER, moment(from)) + " " + field(QueryField.BEFORE, moment(before))
        : field(QueryField.DATE, whole);
  }

  /// The year, month or day that a period is; empty when it is none.
  private String whole(Instant from, Instant before) {
    LocalDate first = LocalDate.ofInstant(from, zone);
    if (!starts(first, from)) {
      return "";
    }
    if (starts(first.plusDays(1), before)) {
      return first.toString();
    }
    if (first.getDayOfMonth() == 1 && starts(first.plusMonths(1), before)) {
      return first.toString().substring(0, "2024-04".length());
    }
    if (first.getDayOfYear() == 1 && starts(first.plusYears(1), before)) {
      return first.toString().substring(0, "2024".length());
    }
    return "";
  }

  private String moment(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    return starts(day, moment) ? day.toString() : OffsetDateTime.ofInstant(moment, zone).toString();
  }

  private boolean starts(LocalDate day, Instant moment) {
    return day.atStartOfDay(zone).toInstant().equals(moment);
  }
}
