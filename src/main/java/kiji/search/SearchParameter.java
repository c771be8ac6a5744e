package kiji.search;

import static java.util.Map.entry;
import static kiji.search.ParameterRole.LIST;
import static kiji.search.ParameterRole.NARROWING;
import static kiji.search.ParameterRole.PLACE;
import static kiji.search.ParameterRole.VIEW;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kiji.article.Language;
import kiji.engine.Facet;
import kiji.engine.Histograms.Period;
import kiji.engine.Sort;
import kiji.query.TextField;

/// The parameters of a search, in the order of an address: NewsAPI.org's names, with shorter ones
/// beside them. A new parameter is one declaration here, and one `get` where it takes effect.
public final class SearchParameter {
  /// How many results a page has at most.
  public static final int LARGEST_PAGE = 100;

  /// The format of a page of results.
  public static final String JSON = "json";

  /// The largest of as many digits as are read.
  private static final int LARGEST_NUMBER = 999_999_999;

  /// Filled while this class is loaded, by the declarations below.
  private static final List<Parameter<?>> TABLE = new ArrayList<>();

  public static final Parameter<String> Q =
      declared(
          Parameter.of(
              "q",
              new ParameterKind.Text(),
              LIST,
              "What to search for, in the query language. Anything at all: what is not syntax is"
                  + " searched as words. Empty: every article."));

  public static final Parameter<List<TextField>> SEARCH_IN =
      declared(
          Parameter.of(
                  "searchIn",
                  new ParameterKind.Choices<>(
                      words(
                          entry("title", TextField.TITLE),
                          entry("description", TextField.DESCRIPTION),
                          entry("content", TextField.BODY),
                          entry("body", TextField.BODY)),
                      List.of(TextField.values())),
                  LIST,
                  "The texts that words without a field are looked for in; body is content."
                      + " Default: all.")
              .option(
                  "--search-in",
                  "TEXTS",
                  "Look for words in title, description or content; several with commas (all)."));

  public static final Parameter<List<String>> SOURCES =
      declared(
          Parameter.of(
                  "sources", new ParameterKind.Words(false), NARROWING, "Outlets, by id or name.")
              .alias("source")
              .facet(Facet.SOURCE)
              .option("--source", "OUTLET", "Outlets by id or name; several with commas."));

  public static final Parameter<List<String>> DOMAINS =
      declared(
          Parameter.of(
                  "domains",
                  new ParameterKind.Words(true),
                  NARROWING,
                  "Sites, with all below them.")
              .alias("domain")
              .option("--domain", "HOST", "Sites, with all below them; several with commas."));

  public static final Parameter<List<String>> EXCLUDE_DOMAINS =
      declared(
          Parameter.of(
                  "excludeDomains",
                  new ParameterKind.Words(true),
                  NARROWING,
                  "Sites left out, with all below them.")
              .leavingOut()
              .option(
                  "--exclude-domain",
                  "HOST",
                  "Sites left out, with all below them; several with commas."));

  public static final Parameter<List<Language>> LANGUAGE =
      declared(
          Parameter.of(
                  "language",
                  new ParameterKind.Choices<>(named(Language.values(), Language::code), List.of()),
                  NARROWING,
                  "Languages of the story.")
              .alias("lang")
              .facet(Facet.LANGUAGE)
              .option("--language", "CODE", "ja, en or other; several with commas."));

  public static final Parameter<List<String>> SECTION =
      declared(
          Parameter.of(
                  "section",
                  new ParameterKind.Names(),
                  NARROWING,
                  "Sections as the outlets name them. A value with commas is one where an article"
                      + " has it as it stands, else several.")
              .facet(Facet.SECTION)
              .option("--section", "NAME", "Sections as the outlets name them."));

  public static final Parameter<List<String>> AUTHOR =
      declared(
          Parameter.of(
                  "author",
                  new ParameterKind.Names(),
                  NARROWING,
                  "Authors' full names. A value with commas is one where an article has it as it"
                      + " stands, else several.")
              .facet(Facet.AUTHOR)
              .option("--author", "NAME", "Who wrote it."));

  public static final Parameter<List<String>> EXCLUDE_SOURCES =
      excluding("excludeSources", SOURCES, "--exclude-source", "Outlets left out, by id or name");

  public static final Parameter<List<Language>> EXCLUDE_LANGUAGE =
      excluding("excludeLanguage", LANGUAGE, "--exclude-language", "Languages left out");

