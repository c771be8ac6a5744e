package kiji.search;

import java.util.ArrayList;
import java.util.List;
import kiji.engine.LeftOut;
import kiji.engine.SearchResults;
import kiji.query.Notice;

/// What the reader is told of how an engine came to its answer: the same on every page of a list.
final class StepNotices {
  private StepNotices() {}

  /// Of the step taken, where anything is shown by it, and of whatever the budget did not reach.
  static List<Notice> of(SearchResults results) {
    List<Notice> notices = new ArrayList<>();
    if (results.total() > 0) {
      switch (results.step()) {
        case ALL -> {}
        case MOST -> notices.add(new Notice(Notice.Kind.MOST_WORDS, ""));
        case ANY -> notices.add(new Notice(Notice.Kind.ANY_WORD, ""));
      }
    }
    for (LeftOut part : LeftOut.values()) {
      if (results.leftOut().contains(part)) {
        notices.add(new Notice(kind(part), ""));
      }
    }
    return notices;
  }

  private static Notice.Kind kind(LeftOut part) {
    return switch (part) {
      case WIDER_STEPS -> Notice.Kind.NOT_WIDENED;
      case OTHER_LANGUAGE -> Notice.Kind.OTHER_LANGUAGE_LEFT_OUT;
      case SPELLING -> Notice.Kind.SPELLING_LEFT_OUT;
      case REST -> Notice.Kind.NOT_ALL_LOOKED_AT;
    };
  }
}
