package kiji.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.engine.FindsRelated.Related;
import kiji.stories.Fingerprint;

/// Keeps texts that a reader has read already out of what else there is to read: of the article
/// itself, and of each other.
final class FurtherReading {
  /// More word sequences in common than this, and it is the same text under another key: from
  /// another week, or the same outlet once more.
  private static final double SAME_TEXT = .3;

  private FurtherReading() {}

  /// @param most similar articles at most
  static Related of(Article article, Related found, int most) {
    List<Article> read = new ArrayList<>(List.of(article));
    List<Article> similar = new ArrayList<>();
    for (Article other : found.similar()) {
      if (similar.size() < most && read.stream().noneMatch(one -> isSameText(one, other))) {
        similar.add(other);
        read.add(other);
      }
    }
    return new Related(found.sameStory(), similar, found.partial());
  }

  private static boolean isSameText(Article one, Article other) {
    Optional<Fingerprint> first = Fingerprint.of(one);
    Optional<Fingerprint> second = Fingerprint.of(other);
    return one.body().equals(other.body())
        || (first.isPresent()
            && second.isPresent()
            && first.get().resemblance(second.get()) > SAME_TEXT);
  }
}
