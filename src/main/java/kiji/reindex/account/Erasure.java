package kiji.reindex.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kiji.article.ArticleId;
import kiji.engine.Generation;
import kiji.engine.Generations.Rewriting;
import kiji.engine.IndexedArticle;
import kiji.stories.Fingerprint;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import kiji.stories.KnownStories;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes what is forgotten out of a kept generation, and out of all that a reindex kept beside it:
/// a path may tell as much as a title. What cannot be read any more is left out; a reindex makes it
/// anew.
public final class Erasure implements Rewriting {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> AS_THEY_ARE =
      List.of(Attachments.LEDGER_KEY, Attachments.ROOTS, Attachments.TEMPLATES);

  private final ForgottenArticles forgotten;
  private final Set<String> inputs = new TreeSet<>();

  public Erasure(ForgottenArticles forgotten) {
    this.forgotten = forgotten;
  }

  /// The inputs that told what left, of all generations.
  public Set<String> inputs() {
    return inputs;
  }

  @Override
  public boolean leaves(IndexedArticle article) {
    return forgotten.has(
        article.article(), article.sourcePath(), Fingerprint.of(article.article()));
  }

  @Override
  public void attach(Generation before, Set<ArticleId> left, Function<String, OutputStream> attach)
      throws IOException {
    for (String name : AS_THEY_ARE) {
      rewrite(before, name, attach, InputStream::transferTo);
    }
    Set<Long> ids =
        left.stream().map(id -> ArticleId.hash64(id.value())).collect(Collectors.toSet());
    rewrite(
        before,
        Attachments.STORIES,
        attach,
        (in, out) -> KnownStories.read(in).write(out, id -> !ids.contains(id)));
    rewrite(
        before,
        Attachments.ARRIVALS,
        attach,
        (in, out) -> Arrivals.copy(in, out, id -> !ids.contains(id)));
    Set<String> paths = new HashSet<>();
    if (rewrite(before, Attachments.LEDGER, attach, (in, out) -> ledger(in, out, left, paths))) {
      rewrite(before, Attachments.QUARANTINE, attach, (in, out) -> quarantine(in, out, paths));
      rewrite(before, Attachments.REPORT, attach, (in, out) -> report(in, out, paths));
    }
    inputs.addAll(paths);
    try (OutputStream out = attach.apply(Attachments.FORGOTTEN)) {
      ForgottenFile.write(out, forgotten);
    }
  }

  /// Makes a new file of an old one.
  private interface Filter {
    void pass(InputStream in, OutputStream out) throws IOException;
  }

  /// Whether there was such a file, as it was written.
  private static boolean rewrite(
      Generation before, String name, Function<String, OutputStream> attach, Filter filter)
      throws IOException {
    if (!isWhole(before, name)) {
      return false;
    }
    try (InputStream in = before.attachment(name).orElseThrow();
        OutputStream out = attach.apply(name)) {
      filter.pass(in, out);
    }
    return true;
  }

  private static boolean isWhole(Generation before, String name) {
    try {
      Optional<InputStream> there = before.attachment(name);
      if (there.isEmpty()) {
        return false;
      }
      try (InputStream in = there.get()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// @param paths takes those of the rows that are left out
  private void ledger(InputStream in, OutputStream out, Set<ArticleId> left, Set<String> paths)
      throws IOException {
    try (LedgerReader rows = new LedgerReader(in);
        LedgerWriter kept = new LedgerWriter(out)) {
      for (LedgerRow row = rows.next(); row != null; row = rows.next()) {
        if (tells(row, left)) {
          paths.add(row.path());
        } else {
          kept.write(row);
        }
      }
    }
  }

  private boolean tells(LedgerRow row, Set<ArticleId> left) {
    @Nullable String id = row.id();
    return (id != null && (left.contains(new ArticleId(id)) || forgotten.hasId(id)))
        || (row.claim().address() != 0 && forgotten.hasAddress(row.claim().address()));
  }

  private static void quarantine(InputStream in, OutputStream out, Set<String> paths)
      throws IOException {
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : all.lines().toList()) {
      if (!paths.contains(path(line))) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String path(String line) throws IOException {
    try {
      return JSON.readTree(line).path("path").asString("");
    } catch (JacksonException e) {
      throw new IOException("a damaged list of quarantined inputs: " + e.getMessage(), e);
    }
  }

  private static void report(InputStream in, OutputStream out, Set<String> paths)
      throws IOException {
    JsonNode report = JSON.readTree(in);
    if (report instanceof ObjectNode object) {
      keep(object, "skippedInputs", one -> !paths.contains(one.path("path").asString("")));
      keep(
          object,
          "notes",
          note -> paths.stream().noneMatch(path -> note.asString("").startsWith(path + ": ")));
    }
    out.write(
        (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void keep(ObjectNode report, String list, Predicate<JsonNode> wanted) {
    ArrayNode kept = JSON.createArrayNode();
    report
        .path(list)
        .forEach(
            one -> {
              if (wanted.test(one)) {
                kept.add(one);
              }
            });
    report.set(list, kept);
  }
}
