package kiji.query;

import java.util.List;

/// A search text, understood.
///
/// @param query what to search for
/// @param understood the query written out in the query language; reading it again gives the same
///   query
/// @param notices what was read otherwise than it may have been meant
public record ParsedQuery(SearchQuery query, String understood, List<Notice> notices) {
  public ParsedQuery {
    notices = List.copyOf(notices);
  }
}
