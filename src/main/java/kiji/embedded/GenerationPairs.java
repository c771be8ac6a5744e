package kiji.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kiji.analysis.translation.LearnedPairs;
import kiji.analysis.translation.Translation;
import kiji.analysis.translation.WordBook;
import kiji.article.Article;
import kiji.embedded.generation.DiskTrouble;
import kiji.embedded.generation.KeptGeneration;
import kiji.engine.EngineException;
import org.jspecify.annotations.Nullable;

/// Words that an archive's own articles give in both languages, kept with its generation: learned
/// while it is built, read at the first look-up. Safe for many threads.
final class GenerationPairs implements WordBook {
  /// As an attachment.
  private static final String NAME = "word-pairs.tsv";

  private static final System.Logger LOG = System.getLogger(GenerationPairs.class.getName());

  private final LearnedPairs pairs = new LearnedPairs();
  private final @Nullable KeptGeneration generation;
  private volatile @Nullable WordBook book;

  private GenerationPairs(@Nullable KeptGeneration generation) {
    this.generation = generation;
  }

  /// For building: what is known already is taken over.
  static GenerationPairs startingFrom(@Nullable KeptGeneration generation) {
    GenerationPairs known = new GenerationPairs(generation);
    known.read();
    return known;
  }

  /// For searching; reads nothing yet.
  static GenerationPairs of(KeptGeneration generation) {
    return new GenerationPairs(generation);
  }

  void learn(Article article) {
    pairs.learn(article.title());
    pairs.learn(article.body());
  }

  /// @param attach makes a file of a name beside the generation
  void write(Function<String, ? extends OutputStream> attach) {
    try (OutputStream out = attach.apply(NAME)) {
      pairs.write(out);
    } catch (IOException e) {
      throw new EngineException(DiskTrouble.kind(e), "cannot write " + NAME + ": " + e, e);
    }
  }

  @Override
  public List<Translation> english(String japanese) {
    return book().english(japanese);
  }

  @Override
  public List<Translation> japanese(String english) {
    return book().japanese(english);
  }

  private WordBook book() {
    WordBook known = book;
    if (known == null) {
      known = readBook();
      book = known;
    }
    return known;
  }

  private synchronized WordBook readBook() {
    WordBook known = book;
    if (known == null) {
      read();
      known = pairs.book();
    }
    return known;
  }

  /// What cannot be read is done without.
  private void read() {
    if (generation == null) {
      return;
    }
    try {
      Optional<InputStream> kept = generation.attachment(NAME);
      if (kept.isPresent()) {
        try (InputStream in = kept.get()) {
          pairs.read(in);
        }
      }
    } catch (IOException | EngineException e) {
      LOG.log(Level.WARNING, "word pairs of generation " + generation.id() + " are left out", e);
    }
  }
}
