package kiji.web.edge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Places for searches, shared fairly between the addresses that ask. No address holds all of them,
/// so that another finds one at once; a place that falls free goes to the address with the fewest,
/// among equals to the one that got one longest ago; and at one address to who came back as told,
/// then to who waits longest. Nobody waits long. Safe for many threads.
final class Places {
  /// How long one waits for a place.
  ///
  /// @param usual whose address is being served meanwhile
  /// @param longer whose address has none, and who keeps to what they were told
  record Patience(Duration usual, Duration longer) {
    static final Patience STANDARD = new Patience(Duration.ofMillis(100), Duration.ofMillis(500));
  }

  /// One who waits.
  ///
  /// @param come opens when a place is theirs
  private record Turn(Asker asker, CountDownLatch come) {}

  /// What an address has, and who waits there.
  private static final class Line {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Deque<Turn> back = new ArrayDeque<>();
    private int held;

    /// The number of the place it got last; 0 before the first.
    private long lastGiven;

    boolean isEmpty() {
      return size() == 0;
    }

    int size() {
      return waiting.size() + back.size();
    }

    Turn next() {
      return back.isEmpty() ? waiting.remove() : back.remove();
    }

    void leave(Turn turn) {
      waiting.remove(turn);
      back.remove(turn);
    }
  }

  private static final Comparator<Line> FAIR =
      Comparator.<Line>comparingInt(line -> line.held).thenComparingLong(line -> line.lastGiven);

  private final int size;
  private final int mostOfOne;
  private final Patience patience;
  private final ComingBack comingBack;
  private final ReentrantLock lock = new ReentrantLock();

  private final Map<String, Line> lines = new HashMap<>();
  private int held;
  private long given;

  /// @param size how many there are
  /// @param mostOfOne how many one address may hold
  Places(int size, int mostOfOne, Patience patience, ComingBack comingBack) {
    this.size = size;
    this.mostOfOne = mostOfOne;
    this.patience = patience;
    this.comingBack = comingBack;
  }

  /// Takes a place, waiting a little for one; false when there is none so soon.
  ///
  /// @throws InterruptedException while waiting; no place is held then
  boolean take(Asker asker) throws InterruptedException {
    Turn turn = new Turn(asker, new CountDownLatch(1));
    Duration longest = ask(turn);
    try {
      return turn.come().await(longest.toNanos(), TimeUnit.NANOSECONDS) || !gaveUp(turn);
    } catch (InterruptedException e) {
      if (!gaveUp(turn)) {
        giveBack(asker);
      }
      throw e;
    }
  }

  /// Gives a place back.
  void giveBack(Asker asker) {
    lock.lock();
    try {
      held--;
      lineOf(asker).held--;
      handOut();
      forgetWhenIdle(asker);
    } finally {
      lock.unlock();
    }
  }

  int held() {
    lock.lock();
    try {
      return held;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return lines.values().stream().mapToInt(Line::size).sum();
    } finally {
      lock.unlock();
    }
  }

  private Duration ask(Turn turn) {
    lock.lock();
    try {
      Line line = lineOf(turn.asker());
      boolean due = comingBack.isDue(turn.asker(), System.nanoTime());
      boolean first = line.held == 0 && line.isEmpty();
      (due ? line.back : line.waiting).add(turn);
      handOut();
      return due || first ? patience.longer() : patience.usual();
    } finally {
      lock.unlock();
    }
  }

  /// Ends waiting; false when a place came after all.
  private boolean gaveUp(Turn turn) {
    lock.lock();
    try {
      if (turn.come().getCount() == 0) {
        return false;
      }
      lineOf(turn.asker()).leave(turn);
      comingBack.refused(turn.asker(), System.nanoTime());
      forgetWhenIdle(turn.asker());
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void handOut() {
    while (held < size) {
      Optional<Map.Entry<String, Line>> next =
          lines.entrySet().stream()
              .filter(entry -> !entry.getValue().isEmpty() && entry.getValue().held < mostOfOne)
              .min(Map.Entry.comparingByValue(FAIR));
      if (next.isEmpty()) {
        return;
      }
      give(next.get().getValue());
    }
  }

  private void give(Line line) {
    Turn turn = line.next();
    line.held++;
    held++;
    line.lastGiven = ++given;
    comingBack.served(turn.asker());
    turn.come().countDown();
  }

  private Line lineOf(Asker asker) {
    return lines.computeIfAbsent(asker.address(), address -> new Line());
  }

  private void forgetWhenIdle(Asker asker) {
    Line line = lineOf(asker);
    if (line.held == 0 && line.isEmpty()) {
      lines.remove(asker.address());
    }
  }
}
