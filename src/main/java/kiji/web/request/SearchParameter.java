package kiji.web.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The names a search may be asked with: those of NewsAPI.org first, shorter aliases behind.
public enum SearchParameter {
  Q("q"),
  SEARCH_IN("searchIn"),
  SOURCES("sources", "source"),
  DOMAINS("domains", "domain"),
  EXCLUDE_DOMAINS("excludeDomains"),
  LANGUAGE("language", "lang"),
  SECTION("section"),
  AUTHOR("author"),
  FROM("from"),
  TO("to"),
  TZ("tz"),
  SORT_BY("sortBy", "sort"),
  PAGE("page"),
  PAGE_SIZE("pageSize", "size"),
  CURSOR("cursor"),
  COLLAPSE("collapse"),
  FACETS("facets"),
  HIGHLIGHT("highlight"),
  EXPAND("expand"),
  TRANSLATE("translate"),
  EXPLAIN("explain"),
  FORMAT("format");

  private final String fieldName;
  private final String alias;

  SearchParameter(String name) {
    this(name, name);
  }

  SearchParameter(String name, String alias) {
    this.fieldName = name;
    this.alias = alias;
  }

  /// The name Kiji writes.
  public String fieldName() {
    return fieldName;
  }

  /// The shorter name it may be called by; the same when it has none.
  String alias() {
    return alias;
  }

  public static Optional<SearchParameter> named(String name) {
    return Arrays.stream(values())
        .filter(p -> p.fieldName.equals(name) || p.alias.equals(name))
        .findFirst();
  }

  public static List<String> allNames() {
    return Arrays.stream(values())
        .flatMap(p -> Stream.of(p.fieldName, p.alias))
        .distinct()
        .toList();
  }
}
