package kiji.embedded.matching;

import java.util.ArrayList;
import java.util.List;
import kiji.query.SearchQuery;

/// The runs of characters in a query that other words may stand for, those side by side together:
/// none in quotes, behind a plus or a minus.
public final class TypedRuns {
  private final List<List<String>> groups = new ArrayList<>();

  private TypedRuns() {}

  public static List<List<String>> of(SearchQuery query) {
    TypedRuns runs = new TypedRuns();
    List<String> beside = new ArrayList<>();
    runs.add(query, beside);
    runs.end(beside);
    return runs.groups;
  }

  private void add(SearchQuery query, List<String> beside) {
    switch (query) {
      case SearchQuery.Word word -> {
        if (!word.exact()) {
          beside.add(word.text());
        }
      }
      case SearchQuery.All all -> all.parts().forEach(part -> add(part, beside));
      case SearchQuery.Any any -> any.parts().forEach(this::alone);
      case SearchQuery.In in -> alone(in.part());
      case SearchQuery.Everything _,
          SearchQuery.Phrase _,
          SearchQuery.Prefix _,
          SearchQuery.Not _,
          SearchQuery.Condition _ -> {}
    }
  }

  private void alone(SearchQuery query) {
    List<String> own = new ArrayList<>();
    add(query, own);
    end(own);
  }

  private void end(List<String> group) {
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }
}
