package kiji.analysis.dictionary;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import kiji.analysis.BadLine;

/// Compiles EDICT, EDICT2 and ENAMDICT files, in EUC-JP or UTF-8, gzipped or not, into one file for
/// [CompiledDictionary]. Lines that cannot be read are named and passed over. Everything is held in
/// memory: the million entries of EDICT and ENAMDICT were built in a heap of 1.5 GB.
public final class DictionaryBuild {
  private static final int LONGEST_LINE = 20_000;
  private static final int MOST_TOLD = 100;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final DictionaryTables tables = new DictionaryTables();
  private final List<DictionarySource> sources = new ArrayList<>();
  private final List<BadLine> told = new ArrayList<>();
  private long bad;

  /// What was made.
  ///
  /// @param badLines the first hundred of them
  /// @param bad how many there are
  public record Built(DictionaryInfo info, long bytes, List<BadLine> badLines, long bad) {
    public Built {
      badLines = List.copyOf(badLines);
    }
  }

  private DictionaryBuild() {}

  /// Reads the files and writes the dictionary, in the place of an earlier one, in one step.
  ///
  /// @param now when it is made
  /// @throws DictionaryException when a file holds no entry at all; nothing is written then
  public static Built build(List<Path> files, Path target, Instant now) throws IOException {
    DictionaryBuild build = new DictionaryBuild();
    for (Path file : files) {
      build.read(file);
    }
    return build.write(target, now);
  }

  private void read(Path file) throws IOException {
    int entries = 0;
    String date = "";
    try (InputStream in = opened(file)) {
      DictionaryLines lines = new DictionaryLines(in, LONGEST_LINE);
      for (Optional<DictionaryLines.Line> next = lines.next();
          next.isPresent();
          next = lines.next()) {
        DictionaryLines.Line line = next.get();
        if (line.text().isEmpty()) {
          tell(file, line.number(), line.trouble());
        } else if (EdictEntry.isHeading(line.text())) {
          Matcher found = DATE.matcher(line.text());
          date = found.find() ? found.group() : date;
        } else if (!line.text().isBlank() && !line.text().startsWith("#")) {
          entries += take(file, line);
        }
      }
    }
    if (entries == 0) {
      throw new DictionaryException(
          "'"
              + file
              + "' has no line like '首相 [しゅしょう] /(n) prime minister/'; name an EDICT or ENAMDICT file",
          null);
    }
    sources.add(new DictionarySource(String.valueOf(file.getFileName()), entries, date));
  }

  private int take(Path file, DictionaryLines.Line line) {
    Optional<EdictEntry> entry = EdictEntry.read(line.text());
    if (entry.isEmpty()) {
      tell(file, line.number(), "not like 'word [reading] /meaning/'");
      return 0;
    }
    DictionaryLinks.of(entry.get(), tables::link);
    return 1;
  }

  private void tell(Path file, long number, String reason) {
    bad++;
    if (told.size() < MOST_TOLD) {
      told.add(new BadLine(file.toString(), Math.toIntExact(number), reason));
    }
  }

  private static InputStream opened(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    boolean isZipped = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return isZipped ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private Built write(Path target, Instant now) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(content);
    describe(out, now);
    tables.write(out);
    byte[] bytes = content.toByteArray();
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (DataOutputStream file =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
        file.writeLong(DictionaryFormat.MAGIC);
        file.writeInt(DictionaryFormat.VERSION);
        file.writeLong(DictionaryFormat.HEADER + (long) bytes.length);
        file.writeLong(sum(bytes));
        file.write(bytes);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return new Built(CompiledDictionary.open(target).info(), Files.size(target), told, bad);
  }

  private void describe(DataOutputStream out, Instant now) throws IOException {
    out.writeLong(now.getEpochSecond());
    out.writeLong(sources.size());
    for (DictionarySource source : sources) {
      text(out, source.name());
      out.writeLong(source.entries());
      text(out, source.date());
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeLong(bytes.length);
    out.write(bytes);
  }

  private static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }
}
