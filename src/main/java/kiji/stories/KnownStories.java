package kiji.stories;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleId;
import org.jspecify.annotations.Nullable;

/// The stories told so far, to which a new article is joined when it is a copy of one of them, and
/// which it adds to when it is not. A key once given to an article stays its own from one
/// generation to the next, for what is remembered is written beside the index and read again.
///
/// Remembers the last one to two hundred thousand articles: below 100 MB, however large the corpus.
/// What a key becomes depends on the order of the articles and on nothing else; for one thread.
public final class KnownStories {
  private static final int FORMAT = 0x4b53_0001;
  private static final int SHELF_SIZE = 100_000;

  private final int shelfSize;
  private Shelf recent = new Shelf();
  private Shelf older = new Shelf();

  public KnownStories() {
    this(SHELF_SIZE);
  }

  KnownStories(int shelfSize) {
    this.shelfSize = shelfSize;
  }

  /// What was written before.
  ///
  /// @throws IOException when it cannot be read, or is of another format
  public static KnownStories read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from));
    if (in.readInt() != FORMAT) {
      throw new IOException("not a list of stories that this version reads");
    }
    KnownStories stories = new KnownStories();
    Set<Long> begun = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      stories.remember(KnownArticle.read(in, begun));
    }
    return stories;
  }

  /// Writes what is remembered of the articles that still are in the index, about 124 bytes each.
  ///
  /// @param isKept whether an article is, by the [ArticleId#hash64] of its id
  public void write(OutputStream to, LongPredicate isKept) throws IOException {
    SequencedMap<Long, KnownArticle> kept = new LinkedHashMap<>();
    articles()
        .filter(article -> isKept.test(article.id()))
        .forEach(article -> kept.putLast(article.id(), article));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
    out.writeInt(FORMAT);
    out.writeInt(kept.size());
    for (KnownArticle article : kept.values()) {
      article.write(out);
    }
    out.flush();
  }

  /// The key of the story that an article tells, from now on remembered.
  ///
  /// @param print the article's fingerprint; without one it is a story of its own
  public String keyFor(Article article, Optional<Fingerprint> print) {
    if (print.isEmpty()) {
      return key(ArticleId.hash64(article.id().value()));
    }
    KnownArticle arrived = KnownArticle.of(article, print.get());
    KnownArticle likest = likest(arrived);
    KnownArticle settled = likest == null ? arrived : arrived.in(likest.story());
    remember(settled);
    return key(settled.story());
  }

  private @Nullable KnownArticle likest(KnownArticle arrived) {
    Likest likest = new Likest(arrived);
    older.candidates(arrived.print(), likest::look);
    recent.candidates(arrived.print(), likest::look);
    return likest.found;
  }

  private void remember(KnownArticle article) {
    if (recent.size() >= shelfSize) {
      older = recent;
      recent = new Shelf();
    }
    recent.put(article);
  }

  private Stream<KnownArticle> articles() {
    return Stream.concat(older.articles().stream(), recent.articles().stream());
  }

  private static String key(long story) {
    return HexFormat.of().toHexDigits(story);
  }

  /// The candidate most alike; among equals the one met first.
  private static final class Likest {
    private final KnownArticle arrived;
    private @Nullable KnownArticle found;
    private double likeness;

    Likest(KnownArticle arrived) {
      this.arrived = arrived;
    }

    void look(KnownArticle candidate) {
      double alike = Likeness.of(candidate, arrived);
      if (alike > likeness) {
        likeness = alike;
        found = candidate;
      }
    }
  }
}