  public static final Parameter<List<String>> EXCLUDE_SECTION =
      excluding("excludeSection", SECTION, "--exclude-section", "Sections left out");

  public static final Parameter<List<String>> EXCLUDE_AUTHOR =
      excluding("excludeAuthor", AUTHOR, "--exclude-author", "Authors left out");

  public static final Parameter<Optional<Moment>> FROM =
      declared(
          Parameter.of(
                  "from",
                  new ParameterKind.Time(),
                  NARROWING,
                  "First moment within: 2024, 2024-04, 2024-04-12, 2024-04-12T18:30 or"
                      + " 2024-04-12T18:30:00+09:00; a date in any form that the query language"
                      + " reads. A year, month or day counts whole, in tz.")
              .facet(Facet.MONTH)
              .option("--from", "DATE", "Published on this day or later: 2026-04-12."));

  public static final Parameter<Optional<Moment>> TO =
      declared(
          Parameter.of("to", new ParameterKind.Time(), NARROWING, "Last moment within; likewise.")
              .facet(Facet.MONTH)
              .option("--to", "DATE", "Published on this day or before."));

  public static final Parameter<Optional<Moment>> ARRIVED_FROM =
      declared(
          Parameter.of(
                  "arrivedFrom",
                  new ParameterKind.Time(),
                  NARROWING,
                  "Came into the archive at this moment or later, whenever it was published.")
              .option("--arrived-from", "TIME", "Came into the archive then or later."));

  public static final Parameter<Optional<ZoneId>> TZ =
      declared(
          Parameter.of(
                  "tz",
                  new ParameterKind.Zone(),
                  LIST,
                  "Time zone of from and to: Asia/Tokyo, +09:00. Default: the server's.")
              .option("--tz", "ZONE", "Time zone of --from and --to (the setting time-zone)."));

  public static final Parameter<Sort> SORT_BY =
      declared(
          Parameter.of(
                  "sortBy",
                  new ParameterKind.Choice<>(
                      words(
                          entry("relevancy", Sort.RELEVANCE),
                          entry("newest", Sort.NEWEST),
                          entry("publishedAt", Sort.NEWEST),
                          entry("oldest", Sort.OLDEST),
                          entry("arrived", Sort.ARRIVED)),
                      Sort.RELEVANCE),
                  LIST,
                  "publishedAt is newest first; arrived begins with what came into the archive"
                      + " last.")
              .alias("sort")
              .option("--sort", "ORDER", "relevancy, newest, oldest or arrived (relevancy)."));

  public static final Parameter<Integer> PAGE =
      declared(
          Parameter.of(
                  "page",
                  new ParameterKind.WholeNumber(1, ArticleSearch.PAGE_WINDOW, LARGEST_NUMBER, 1),
                  PLACE,
                  "Reaches the first 10,000 results; a cursor reaches all.")
              .option("--page", "N", "Page of the list, from 1 (1)."));

  public static final Parameter<Integer> PAGE_SIZE =
      declared(
          Parameter.of(
                  "pageSize",
                  new ParameterKind.WholeNumber(1, LARGEST_PAGE, LARGEST_PAGE, 20),
                  VIEW,
                  "How many results a page has.")
              .alias("size")
              .option("--limit", "N", "Results shown, 1 to 100 (10)."));

  public static final Parameter<String> CURSOR =
      declared(
          Parameter.of(
                  "cursor",
                  new ParameterKind.Text(),
                  PLACE,
                  "nextCursor of the answer before; goes before page.")
              .option("--cursor", "CURSOR", "Go on after an earlier answer's nextCursor."));

  public static final Parameter<Boolean> COLLAPSE =
      declared(
          Parameter.of(
                  "collapse",
                  new ParameterKind.Flag(true),
                  LIST,
                  "Fold copies of one story into one result.")
              .option("--no-collapse", "", "Show every copy of a story on its own."));

  public static final Parameter<List<Facet>> FACETS =
      declared(
          Parameter.of(
                  "facets",
                  new ParameterKind.Choices<>(
                      named(Facet.values(), facet -> facet.name().toLowerCase(Locale.ROOT)),
                      List.of()),
                  VIEW,
                  "What to count over all results.")
              .option("--facets", "NAMES", "Count by source, language, section, author, month."));

