package kiji.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Outlet;

/// What is remembered of an article, to tell copies of it.
///
/// @param id [ArticleId#hash64] of its id
/// @param story the number of its story
/// @param outlet a hash of its outlet's id; [#NO_OUTLET] when that is not known
/// @param day its day of publishing, counted from 1970; [#NO_DAY] when that is not known
/// @param stands whether it stands for its story: what arrives is held against it alone, since a
///   chain of texts, each a little like the next, is no story
record KnownArticle(long id, long story, int outlet, int day, Fingerprint print, boolean stands) {
  static final int NO_OUTLET = 0;
  static final int NO_DAY = Integer.MIN_VALUE;
  static final int BYTES = 2 * Long.BYTES + 2 * Integer.BYTES + Fingerprint.BYTES;

  /// Begins as a story of its own.
  static KnownArticle of(Article article, Fingerprint print) {
    long id = ArticleId.hash64(article.id().value());
    boolean unknown = article.outlet().equals(Outlet.UNKNOWN);
    int outlet = unknown ? NO_OUTLET : article.outlet().id().hashCode() | 1;
    int day =
        article.publishedAt() == null
            ? NO_DAY
            : (int) Math.floorDiv(article.publishedAt().toEpochSecond(), 86_400L);
    return new KnownArticle(id, id, outlet, day, print, true);
  }

  KnownArticle in(long otherStory) {
    return new KnownArticle(id, otherStory, outlet, day, print, false);
  }

  /// @param begun stories that some article stands for already; this one's is among them afterwards
  static KnownArticle read(DataInput in, Set<Long> begun) throws IOException {
    long id = in.readLong();
    long story = in.readLong();
    int outlet = in.readInt();
    int day = in.readInt();
    return new KnownArticle(id, story, outlet, day, Fingerprint.read(in), begun.add(story));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(id);
    out.writeLong(story);
    out.writeInt(outlet);
    out.writeInt(day);
    print.write(out);
  }
}
