package kiji.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kiji.article.ArticleId;
import kiji.engine.EngineException;
import kiji.engine.Generations.Rewriting;
import kiji.engine.Generations.Rewritten;
import kiji.engine.IndexedArticle;
import kiji.opensearch.client.Bulk;
import kiji.opensearch.client.ClusterClient;
import kiji.opensearch.generation.BuildLock;
import kiji.opensearch.generation.ClusterIndexes;
import kiji.opensearch.generation.IndexRecord;
import kiji.opensearch.generation.KeptFile;
import kiji.opensearch.generation.KeptIndex;
import kiji.opensearch.mapping.ArticleSource;
import kiji.opensearch.query.QueryDsl;

/// Makes every kept generation anew without some articles: in new indexes, of the articles that
/// stay, so that no file of the cluster holds anything of the others once the old indexes are gone;
/// earlier versions of an article neither.
final class WithoutArticles {
  private final GenerationShelf shelf;
  private final ClusterIndexes indexes;
  private final ClusterClient client;
  private final ArticleSource source;
  private final InstantSource clock;

  WithoutArticles(GenerationShelf shelf, InstantSource clock) {
    this.shelf = shelf;
    this.indexes = shelf.indexes();
    this.client = indexes.client();
    this.source = new ArticleSource(shelf.setup(), clock);
    this.clock = clock;
  }

  /// Gives every article of a kept generation; one that several hold as often.
  void eachKept(Consumer<IndexedArticle> articles) {
    for (KeptIndex kept : shelf.kept()) {
      AllArticles.read(
          client,
          indexes.index(kept.id()),
          QueryDsl.everything(),
          (article, folded) -> articles.accept(article));
    }
  }

  /// Makes them, the oldest first and the one that searches see last, and publishes that one.
  List<Rewritten> make(Rewriting how, BuildLock lock) {
    List<KeptIndex> before = new ArrayList<>(shelf.kept().reversed());
    before.sort((a, b) -> Boolean.compare(a.isPublished(), b.isPublished()));
    if (before.isEmpty() || !before.getLast().isPublished()) {
      return List.of();
    }
    List<Rewritten> done = new ArrayList<>();
    List<String> made = new ArrayList<>();
    boolean isPublished = false;
    try {
      for (KeptIndex old : before) {
        String anew = ClusterIndexes.id(lock.nextNumber());
        made.add(anew);
        done.add(make(anew, old, how));
      }
      if (lock.isLost()) {
        throw new EngineException(
            EngineException.Kind.UNAVAILABLE,
            "the cluster did not hear of this process for a minute: nothing was changed; start it"
                + " again");
      }
      shelf.publishOnly(made.getLast(), Set.copyOf(made));
      isPublished = true;
      return done;
    } finally {
      if (!isPublished) {
        made.forEach(shelf::discard);
      }
    }
  }

  private Rewritten make(String anew, KeptIndex old, Rewriting how) {
    indexes.create(anew);
    Set<ArticleId> left = new HashSet<>();
    try (Bulk bulk = new Bulk(client, indexes.index(anew))) {
      AllArticles.read(
          client,
          indexes.index(old.id()),
          QueryDsl.everything(),
          (article, folded) -> {
            ArticleId id = article.article().id();
            if (how.leaves(article)) {
              left.add(id);
            } else {
              bulk.put(ArticleSource.key(id), source.of(article, folded));
            }
          });
      bulk.flush();
    }
    indexes.refresh(anew);
    List<KeptFile> files = new ArrayList<>();
    try {
      how.attach(old, left, name -> KeptIndex.attach(shelf.beside(), anew, name, files::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Instant at = old.isPublished() ? clock.instant() : old.publishedAt();
    IndexRecord told =
        new IndexRecord(
            anew, at, indexes.count(anew), IndexRecord.FORMAT, shelf.setup().fingerprint(), files);
    indexes.seal(told);
    return new Rewritten(old.id(), Optional.of(shelf.kept(told, old.isPublished())), left.size());
  }
}