  public static final Parameter<Optional<Period>> TIMELINE =
      declared(
          Parameter.of(
                  "timeline",
                  new ParameterKind.Choice<>(periods(), Optional.empty()),
                  VIEW,
                  "Count all results by the days that their articles show; a week begins on"
                      + " Monday. From the first to the last article of the archive between from"
                      + " and to; where that is more than 4,000, those without any article are"
                      + " left out.")
              .option("--timeline", "SPAN", "Count by day, week, month or year (in --json)."));

  public static final Parameter<String> VS =
      declared(
          Parameter.of(
                  "vs",
                  new ParameterKind.Text(),
                  VIEW,
                  "A second search beside the first, of which counts alone are told: in all, and"
                      + " in each part of the timeline.")
              .option("--vs", "QUERY", "Count a second search beside the first (in --json)."));

  public static final Parameter<Boolean> HIGHLIGHT =
      declared(
          Parameter.of("highlight", new ParameterKind.Flag(true), VIEW, "Mark the words found.")
              .option("--no-highlight", "", "Do not mark the words found."));

  public static final Parameter<Boolean> EXPAND =
      declared(
          Parameter.of(
                  "expand", new ParameterKind.Flag(true), LIST, "Search variants and synonyms too.")
              .option("--no-expand", "", "No variants and no synonyms."));

  public static final Parameter<Boolean> TRANSLATE =
      declared(
          Parameter.of(
                  "translate",
                  new ParameterKind.Flag(false),
                  LIST,
                  "Search the words of the other language too: Japanese articles by English words"
                      + " and English ones by Japanese. A notice tells which.")
              .option(
                  "--translate",
                  "",
                  "Search Japanese articles by English words and English ones by Japanese."));

  public static final Parameter<Boolean> EXPLAIN =
      declared(
          Parameter.of(
                  "explain",
                  new ParameterKind.Flag(false),
                  VIEW,
                  "Tell what each score is made of.")
              .option("--explain", "", "Tell what each score is made of."));

  public static final Parameter<String> FORMAT =
      declared(
          Parameter.of(
                  "format",
                  new ParameterKind.Choice<>(
                      words(
                          entry("json", JSON),
                          entry("csv", "csv"),
                          entry("jsonl", "jsonl"),
                          entry("ris", "ris")),
                      JSON),
                  VIEW,
                  "json is a page of results; csv, jsonl and ris are all of them, whatever the"
                      + " page, as a file.")
              .option("--format", "FORMAT", "Print every result as csv, jsonl or ris."));

  public static final Parameter<Boolean> CONTENT =
      declared(
          Parameter.of(
                  "content",
                  new ParameterKind.Choice<>(
                      words(entry("start", false), entry("full", true)), false),
                  VIEW,
                  "Each story's beginning, 200 characters and how many more there are, or all of"
                      + " it.")
              .option("--content", "HOW", "start or full: how much of each story (start)."));

  private static final List<Parameter<?>> ALL = List.copyOf(TABLE);

  private SearchParameter() {}

  /// All of them, in the order of an address.
  public static List<Parameter<?>> all() {
    return ALL;
  }

  /// The parameter of this name or alias.
  public static Optional<Parameter<?>> named(String name) {
    return ALL.stream().filter(parameter -> parameter.names().contains(name)).findFirst();
  }

  /// Every name a parameter may be called by.
  public static List<String> allNames() {
    return ALL.stream().flatMap(parameter -> parameter.names().stream()).toList();
  }

  private static <T> Parameter<T> declared(Parameter<T> parameter) {
    TABLE.add(parameter);
    return parameter;
  }

  /// Leaves out what another filter asks for.
  private static <T> Parameter<T> excluding(
      String name, Parameter<T> filter, String flag, String help) {
    return declared(
        Parameter.of(name, filter.kind(), NARROWING, help + ".")
            .leavingOut()
            .facet(filter.facet().orElseThrow())
            .option(flag, filter.option().orElseThrow().label(), help + "."));
  }

  @SafeVarargs
  private static <T> Map<String, T> words(Map.Entry<String, T>... meanings) {
    Map<String, T> words = new LinkedHashMap<>();
    for (Map.Entry<String, T> meaning : meanings) {
      words.put(meaning.getKey(), meaning.getValue());
    }
    return words;
  }

  private static Map<String, Optional<Period>> periods() {
    Map<String, Optional<Period>> periods = new LinkedHashMap<>();
    periods.put("none", Optional.empty());
    for (Period period : Period.values()) {
      periods.put(period.name().toLowerCase(Locale.ROOT), Optional.of(period));
    }
    return periods;
  }

  private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
    Map<String, T> named = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> named.put(name.apply(value), value));
    return named;
  }
}
