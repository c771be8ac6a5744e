package kiji.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexSetup;
import kiji.embedded.generation.AttachmentStream;
import kiji.embedded.generation.Base;
import kiji.embedded.generation.DamagedFile;
import kiji.embedded.generation.DiskTrouble;
import kiji.embedded.generation.IndexFolder;
import kiji.embedded.generation.IndexStore;
import kiji.embedded.generation.KeptGeneration;
import kiji.embedded.generation.Manifest;
import kiji.embedded.generation.PublishStep;
import kiji.embedded.generation.ReindexLock;
import kiji.embedded.generation.StoredFile;
import kiji.engine.EngineException;
import kiji.engine.Generations.Rewriting;
import kiji.engine.Generations.Rewritten;
import kiji.engine.IndexedArticle;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/// Makes the kept generations anew without some articles: of each, the segments that hold one are
/// written again and all others shared, the words to suggest and the word pairs are found anew, and
/// the old folders go. Killed at any moment it leaves the published generation as it was, or the
/// new one in its place.
final class Rewrite {
  private final IndexStore store;
  private final IndexSetup setup;
  private final DirectoryMaker directories;
  private final InstantSource clock;
  private final Publication publication;

  Rewrite(
      IndexStore store,
      IndexSetup setup,
      DirectoryMaker directories,
      InstantSource clock,
      Publication publication) {
    this.store = store;
    this.setup = setup;
    this.directories = directories;
    this.clock = clock;
    this.publication = publication;
  }

  /// What of one generation leaves.
  ///
  /// @param ids of articles that searches find
  /// @param segments in which something of them lies
  private record Leaving(Set<ArticleId> ids, Set<String> segments) {
    Leaving() {
      this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }
  }

  /// Does it for all that are kept.
  ///
  /// @param clean tells what searches see
  List<Rewritten> run(Rewriting how, GenerationStart.Clean clean) throws IOException {
    if (store.folder().ids().isEmpty()) {
      return List.of();
    }
    try (ReindexLock lock = ReindexLock.take(store.folder())) {
      store.old().settle(id -> false);
      Optional<Manifest> published = clean.manifest();
      if (published.isEmpty()) {
        return List.of();
      }
      String last = published.get().generation();
      List<Rewritten> done = new ArrayList<>();
      List<String> made = new ArrayList<>();
      boolean isNamed = false;
      try {
        for (String id : withLast(last)) {
          String anew = IndexFolder.id(lock.nextNumber(store.folder().highest()));
          made.add(anew);
          done.add(make(anew, id, id.equals(last), how));
        }
        store.pointer().moveTo(made.getLast());
        isNamed = true;
      } finally {
        for (String id : isNamed ? List.<String>of() : made) {
          store.old().delete(id);
        }
      }
      try {
        finish(made);
      } catch (IOException e) {
        throw new EngineException(
            EngineException.Kind.UNAVAILABLE,
            "generation %s is published, but not all files of the old ones could be deleted, and they still tell what left (%s): see that whoever runs this may write in %s"
                .formatted(made.getLast(), DiskTrouble.words(e), store.folder().generations()),
            e);
      }
      return done;
    }
  }

  /// Every published generation, the oldest first, and the one that searches see behind them.
  private List<String> withLast(String published) throws IOException {
    List<String> ids = new ArrayList<>(store.folder().publishedIds().reversed());
    ids.remove(published);
    ids.add(published);
    return ids;
  }

  /// The pointer names the new one: no file of the others may stay, whoever has it open.
  private void finish(List<String> made) throws IOException {
    publication.confirm(made.getLast());
    store.hook().before(PublishStep.MARK);
    store.old().mark(made.getLast());
    store.hook().before(PublishStep.SHOW);
    publication.show();
    store.hook().before(PublishStep.DELETE_OLD);
    store.old().deleteAllBut(Set.copyOf(made), id -> false);
  }

