package kiji.reindex.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.corpus.CorpusRoots;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The roots of the corpus that a generation was made of, kept with it. Paths are kept as
/// addresses, which spell every name under any locale of the machine.
public final class RootsFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private record Row(String root, String label) {}

  private RootsFile() {}

  /// What a generation was made of; empty when it does not say, or no longer readably.
  public static Optional<CorpusRoots> of(Generation generation) {
    try (InputStream in = generation.attachment(Attachments.ROOTS).orElse(null)) {
      return in == null ? Optional.empty() : Optional.of(read(in));
    } catch (IOException | JacksonException | EngineException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static void write(OutputStream out, CorpusRoots roots) throws IOException {
    List<Row> rows = new ArrayList<>();
    roots.labels().forEach((path, label) -> rows.add(new Row(path.toUri().toString(), label)));
    out.write(MAPPER.writeValueAsBytes(rows));
  }

  private static CorpusRoots read(InputStream in) {
    Map<Path, String> labels = new LinkedHashMap<>();
    for (Row row : MAPPER.readValue(in, Row[].class)) {
      labels.put(Path.of(URI.create(row.root())), row.label());
    }
    return CorpusRoots.remembered(labels);
  }
}
