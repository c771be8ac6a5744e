package kiji.search;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kiji.engine.Filters;

/// What a reader or a program asks of the search: one record from the address, the command line or
/// a link to the engine and back. It holds the words as they were written, so that links repeat
/// them; what they mean is said by each parameter's [ParameterKind]. Immutable, and any words will
/// do: those that mean nothing leave the default.
///
/// @param written words by parameter, in the order of [SearchParameter#all]; no entry is empty
public record SearchParameters(Map<Parameter<?>, List<String>> written) {
  /// The newest articles of the whole archive.
  public static final SearchParameters NONE = new SearchParameters(Map.of());

  public SearchParameters {
    Map<Parameter<?>, List<String>> ordered = new LinkedHashMap<>();
    for (Parameter<?> parameter : SearchParameter.all()) {
      List<String> words = List.copyOf(written.getOrDefault(parameter, List.of()));
      if (!words.isEmpty()) {
        ordered.put(parameter, words);
      }
    }
    written = Collections.unmodifiableMap(ordered);
  }

  /// The first page for a text, all else at its default.
  public static SearchParameters of(String text) {
    return NONE.with(SearchParameter.Q, text);
  }

  /// What a parameter is set to, or its default.
  public <T> T get(Parameter<T> parameter) {
    return parameter.kind().meaning(words(parameter));
  }

  /// The words written for a parameter; none when it is not.
  public List<String> words(Parameter<?> parameter) {
    return written.getOrDefault(parameter, List.of());
  }

  /// The same with another value of one parameter.
  public <T> SearchParameters with(Parameter<T> parameter, T value) {
    return withWords(parameter, parameter.kind().words(value));
  }

  /// The same with these words for one parameter; none takes it away.
  public SearchParameters withWords(Parameter<?> parameter, List<String> words) {
    Map<Parameter<?>, List<String>> changed = new LinkedHashMap<>(written);
    changed.put(parameter, words);
    return new SearchParameters(changed);
  }

  /// The same with some parameters at their defaults.
  public SearchParameters without(Predicate<Parameter<?>> which) {
    Map<Parameter<?>, List<String>> left = new LinkedHashMap<>(written);
    left.keySet().removeIf(which);
    return new SearchParameters(left);
  }

  /// The same list from its beginning.
  public SearchParameters firstPage() {
    return without(parameter -> parameter.role() == ParameterRole.PLACE);
  }

  /// The zone that dates are meant in.
  ///
  /// @param server where the search names none
  public ZoneId zone(ZoneId server) {
    return get(SearchParameter.TZ).orElse(server);
  }

  /// The conditions beside the text.
  ///
  /// @param server the zone of dates where the search names none
  public Filters filters(ZoneId server) {
    ZoneId zone = zone(server);
    Optional<Moment.Span> from = get(SearchParameter.FROM).map(moment -> moment.span(zone));
    Optional<Moment.Span> to = get(SearchParameter.TO).map(moment -> moment.span(zone));
    return new Filters(
        new Filters.Values(
            Set.copyOf(get(SearchParameter.SOURCES)),
            Set.copyOf(get(SearchParameter.DOMAINS)),
            Set.copyOf(get(SearchParameter.LANGUAGE)),
            Set.copyOf(get(SearchParameter.SECTION)),
            Set.copyOf(get(SearchParameter.AUTHOR))),
        new Filters.Values(
            Set.copyOf(get(SearchParameter.EXCLUDE_SOURCES)),
            Set.copyOf(get(SearchParameter.EXCLUDE_DOMAINS)),
            Set.copyOf(get(SearchParameter.EXCLUDE_LANGUAGE)),
            Set.copyOf(get(SearchParameter.EXCLUDE_SECTION)),
            Set.copyOf(get(SearchParameter.EXCLUDE_AUTHOR))),
        from.map(Moment.Span::from).orElse(null),
        to.map(Moment.Span::before).orElse(null),
        get(SearchParameter.ARRIVED_FROM).map(one -> one.span(zone).from()).orElse(null));
  }

  /// Names the list of results, so that a cursor can be bound to it: equal for every page of one
  /// list however it was written, different when any parameter that decides the list is.
  ///
  /// @param server the zone of dates where the search names none
  String listName(ZoneId server) {
    SearchParameters whole = with(SearchParameter.TZ, Optional.of(zone(server)));
    StringBuilder name = new StringBuilder();
    for (Parameter<?> parameter : SearchParameter.all()) {
      if (parameter.role().decidesTheList()) {
        List<String> words = whole.canonical(parameter);
        put(name, parameter.name());
        name.append(words.size()).append(';');
        words.forEach(word -> put(name, word));
      }
    }
    return name.toString();
  }

  private <T> List<String> canonical(Parameter<T> parameter) {
    return parameter.kind().words(get(parameter)).stream().distinct().sorted().toList();
  }

  /// Its length stands before a text, so that no two lists of texts read the same.
  private static void put(StringBuilder name, String text) {
    name.append(text.length()).append(':').append(text);
  }
}