  private Rewritten make(String anew, String id, boolean isPublished, Rewriting how)
      throws IOException {
    Path folder = store.folder().generation(anew);
    try {
      KeptGeneration before =
          new KeptGeneration(
              store.folder().generation(id), Manifest.read(store.folder().generation(id)), false);
      Files.createDirectory(folder);
      List<String> copied = Base.of(before).lay(folder);
      GenerationPairs pairs = GenerationPairs.startingFrom(null);
      Leaving leaving = leaving(before, how, pairs);
      List<StoredFile> attached = new ArrayList<>();
      how.attach(before, leaving.ids(), name -> attachment(folder.resolve(name), attached));
      pairs(leaving, before, pairs).write(name -> attachment(folder.resolve(name), attached));
      Manifest manifest = sealed(folder, before, leaving, attached, copied, isPublished);
      if (!isPublished) {
        store.old().mark(anew);
      }
      KeptGeneration kept = new KeptGeneration(folder, manifest, isPublished);
      return new Rewritten(id, Optional.of(kept), leaving.ids().size());
    } catch (IOException e) {
      store.old().delete(anew);
      if (isPublished || !(DamagedFile.orElse(folder, e) instanceof DamagedFile)) {
        throw e;
      }
      return new Rewritten(id, Optional.empty(), 0); // an earlier one that cannot be read goes
    }
  }

  /// What is learned of word pairs is counted over all articles: where some leave, it is counted
  /// over the others anew.
  private static GenerationPairs pairs(
      Leaving leaving, KeptGeneration before, GenerationPairs counted) {
    return leaving.segments().isEmpty() ? GenerationPairs.startingFrom(before) : counted;
  }

  private static Leaving leaving(KeptGeneration before, Rewriting how, GenerationPairs pairs)
      throws IOException {
    Leaving leaving = new Leaving();
    KeptArticles.each(
        before.folder(),
        (article, segment, isLive) -> {
          if (how.leaves(article)) {
            leaving.segments().add(segment);
            if (isLive) {
              leaving.ids().add(article.article().id());
            }
          } else if (isLive) {
            pairs.learn(article.article());
          }
        });
    return leaving;
  }

  private Manifest sealed(
      Path folder,
      KeptGeneration before,
      Leaving leaving,
      List<StoredFile> attached,
      List<String> copied,
      boolean isPublished)
      throws IOException {
    try (Directory directory = directories.open(folder)) {
      if (!leaving.segments().isEmpty()) {
        takeOut(leaving, directory);
      }
      Seal seal = new Seal(store, folder);
      Seal.Contents contents = seal.readBack(directory, attached);
      Instant at = isPublished ? clock.instant() : before.publishedAt();
      List<String> stillThere =
          copied.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
      return seal.put(contents, at, before.manifest().analysis(), stillThere);
    }
  }

  private void takeOut(Leaving leaving, Directory directory) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(
            directory,
            setup
                .writer()
                .setMergeScheduler(new Merges())
                .setMergePolicy(new Singly(leaving.segments())))) {
      Term[] terms = leaving.ids().stream().map(ArticleDocuments::term).toArray(Term[]::new);
      writer.deleteDocuments(terms);
      writer.forceMergeDeletes();
    }
  }

  private static AttachmentStream attachment(Path file, List<StoredFile> attached) {
    try {
      return new AttachmentStream(file, attached::add);
    } catch (IOException e) {
      throw DiskTrouble.at("write", file, e);
    }
  }

  /// Gives every article that lies in a kept generation.
  ///
  /// @throws EngineException when none can be read
  void eachKept(Consumer<IndexedArticle> articles) throws IOException {
    List<String> ids = store.folder().publishedIds();
    IOException trouble = null;
    int read = 0;
    for (String id : ids) {
      try {
        Manifest.read(store.folder().generation(id));
        KeptArticles.each(
            store.folder().generation(id), (article, segment, isLive) -> articles.accept(article));
        read++;
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (read == 0 && trouble != null) {
      throw trouble;
    }
  }
}
