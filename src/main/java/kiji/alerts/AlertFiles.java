package kiji.alerts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kiji.search.Parameter;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The files of standing searches in an index's folder: `alerts.jsonl`, a line a search, which a
/// person may read and carry elsewhere; and in `alerts/` what each found. Each file is replaced
/// whole or not at all, and readable by its owner only, for webhooks' secrets stand in them.
final class AlertFiles {
  static final String NAME = "alerts.jsonl";
  private static final String FOLDER = "alerts";
  private static final String UP_TO = "up-to";
  private static final String STATE = ".json";
  private static final Logger LOG = Logger.getLogger(AlertFiles.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path index;
  private final Path folder;

  /// A line of the file.
  ///
  /// @param search parameters by their names
  record Line(
      @Nullable String id,
      String name,
      Map<String, List<String>> search,
      @Nullable String since,
      @Nullable String webhook,
      @Nullable String secret,
      @Nullable List<String> mail,
      @Nullable List<Integer> hours) {}

  AlertFiles(Path index) {
    this.index = index;
    this.folder = index.resolve(FOLDER);
  }

  Path list() {
    return index.resolve(NAME);
  }

  Path writing() {
    return folder.resolve("writing.lock");
  }

  Path delivering() {
    return folder.resolve("delivering.lock");
  }

  /// The lines of a list.
  ///
  /// @throws IOException when one cannot be read; the message names it
  static List<Line> lines(String text) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : whole.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        lines.add(JSON.readValue(line, Line.class));
      } catch (JacksonException e) {
        throw new IOException("line " + number + " is no standing search", e);
      }
    }
    return lines;
  }

  /// What is looked for by a line.
  ///
  /// @throws IOException when it names a parameter that there is not
  static SearchParameters search(Line line) throws IOException {
    SearchParameters search = SearchParameters.NONE;
    for (Map.Entry<String, List<String>> one : line.search().entrySet()) {
      Parameter<?> parameter =
          SearchParameter.named(one.getKey())
              .orElseThrow(() -> new IOException("'" + one.getKey() + "' is no parameter"));
      search = search.withWords(parameter, one.getValue());
    }
    return search;
  }

  /// A standing search as a line.
  static String line(StandingSearch one) {
    Map<String, List<String>> search = new LinkedHashMap<>();
    one.search().written().forEach((parameter, words) -> search.put(parameter.name(), words));
    return JSON.writeValueAsString(
        new Line(
            one.id(),
            one.name(),
            search,
            one.since().toString(),
            one.webhook(),
            one.secret(),
            one.mail(),
            one.hours()));
  }

  String readList() throws IOException {
    return text(list()).orElse("");
  }

  void writeList(List<StandingSearch> all) throws IOException {
    StringBuilder text = new StringBuilder();
    all.forEach(one -> text.append(line(one)).append('\n'));
    replace(list(), text.toString(), true);
  }

  Optional<AlertState> state(String id) throws IOException {
    Optional<String> text = text(folder.resolve(id + STATE));
    try {
      return text.map(json -> JSON.readValue(json, AlertState.class));
    } catch (JacksonException e) {
      LOG.log(Level.WARNING, "{0} is not as it was written, and begun anew", folder.resolve(id));
      return Optional.empty();
    }
  }

  void writeState(String id, AlertState state) throws IOException {
    replace(folder.resolve(id + STATE), JSON.writeValueAsString(state) + "\n", false);
  }

  void deleteState(String id) throws IOException {
    Files.deleteIfExists(folder.resolve(id + STATE));
  }

  /// The ids of those that found something.
  List<String> states() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(STATE))
          .map(name -> name.substring(0, name.length() - STATE.length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  /// Until when arrivals were looked at by all; empty before the first time, and where the file is
  /// not as it was written: what was found before is known by itself.
  Optional<Instant> upTo() throws IOException {
    Optional<String> text = text(folder.resolve(UP_TO));
    try {
      return text.map(time -> Instant.parse(time.strip()));
    } catch (DateTimeParseException e) {
      LOG.log(Level.WARNING, "{0} is not as it was written, and begun anew", folder.resolve(UP_TO));
      return Optional.empty();
    }
  }

  void writeUpTo(Instant time) throws IOException {
    replace(folder.resolve(UP_TO), time + "\n", false);
  }

  private static Optional<String> text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /// @param safe against a power cut too, which takes milliseconds
  private static void replace(Path file, String text, boolean safe) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path next = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(next);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (FileChannel channel =
        FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      if (safe) {
        channel.force(true);
      }
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
