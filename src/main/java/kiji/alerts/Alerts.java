package kiji.alerts;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kiji.search.SearchParameters;
import kiji.stories.ForgottenArticles;
import org.jspecify.annotations.Nullable;

/// The standing searches of an index, and what they found. Files are the truth: several processes
/// may use them, and each call reads them anew; every method throws [AlertException] when they
/// cannot be read or written. Safe for many threads.
public final class Alerts {
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 24;

  /// By it who checks a signature knows what it is: that of the Standard Webhooks specification.
  private static final String SECRET = "whsec_";

  private final AlertFiles files;
  private final SecureRandom random = new SecureRandom();

  private Alerts(AlertFiles files) {
    this.files = files;
  }

  /// Those of an index.
  public static Alerts in(Path index) {
    return new Alerts(new AlertFiles(index));
  }

  /// All, in the order in which they were added.
  public List<StandingSearch> all() {
    return reading(this::listed);
  }

  /// One by its id or its name.
  public Optional<StandingSearch> named(String idOrName) {
    List<StandingSearch> all = all();
    return all.stream()
        .filter(one -> one.id().equals(idOrName))
        .findFirst()
        .or(() -> all.stream().filter(one -> one.name().equals(idOrName)).findFirst());
  }

  /// What one found.
  public AlertState state(StandingSearch one) {
    return reading(files -> files.state(one.id())).orElseGet(() -> AlertState.of(one));
  }

  /// Adds one that is told by its page and feed.
  ///
  /// @param since what came into the archive until then is not new
  /// @return empty when one has this name already
  public Optional<StandingSearch> add(String name, SearchParameters search, Instant since) {
    StandingSearch one =
        new StandingSearch(
            newId(), name.strip(), search, since, null, newSecret(), List.of(), List.of());
    return addAll(List.of(one)).stream().findFirst();
  }

