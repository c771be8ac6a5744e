package kiji.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.generation.AttachmentStream;
import kiji.embedded.generation.DiskTrouble;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.StoredFile;
import kiji.embedded.words.SuggestionFile;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.engine.IndexedArticle;
import kiji.engine.PublishPolicy;
import org.apache.lucene.index.MergePolicy.MergeException;

/// A generation being built in its own folder, under the reindex lock, by a Lucene writer.
final class GenerationBuilder implements GenerationWriter {
  private static final Pattern ATTACHMENT = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");

  private enum State {
    BUILDING,
    PUBLISHING,
    PUBLISHED,
    CLOSED
  }

  private final Unfinished unfinished;
  private final ArticleDocuments documents;
  private final Publication publication;
  private final GenerationPairs pairs;
  private final Set<String> openAttachments = ConcurrentHashMap.newKeySet();
  private final Map<String, StoredFile> attachments = new ConcurrentHashMap<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.BUILDING);

  /// @param unfinished closed by this
  GenerationBuilder(Unfinished unfinished, ArticleDocuments documents, Publication publication) {
    this.unfinished = unfinished;
    this.documents = documents;
    this.publication = publication;
    this.pairs = GenerationPairs.startingFrom(unfinished.base().generation());
  }

  @Override
  public String id() {
    return unfinished.id();
  }

  @Override
  public Optional<Generation> startedFrom() {
    return Optional.ofNullable(unfinished.base().generation());
  }

  @Override
  public Optional<String> notice() {
    return unfinished.base().notice();
  }

  @Override
  public boolean isWorthPublishing() {
    return unfinished.base().cutAnew() || unfinished.isRepair();
  }

  @Override
  public void add(IndexedArticle article) {
    requireBuilding();
    var document = documents.document(article);
    try {
      unfinished.writer().updateDocument(ArticleDocuments.term(article.article().id()), document);
    } catch (IOException | IllegalStateException | MergeException e) {
      throw trouble("write", e);
    }
    pairs.learn(article.article());
  }

  @Override
  public void remove(ArticleId id) {
    requireBuilding();
    try {
      unfinished.writer().deleteDocuments(ArticleDocuments.term(id));
    } catch (IOException | IllegalStateException | MergeException e) {
      throw trouble("write", e);
    }
  }

  @Override
  public OutputStream attach(String name) {
    requireBuilding();
    if (!ATTACHMENT.matcher(name).matches()
        || name.equals(IndexFolder.MANIFEST)
        || name.equals(IndexFolder.MARK)
        || name.equals(SuggestionFile.NAME)
        || name.equals("write.lock")) {
      throw new IllegalArgumentException("'" + name + "' cannot be an attachment's name");
    }
    if (!openAttachments.add(name)) {
      throw new IllegalStateException("attachment " + name + " is being written already");
    }
    try {
      return new AttachmentStream(unfinished.folder().resolve(name), this::attached);
    } catch (IOException e) {
      openAttachments.remove(name);
      throw trouble("write", e);
    }
  }

  private void attached(StoredFile file) {
    attachments.put(file.name(), file);
    openAttachments.remove(file.name());
  }

  @Override
  public PublishResult publish(PublishPolicy policy) {
    if (!openAttachments.isEmpty()) {
      throw new IllegalStateException("close these before publishing: " + openAttachments);
    }
    if (state.get() == State.BUILDING) {
      pairs.write(this::attach);
    }
    if (!state.compareAndSet(State.BUILDING, State.PUBLISHING)) {
      throw new IllegalStateException("generation " + id() + " was published or closed before");
    }
    try {
      PublishResult result = publication.publish(unfinished, attachments.values(), policy);
      if (result instanceof PublishResult.Published) {
        state.set(State.PUBLISHED);
      }
      return result;
    } catch (IOException | IllegalStateException | MergeException e) {
      throw trouble("publish", e);
    }
  }

  @Override
  public void close() {
    State before = state.getAndSet(State.CLOSED);
    if (before == State.CLOSED) {
      return;
    }
    try {
      unfinished.close();
    } catch (IOException e) {
      throw DiskTrouble.at("clean up", unfinished.folder(), e);
    }
  }

  private void requireBuilding() {
    if (state.get() != State.BUILDING) {
      throw new IllegalStateException("generation " + id() + " is no longer being built");
    }
  }

  /// What stopped Lucene's writer, as a sentence; what one article did, as it is.
  private RuntimeException trouble(String doing, Exception e) {
    Throwable stopped = unfinished.writer().getTragicException();
    if (stopped != null) {
      return DiskTrouble.at(doing, unfinished.folder(), stopped);
    }
    if (DiskTrouble.root(e).isEmpty() && e instanceof RuntimeException program) {
      return program;
    }
    return DiskTrouble.at(doing, unfinished.folder(), e);
  }
}
