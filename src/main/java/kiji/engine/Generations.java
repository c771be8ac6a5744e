package kiji.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kiji.article.ArticleId;

/// The states of an index: one that searches see, those before it, and the one being built.
public interface Generations {
  /// Begins a new generation beside the published one, and deletes what a killed run left behind.
  /// Its [GenerationWriter#startedFrom] tells whether it began as asked for.
  ///
  /// @param start from the published generation's articles, or from nothing
  /// @throws EngineException refused when another process is building one; unavailable when the
  ///   index cannot be written
  GenerationWriter newGeneration(StartFrom start);

  /// The generation that searches see; empty before the first publish.
  ///
  /// @throws EngineException when no clean generation can be opened
  Optional<Generation> published();

  /// All generations kept, newest first.
  List<Generation> generations();

  /// Publishes an earlier generation again: `id`, or the newest before the published one when
  /// absent.
  ///
  /// @throws EngineException refused when there is none such; damaged when it is not as it was
  ///   written
  Generation rollback(Optional<String> id);

  /// Gives every article that lies in a kept generation's files, from several threads: earlier
  /// versions too that nothing finds any more, and one that several generations hold as often.
  ///
  /// @throws EngineException when none can be read; one that is damaged is passed over
  default void eachKept(Consumer<IndexedArticle> articles) {
    throw cannotRewrite();
  }

  /// Makes every kept generation anew without some articles, in files that hold nothing of them,
  /// publishes the newest in the place of the published one, and takes all others away.
  ///
  /// @return what became of each, the oldest first; nothing where none is kept
  /// @throws EngineException when another process is building one, or it could not be made safe on
  ///   disk: the published generation is as it was
  default List<Rewritten> rewrite(Rewriting how) {
    throw cannotRewrite();
  }

  private static EngineException cannotRewrite() {
    return new EngineException(
        EngineException.Kind.REFUSED,
        "this engine cannot take articles out of the generations it keeps");
  }

  /// What becomes of a kept generation that is made anew.
  interface Rewriting {
    /// Whether nothing of an article is to be left; asked from several threads, of earlier versions
    /// too that nothing finds any more.
    boolean leaves(IndexedArticle article);

    /// Writes what is kept beside the new one: whatever was kept with the old one and is not
    /// written again is gone. Called when all articles were asked about.
    ///
    /// @param left articles that searches found there, and that left
    /// @param attach makes a file of a name, to write and close
    /// @throws IOException when what was kept is not as it was written
    void attach(Generation before, Set<ArticleId> left, Function<String, OutputStream> attach)
        throws IOException;
  }

  /// What became of a generation.
  ///
  /// @param anew the one in its place; absent where it could not be read, and was taken away
  /// @param left how many of its articles left
  record Rewritten(String before, Optional<Generation> anew, long left) {}

  /// What a new generation holds at first.
  enum StartFrom {
    PUBLISHED,
    NOTHING
  }
}
