package kiji.search;

import java.util.List;
import java.util.Set;
import kiji.engine.Facet;
import kiji.engine.Filters;
import kiji.engine.Sort;
import kiji.query.TextField;
import org.jspecify.annotations.Nullable;

/// What a reader or a program asks for, as typed and ticked.
///
/// @param text in the query language; anything at all
/// @param searchIn the texts that words without a field are looked for in
/// @param filters conditions beside the text
/// @param sort the order of the list
/// @param page from 1
/// @param pageSize 1 to 100
/// @param cursor from an earlier answer; goes before `page`
/// @param collapse fold copies of one story
/// @param expand search variants and synonyms too
/// @param translate search the words of the other language too, Japanese or English
/// @param facets what to count
/// @param highlight whether to mark the words found
public record SearchInput(
    String text,
    Set<TextField> searchIn,
    Filters filters,
    Sort sort,
    int page,
    int pageSize,
    @Nullable String cursor,
    boolean collapse,
    boolean expand,
    boolean translate,
    List<Facet> facets,
    boolean highlight) {
  /// How many results a page has at most.
  public static final int LARGEST_PAGE = 100;

  public SearchInput {
    searchIn = Set.copyOf(searchIn);
    facets = List.copyOf(facets);
    if (page < 1 || pageSize < 1 || pageSize > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "page " + page + " of " + pageSize + " results cannot be asked for");
    }
  }

  /// The first page at the defaults of the contract.
  public static SearchInput of(String text) {
    return new SearchInput(
        text,
        Set.of(TextField.values()),
        Filters.NONE,
        Sort.RELEVANCE,
        1,
        20,
        null,
        true,
        true,
        false,
        List.of(),
        true);
  }

  /// Another text, searched in the same way.
  public SearchInput withText(String value) {
    return new SearchInput(
        value, searchIn, filters, sort, page, pageSize, cursor, collapse, expand, translate, facets,
        highlight);
  }

  /// The same search, another page of it.
  public SearchInput withPage(int newPage, int newPageSize, @Nullable String newCursor) {
    return new SearchInput(
        text,
        searchIn,
        filters,
        sort,
        newPage,
        newPageSize,
        newCursor,
        collapse,
        expand,
        translate,
        facets,
        highlight);
  }

  public SearchInput withSort(Sort value) {
    return new SearchInput(
        text, searchIn, filters, value, page, pageSize, cursor, collapse, expand, translate, facets,
        highlight);
  }

  public SearchInput withFilters(Filters value) {
    return new SearchInput(
        text, searchIn, value, sort, page, pageSize, cursor, collapse, expand, translate, facets,
        highlight);
  }

  public SearchInput withCollapse(boolean value) {
    return new SearchInput(
        text, searchIn, filters, sort, page, pageSize, cursor, value, expand, translate, facets,
        highlight);
  }

  public SearchInput withFacets(List<Facet> value) {
    return new SearchInput(
        text, searchIn, filters, sort, page, pageSize, cursor, collapse, expand, translate, value,
        highlight);
  }

  public SearchInput withTranslate(boolean value) {
    return new SearchInput(
        text, searchIn, filters, sort, page, pageSize, cursor, collapse, expand, value, facets,
        highlight);
  }
}