  /// Adds those of a plain file as [#written] writes it; the names that there are already stay as
  /// they are. One without an id or a secret gets them.
  ///
  /// @throws IllegalArgumentException when a line cannot be read; nothing was added
  public List<StandingSearch> read(String text, String file, Instant since) {
    try {
      return addAll(readList(text, since));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /// All as a plain file: a line of JSON each.
  public String written() {
    StringBuilder text = new StringBuilder();
    all().forEach(one -> text.append(AlertFiles.line(one)).append('\n'));
    return text.toString();
  }

  /// Puts another in the place of the one with its id.
  public void change(StandingSearch changed) {
    writing(
        files -> {
          List<StandingSearch> all = new ArrayList<>(listed(files));
          all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
          files.writeList(all);
          return true;
        });
  }

  /// Takes one away, with what it found.
  ///
  /// @return whether there was one
  public boolean remove(String id) {
    return writing(
        files -> {
          List<StandingSearch> all = new ArrayList<>(listed(files));
          boolean removed = all.removeIf(one -> one.id().equals(id));
          if (removed) {
            files.writeList(all);
            files.deleteState(id);
          }
          return removed;
        });
  }

  /// Notes that a reader has looked at what came until then.
  public void seen(StandingSearch one, Instant until) {
    change(one, state -> state.seen(until));
  }

  /// Takes what is forgotten out of what was found and of what is to be told.
  public void forget(ForgottenArticles forgotten) {
    if (forgotten.isEmpty()) {
      return;
    }
    Predicate<String> leaves = forgotten::hasId;
    writing(
        files -> {
          for (String id : files.states()) {
            Optional<AlertState> state = files.state(id);
            AlertState left = state.map(known -> known.without(leaves)).orElse(null);
            if (left == null) {
              files.deleteState(id); // damaged: nobody can tell what it holds
            } else if (!left.equals(state.get())) {
              files.writeState(id, left);
            }
          }
          return true;
        });
  }

  /// Until when arrivals were looked at; empty before the first time.
  Optional<Instant> upTo() {
    return reading(AlertFiles::upTo);
  }

  void upTo(Instant time) {
    writing(
        files -> {
          files.writeUpTo(time);
          return true;
        });
  }

  /// Changes what one found, unless it was removed meanwhile.
  void change(StandingSearch one, UnaryOperator<AlertState> change) {
    change(Map.of(one, change));
  }

  /// Changes what some found, except those that were removed meanwhile.
  void change(Map<StandingSearch, UnaryOperator<AlertState>> changes) {
    writing(
        files -> {
          Set<String> there = new HashSet<>();
          listed(files).forEach(one -> there.add(one.id()));
          for (Map.Entry<StandingSearch, UnaryOperator<AlertState>> one : changes.entrySet()) {
            StandingSearch search = one.getKey();
            AlertState before = files.state(search.id()).orElseGet(() -> AlertState.of(search));
            AlertState after = one.getValue().apply(before);
            if (there.contains(search.id()) && !after.equals(before)) {
              files.writeState(search.id(), after);
            }
          }
          return true;
        });
  }

  /// Those that found something ever.
  List<StandingSearch> withState() {
    Set<String> ids = new HashSet<>(reading(AlertFiles::states));
    return all().stream().filter(one -> ids.contains(one.id())).toList();
  }

  /// Does something while no other process delivers; nothing where one does.
  boolean whileDelivering(Runnable work) {
    try (FolderLock lock = FolderLock.tryToTake(files.delivering()).orElse(null)) {
      if (lock == null) {
        return false;
      }
      work.run();
      return true;
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private List<StandingSearch> addAll(List<StandingSearch> more) {
    return writing(
        files -> {
          List<StandingSearch> all = new ArrayList<>(listed(files));
          Set<String> names = new HashSet<>();
          Set<String> ids = new HashSet<>();
          all.forEach(one -> names.add(one.name()));
          all.forEach(one -> ids.add(one.id()));
          List<StandingSearch> added =
              more.stream().filter(one -> names.add(one.name()) && ids.add(one.id())).toList();
          if (!added.isEmpty()) {
            all.addAll(added);
            files.writeList(all);
          }
          return added;
        });
  }

  private List<StandingSearch> listed(AlertFiles files) throws IOException {
    return readList(files.readList(), Instant.EPOCH);
  }

  private List<StandingSearch> readList(String text, Instant since) throws IOException {
    List<StandingSearch> all = new ArrayList<>();
    for (AlertFiles.Line line : AlertFiles.lines(text)) {
      all.add(standing(line, since));
    }
    return all;
  }

  private StandingSearch standing(AlertFiles.Line line, Instant since) throws IOException {
    try {
      return new StandingSearch(
          Objects.requireNonNullElseGet(line.id(), this::newId),
          Objects.requireNonNullElse(line.name(), ""),
          AlertFiles.search(line),
          line.since() == null ? since : Instant.parse(line.since()),
          line.webhook(),
          Objects.requireNonNullElseGet(line.secret(), this::newSecret),
          Objects.requireNonNullElse(line.mail(), List.of()),
          Objects.requireNonNullElse(line.hours(), List.of()));
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + line.name() + "': " + e.getMessage(), e);
    } catch (DateTimeParseException | NullPointerException e) {
      throw new IOException("'" + line.name() + "' is not as it was written", e);
    }
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return SECRET + Base64.getEncoder().encodeToString(bytes);
  }

  /// What may meet trouble with files.
  private interface Work<T extends @Nullable Object> {
    T with(AlertFiles files) throws IOException;
  }

  private <T> T reading(Work<T> work) {
    try {
      return work.with(files);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private <T> T writing(Work<T> work) {
    try (FolderLock lock = FolderLock.take(files.writing())) {
      Objects.requireNonNull(lock);
      return work.with(files);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private AlertException trouble(IOException e) {
    return new AlertException(
        "the standing searches in %s cannot be read or kept (%s): mend the file or make room"
            .formatted(files.list(), e.getMessage()),
        e);
  }
}
