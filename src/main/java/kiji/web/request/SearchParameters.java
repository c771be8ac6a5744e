package kiji.web.request;

import static kiji.web.request.SearchParameter.AUTHOR;
import static kiji.web.request.SearchParameter.COLLAPSE;
import static kiji.web.request.SearchParameter.CURSOR;
import static kiji.web.request.SearchParameter.DOMAINS;
import static kiji.web.request.SearchParameter.EXCLUDE_DOMAINS;
import static kiji.web.request.SearchParameter.EXPAND;
import static kiji.web.request.SearchParameter.EXPLAIN;
import static kiji.web.request.SearchParameter.FACETS;
import static kiji.web.request.SearchParameter.FORMAT;
import static kiji.web.request.SearchParameter.FROM;
import static kiji.web.request.SearchParameter.HIGHLIGHT;
import static kiji.web.request.SearchParameter.LANGUAGE;
import static kiji.web.request.SearchParameter.PAGE;
import static kiji.web.request.SearchParameter.PAGE_SIZE;
import static kiji.web.request.SearchParameter.Q;
import static kiji.web.request.SearchParameter.SEARCH_IN;
import static kiji.web.request.SearchParameter.SECTION;
import static kiji.web.request.SearchParameter.SORT_BY;
import static kiji.web.request.SearchParameter.SOURCES;
import static kiji.web.request.SearchParameter.TO;
import static kiji.web.request.SearchParameter.TRANSLATE;
import static kiji.web.request.SearchParameter.TZ;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kiji.article.Language;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.engine.Sort;
import kiji.query.TextField;
import kiji.search.SearchInput;

/// What a request asks of the search.
///
/// @param input what was understood; what was not is at its default
/// @param explain whether to tell what scores are made of
/// @param address the same as parameters, to make links from
/// @param bad what could not be taken: an error to a program, a note to a reader
public record SearchParameters(
    SearchInput input, boolean explain, SearchAddress address, List<ParameterReader.Bad> bad) {
  private static final int PAGE_SIZE_DEFAULT = 20;

  /// The largest of as many digits as are read; how far pages reach is the search's to say.
  private static final int LARGEST_NUMBER = 999_999_999;

  private static final Map<String, TextField> TEXTS =
      Map.of(
          "title", TextField.TITLE,
          "description", TextField.DESCRIPTION,
          "content", TextField.BODY,
          "body", TextField.BODY);
  private static final Map<String, Sort> SORTS =
      Map.of(
          "relevancy", Sort.RELEVANCE,
          "publishedAt", Sort.NEWEST,
          "newest", Sort.NEWEST,
          "oldest", Sort.OLDEST);
  private static final Map<String, Language> LANGUAGES =
      Arrays.stream(Language.values())
          .collect(Collectors.toMap(Language::code, Function.identity()));
  private static final Map<String, Facet> FACET_NAMES =
      Arrays.stream(Facet.values())
          .collect(Collectors.toMap(f -> f.name().toLowerCase(Locale.ROOT), Function.identity()));

  public SearchParameters {
    bad = List.copyOf(bad);
  }

  /// Reads the parameters of a request; never fails.
  ///
  /// @param server the zone that `from` and `to` mean when `tz` names none
  public static SearchParameters read(Parameters parameters, ZoneId server) {
    ParameterReader reader = new ParameterReader(parameters);
    reader.choice(FORMAT, Map.of("json", true));
    Optional<String> cursor = reader.text(CURSOR).filter(c -> !c.isBlank());
    int pageSize = reader.number(PAGE_SIZE, 1, SearchInput.LARGEST_PAGE, PAGE_SIZE_DEFAULT);
    SearchInput input =
        new SearchInput(
            reader.text(Q).orElse(""),
            orAll(reader.choices(SEARCH_IN, TEXTS)),
            filters(reader, server),
            reader.choice(SORT_BY, SORTS).orElse(Sort.RELEVANCE),
            reader.number(PAGE, 1, LARGEST_NUMBER, 1),
            pageSize,
            cursor.orElse(null),
            reader.flag(COLLAPSE, true),
            reader.flag(EXPAND, true),
            reader.flag(TRANSLATE, false),
            List.copyOf(new LinkedHashSet<>(reader.choices(FACETS, FACET_NAMES))),
            reader.flag(HIGHLIGHT, true));
    boolean explain = reader.flag(EXPLAIN, false);
    return new SearchParameters(input, explain, new SearchAddress(reader.accepted()), reader.bad());
  }

  private static Filters filters(ParameterReader reader, ZoneId server) {
    ZoneId zone =
        reader
            .value(TZ, "a time zone such as Asia/Tokyo or +09:00", SearchParameters::zone)
            .orElse(server);
    String expected = "a date such as 2024-04-12, or a time such as 2024-04-12T18:30:00+09:00";
    var from = reader.value(FROM, expected, text -> MomentReader.read(text, zone));
    var to = reader.value(TO, expected, text -> MomentReader.read(text, zone));
    if (from.isPresent() && to.isPresent() && !from.get().from().isBefore(to.get().before())) {
      reader.refuse(FROM, "'from' is later than 'to'; exchange them");
      from = Optional.empty();
    }
    return new Filters(
        Set.copyOf(reader.words(SOURCES)),
        domains(reader.words(DOMAINS)),
        domains(reader.words(EXCLUDE_DOMAINS)),
        Set.copyOf(reader.choices(LANGUAGE, LANGUAGES)),
        Set.copyOf(reader.names(SECTION)),
        Set.copyOf(reader.names(AUTHOR)),
        from.map(MomentReader.Span::from).orElse(null),
        to.map(MomentReader.Span::before).orElse(null));
  }

  private static Set<TextField> orAll(List<TextField> some) {
    return some.isEmpty() ? Set.of(TextField.values()) : Set.copyOf(some);
  }

  private static Set<String> domains(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /// A `+` that arrived as a space is put back.
  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text.startsWith(" ") ? "+" + text.substring(1) : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
