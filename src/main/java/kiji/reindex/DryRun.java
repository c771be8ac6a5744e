package kiji.reindex;

import java.io.OutputStream;
import java.util.Optional;
import kiji.article.ArticleId;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.engine.IndexedArticle;
import kiji.engine.PublishPolicy;

/// Goes through the motions of building a generation and keeps nothing.
///
/// @param startedFrom the published generation, as far as it may be gone on from
record DryRun(Optional<Generation> startedFrom) implements GenerationWriter {
  @Override
  public String id() {
    return "";
  }

  @Override
  public Optional<String> notice() {
    return Optional.empty();
  }

  @Override
  public void add(IndexedArticle article) {}

  @Override
  public void remove(ArticleId id) {}

  @Override
  public OutputStream attach(String name) {
    return OutputStream.nullOutputStream();
  }

  @Override
  public PublishResult publish(PublishPolicy policy) {
    return new PublishResult.Refused("this is a dry run");
  }

  @Override
  public void close() {}
}
