package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.Glossary;
import kiji.analysis.translation.WordBook;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.generation.DiskTrouble;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.engine.EngineException;
import kiji.engine.EngineHealth;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.Generations.Rewriting;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;
import kiji.engine.Searcher;
import org.jspecify.annotations.Nullable;

/// The engine as Lucene index generations in a folder: nothing else need run, and a copy of the
/// folder is a copy of the index. Several processes may search one folder while one reindexes it.
public final class EmbeddedEngine implements SearchEngine {
  private final IndexStore store;
  private final IndexSetup setup;
  private final Workings workings;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable LiveGeneration live;
  private volatile boolean closed;

  /// @param folder of the index; made by the first reindex
  /// @param analysis how texts are cut
  public EmbeddedEngine(Path folder, TextAnalysis analysis) {
    this(folder, analysis, new Glossary());
  }

  /// @param books what words are in the other language
  public EmbeddedEngine(Path folder, TextAnalysis analysis, WordBook books) {
    this(folder, new IndexSetup(analysis, books), Workings.standard());
  }

  public EmbeddedEngine(Path folder, TextAnalysis analysis, Workings workings) {
    this(folder, new IndexSetup(analysis), workings);
  }

  private EmbeddedEngine(Path folder, IndexSetup setup, Workings workings) {
    this.store = IndexStore.at(folder, workings.hook());
    this.setup = setup;
    this.workings = workings;
  }

  @Override
  public Searcher searcher() {
    try {
      LiveGeneration open = live();
      return new GenerationSearcher(open, open.hold());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Searcher searcher(String generation) {
    try {
      LiveGeneration open = live();
      return new GenerationSearcher(open, open.hold(generation));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public GenerationWriter newGeneration(StartFrom start) {
    requireOpen();
    try {
      ArticleDocuments documents = new ArticleDocuments(workings.clock());
      Unfinished unfinished =
          new GenerationStart(
                  store,
                  setup,
                  documents,
                  workings.directories(),
                  this::cleanManifest,
                  this::isHeld)
              .begin(start);
      return new GenerationBuilder(unfinished, documents, publication());
    } catch (IOException e) {
      throw DiskTrouble.at("begin a generation in", store.folder().root(), e);
    }
  }

  @Override
  public Optional<Generation> published() {
    try {
      return cleanManifest().map(manifest -> kept(manifest, manifest.generation()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Generation> generations() {
    try {
      String seen = seen();
      List<Generation> kept = new ArrayList<>();
      for (String id : store.folder().ids()) {
        if (id.equals(seen) || store.folder().wasPublished(id)) {
          store.readable(id).ifPresent(manifest -> kept.add(kept(manifest, seen)));
        }
      }
      return List.copyOf(kept);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Generation rollback(Optional<String> id) {
    requireOpen();
    try {
      return new Rollback(store, publication(), this::isHeld).to(id);
    } catch (IOException e) {
      throw DiskTrouble.at("roll back", store.folder().root(), e);
    }
  }

  @Override
  public void eachKept(Consumer<IndexedArticle> articles) {
    try {
      rewrite().eachKept(articles);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Rewritten> rewrite(Rewriting how) {
    requireOpen();
    try {
      return rewrite().run(how, this::cleanManifest);
    } catch (IOException e) {
      throw DiskTrouble.at("make the generations anew in", store.folder().root(), e);
    }
  }

  private Rewrite rewrite() {
    return new Rewrite(store, setup, workings.directories(), workings.clock(), publication());
  }

  @Override
  public EngineHealth verify() {
    try {
      return new Health(store).everyByte();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public EngineHealth health() {
    try {
      LiveGeneration open = live();
      OpenGeneration generation = open.hold();
      try {
        return new Health(store).of(generation);
      } finally {
        open.release(generation);
      }
    } catch (IOException e) {
      return Health.down(unreadable(e));
    } catch (EngineException e) {
      return Health.down(e);
    }
  }

  @Override
  public void close() {
    opening.lock();
    try {
      closed = true;
      LiveGeneration open = live;
      live = null;
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw unreadable(e);
    } finally {
      opening.unlock();
    }
  }

  /// Opens what is published, once.
  private LiveGeneration live() throws IOException {
    LiveGeneration open = live;
    if (open != null) {
      return open;
    }
    opening.lock();
    try {
      requireOpen();
      open = live;
      if (open == null) {
        open =
            LiveGeneration.open(new GenerationChoice(store, setup, workings.checkedAtOnceBytes()));
        live = open;
      }
      return open;
    } finally {
      opening.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this engine is closed");
    }
  }

  /// That of the generation searches see; empty where nothing is published yet.
  private Optional<Manifest> cleanManifest() throws IOException {
    LiveGeneration open = live();
    open.lookNow();
    OpenGeneration generation = open.hold();
    try {
      return Optional.ofNullable(generation.manifest());
    } finally {
      open.release(generation);
    }
  }

  /// The id of the generation searches see, or would see if it were clean.
  private String seen() throws IOException {
    try {
      return cleanManifest().map(Manifest::generation).orElse("");
    } catch (EngineException e) {
      if (e.kind() != EngineException.Kind.DAMAGED) {
        throw e;
      }
      return store.pointer().read().orElse("");
    }
  }

  private KeptGeneration kept(Manifest manifest, String seen) {
    String id = manifest.generation();
    return new KeptGeneration(store.folder().generation(id), manifest, id.equals(seen));
  }

  private Publication publication() {
    return new Publication(store, workings.clock(), this::show, this::isHeld);
  }

  /// After a publish: searches of this process see it from now on.
  private void show() throws IOException {
    LiveGeneration open = live;
    if (open != null) {
      open.lookNow();
      open.letGoOfEarlier();
    }
  }

  private boolean isHeld(String id) {
    LiveGeneration open = live;
    return open != null && open.isHeld(id);
  }

  private EngineException unreadable(IOException e) {
    return new EngineException(
        DiskTrouble.kind(e),
        "cannot read the index "
            + store.folder().root()
            + ": "
            + DiskTrouble.words(e)
            + "; see that it is a folder of Kiji's and that its disk is well",
        e);
  }
}
