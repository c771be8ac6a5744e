package kiji.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiji.article.Language;
import kiji.search.Timeline;
import org.jspecify.annotations.Nullable;

/// A part of a timeline, as JSON.
///
/// @param from what to ask for to find its results; likewise `to`
/// @param count how many there are
/// @param total all articles of that time, folded as the results are
/// @param languages the count by the articles' languages
/// @param vs how many results the second search has in it; absent when there is none
record ApiTimelinePart(
    String from,
    String to,
    long count,
    long total,
    Map<String, Long> languages,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long vs) {
  static List<ApiTimelinePart> all(Timeline timeline, boolean versus) {
    return timeline.parts().stream().map(part -> of(part, versus)).toList();
  }

  private static ApiTimelinePart of(Timeline.Part part, boolean versus) {
    Map<String, Long> languages = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      long count = part.byLanguage().getOrDefault(language, 0L);
      if (count > 0) {
        languages.put(language.code(), count);
      }
    }
    return new ApiTimelinePart(
        part.from(),
        part.to(),
        part.count(),
        part.total(),
        languages,
        versus ? part.versus() : null);
  }
}
