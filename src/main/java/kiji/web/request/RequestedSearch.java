package kiji.web.request;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kiji.search.Moment;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;

/// What a request asks of the search.
///
/// @param parameters what was understood; what was not is at its default
/// @param bad what could not be taken: an error to a program, a note to a reader
public record RequestedSearch(SearchParameters parameters, List<ParameterReader.Bad> bad) {
  public RequestedSearch {
    bad = List.copyOf(bad);
  }

  /// Reads the parameters of a request; never fails.
  ///
  /// @param server the zone that `from` and `to` mean when `tz` names none
  public static RequestedSearch read(Parameters given, ZoneId server) {
    ParameterReader reader = new ParameterReader(given);
    if (endsBeforeItBegins(reader.read(), server)) {
      reader.refuse(SearchParameter.FROM, "'from' is later than 'to'; exchange them");
    }
    return new RequestedSearch(reader.read(), reader.bad());
  }

  /// The parameters of a search that a reader wrote so that they cannot be used. Whatever is typed
  /// in `q` can be.
  public List<ParameterReader.Bad> broken() {
    return bad.stream()
        .filter(one -> SearchParameter.named(one.name()).isPresent())
        .filter(one -> !one.name().equals(SearchParameter.Q.name()))
        .toList();
  }

  /// The same as an address, to make links from.
  public SearchAddress address() {
    return new SearchAddress(parameters);
  }

  private static boolean endsBeforeItBegins(SearchParameters parameters, ZoneId server) {
    ZoneId zone = parameters.zone(server);
    Optional<Moment.Span> from = parameters.get(SearchParameter.FROM).map(one -> one.span(zone));
    Optional<Moment.Span> to = parameters.get(SearchParameter.TO).map(one -> one.span(zone));
    return from.isPresent() && to.isPresent() && !from.get().from().isBefore(to.get().before());
  }
}
