package kiji.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kiji.embedded.generation.DamagedFile;
import kiji.engine.EngineException;
import kiji.engine.ResumePoint;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The generation that searches of this process see: follows the pointer, and steps back to the
/// newest clean generation from a damaged one. Whoever holds one keeps it whole until it is
/// released, whatever is published meanwhile.
final class LiveGeneration extends ReferenceManager<OpenGeneration> {
  /// How often the pointer is read at most: one small read, paid by one searcher in that time.
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /// How often the files of the generation that is searched are looked at, at most.
  private static final long LOOK_AT_FILES_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final System.Logger LOG = System.getLogger(LiveGeneration.class.getName());

  private final GenerationChoice choice;
  private final AtomicLong lastLook = new AtomicLong(System.nanoTime());
  private final AtomicLong lastFileLook = new AtomicLong(System.nanoTime());
  private final EarlierGenerations earlier;
  private volatile boolean closed;

  private LiveGeneration(GenerationChoice choice) throws IOException {
    this.choice = choice;
    this.earlier = new EarlierGenerations(choice, System::nanoTime);
    current = choice.make(null);
  }

  /// Opens the generation to search.
  ///
  /// @throws EngineException when there are generations and none is clean
  static LiveGeneration open(GenerationChoice choice) throws IOException {
    LiveGeneration live = new LiveGeneration(choice);
    live.checkTheRest(live.current, false);
    return live;
  }

  /// The generation to search now, held until it is released.
  ///
  /// @throws EngineException when there are generations and none is clean
  OpenGeneration hold() throws IOException {
    lookForNewer();
    OpenGeneration generation = acquire();
    lookAtFiles(generation);
    if (choice.isFit(generation)) {
      return generation;
    }
    release(generation);
    lookNow();
    return acquire();
  }

  /// A kept generation, the one to search now or another, held until it is released.
  ///
  /// @throws ResumePoint.Stale when it is gone or damaged
  OpenGeneration hold(String id) throws IOException {
    OpenGeneration now = hold();
    if (now.id().equals(id)) {
      return now;
    }
    release(now);
    OpenGeneration kept = earlier.hold(id).orElseThrow(() -> new ResumePoint.Stale(id));
    lookAtFiles(kept);
    if (choice.isFit(kept)) {
      return kept;
    }
    release(kept);
    throw new ResumePoint.Stale(id);
  }

  /// Closes what is open beside the generation to search now, so that it can be tidied away.
  void letGoOfEarlier() throws IOException {
    earlier.letGoOfAll();
  }

  /// Whether a generation may still be answered from, after a look at its files.
  boolean isFit(OpenGeneration generation) {
    lookAtFilesNow(generation);
    return choice.isFit(generation);
  }

  /// Follows the pointer at once.
  ///
  /// @throws EngineException when there are generations and none is clean
  void lookNow() throws IOException {
    maybeRefreshBlocking();
  }

  /// Whether a searcher, or this, has a generation open.
  boolean isHeld(String id) {
    return choice.isHeld(id);
  }

  /// Told by a searcher that met trouble: whether the generation is known to be damaged, after a
  /// look at its files. Where that tells nothing its bytes are read again, a small one's at once,
  /// and it is stepped back from when they are not as they were written.
  boolean isDamaged(OpenGeneration generation, Throwable trouble) {
    if (!isFit(generation)) {
      return true;
    }
    LOG.log(Level.WARNING, "generation " + generation.id() + " failed a search", trouble);
    if (generation.doubt()) {
      checkTheRest(generation, choice.isReadAtOnce(generation));
    }
    return !choice.isFit(generation);
  }

  /// Looks whether files were touched, if that was not done just now.
  private void lookAtFiles(OpenGeneration generation) {
    long now = System.nanoTime();
    long last = lastFileLook.get();
    if (now - last >= LOOK_AT_FILES_EVERY_NANOS && lastFileLook.compareAndSet(last, now)) {
      lookAtFilesNow(generation);
    }
  }

  private void lookAtFilesNow(OpenGeneration generation) {
    try {
      try {
        generation.checkTouched(choice.isOnlyOne(generation));
      } catch (DamagedFile e) {
        LOG.log(
            Level.WARNING,
            "generation "
                + generation.id()
                + " is damaged and no longer searched: "
                + e.getMessage());
        choice.reject(generation, e);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "generation " + generation.id() + " could not be checked", e);
    }
  }

  /// Follows the pointer if it was not looked at in the last tenth of a second. Never waits for
  /// another thread that is doing so. Trouble with a new generation leaves the old one in place; it
  /// is looked at again after the same time.
  private void lookForNewer() {
    long now = System.nanoTime();
    long last = lastLook.get();
    if (now - last < LOOK_EVERY_NANOS || !lastLook.compareAndSet(last, now)) {
      return;
    }
    try {
      earlier.letGoOfIdle();
      maybeRefresh();
    } catch (IOException | EngineException e) {
      LOG.log(Level.DEBUG, "still searching the old generation", e);
    }
  }

  @Override
  protected void decRef(OpenGeneration generation) throws IOException {
    generation.letGo();
  }

  @Override
  protected boolean tryIncRef(OpenGeneration generation) {
    return generation.tryHold();
  }

  @Override
  protected int getRefCount(OpenGeneration generation) {
    return generation.reader().getRefCount();
  }

  @Override
  protected @Nullable OpenGeneration refreshIfNeeded(OpenGeneration now) throws IOException {
    OpenGeneration next = choice.make(now);
    return next.equals(now) ? null : next;
  }

  @Override
  protected void afterMaybeRefresh() {
    OpenGeneration now = current;
    if (now != null) {
      checkTheRest(now, false);
    }
  }

  @Override
  protected void afterClose() throws IOException {
    closed = true;
    earlier.letGoOfAll();
  }

  /// Reads a generation through, in a thread of its own where that takes its time.
  private void checkTheRest(OpenGeneration generation, boolean atOnce) {
    if (generation.isChecked() || !generation.beginCheck() || !generation.tryHold()) {
      return;
    }
    if (atOnce) {
      checkHeld(generation);
      return;
    }
    Thread.ofPlatform()
        .name("kiji-check-" + generation.id())
        .daemon()
        .start(() -> checkHeld(generation));
  }

  private void checkHeld(OpenGeneration generation) {
    try {
      try {
        generation.check(() -> closed);
      } catch (DamagedFile e) {
        choice.reject(generation, e);
      } finally {
        generation.letGo();
      }
      if (!closed && !choice.isFit(generation)) {
        lookNow();
      }
    } catch (AlreadyClosedException e) {
      LOG.log(Level.DEBUG, "closed while generation " + generation.id() + " was checked", e);
    } catch (IOException | EngineException e) {
      LOG.log(Level.WARNING, "generation " + generation.id() + " could not be checked", e);
    }
  }
}
