package kiji.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outlet as JSON, in NewsAPI.org's names.
///
/// @param url its site; null when that is not known
/// @param language that most of its articles are in
/// @param count articles, copies counted each
/// @param from when the oldest with a date was published; null where none has one
/// @param to when the newest was
record ApiSource(
    String id,
    String name,
    @Nullable String url,
    @Nullable String language,
    long count,
    @Nullable String from,
    @Nullable String to) {
  /// What `/api/sources` answers.
  record Answer(String status, List<ApiSource> sources) {}
}
