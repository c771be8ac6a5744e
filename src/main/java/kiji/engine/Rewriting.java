package kiji.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Function;
import kiji.article.ArticleId;

/// What becomes of a kept generation that is made anew.
public interface Rewriting {
  /// Whether nothing of an article is to be left; asked from several threads, of earlier versions
  /// too that nothing finds any more.
  boolean leaves(IndexedArticle article);

  /// Writes what is kept beside the new one: whatever was kept with the old one and is not written
  /// again is gone. Called when all articles were asked about.
  ///
  /// @param left articles that searches found there, and that left
  /// @param attach makes a file of a name, to write and close
  /// @throws IOException when what was kept is not as it was written
  void attach(Generation before, Set<ArticleId> left, Function<String, OutputStream> attach)
      throws IOException;
}
