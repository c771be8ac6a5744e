package kiji.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kiji.analysis.BadLine;
import kiji.analysis.dictionary.DictionaryBuild.Built;
import kiji.analysis.translation.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryBuildTest {
  private static final Charset EUC_JP = Charset.forName("EUC-JP");

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final String WORDS =
      """
      　？？？ /TEST, made for this test/Created: 2025-12-31/
      首相 [しゅしょう] /(n) prime minister/chancellor (of some countries)/(P)/
      出席 [しゅっせき] /(n,vs) attendance/presence/(P)/
      鯛焼き;たい焼き(P) [たいやき] /(n) (1) (food) fish-shaped pancake/(P)/EntL1234567X/
      """;
  private static final String NAMES =
      """
      谷川 [たにがわ] /(p,s) Tanigawa/
      谷川翔平 [たにがわしょうへい] /(h) Tanigawa Shōhei (1990.1-)/
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"EUC-JP", "UTF-8"})
  void readsBothEncodings(String charset) throws IOException {
    Built built = build(file("edict", WORDS.getBytes(Charset.forName(charset))));

    assertThat(built.bad()).isZero();
    assertThat(built.info().sources())
        .containsExactly(new DictionarySource("edict", 3, "2025-12-31"));
    assertThat(texts(dictionary().english("首相"))).containsExactly("prime minister", "chancellor");
    assertThat(texts(dictionary().japanese("Prime Ministers"))).containsExactly("首相");
  }

  @Test
  void readsGzippedFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(WORDS.getBytes(StandardCharsets.UTF_8));
    }
    build(file("edict.gz", bytes.toByteArray()));

    assertThat(texts(dictionary().japanese("presence"))).containsExactly("出席");
  }

  @Test
  void takesEveryFormOfAnEntry() throws IOException {
    build(file("edict2", WORDS.getBytes(StandardCharsets.UTF_8)));

    assertThat(texts(dictionary().english("たい焼き"))).containsExactly("fish-shaped pancake");
    assertThat(texts(dictionary().english("たいやき"))).containsExactly("fish-shaped pancake");
    assertThat(texts(dictionary().japanese("fish-shaped pancake")))
        .containsExactlyInAnyOrder("鯛焼き", "たい焼き");
  }

  @Test
  void findsRelatedFormsWithLessWeight() throws IOException {
    build(file("edict", WORDS.getBytes(StandardCharsets.UTF_8)));

    List<Translation> exact = dictionary().japanese("attendance");
    List<Translation> related = dictionary().japanese("attendances");
    assertThat(texts(exact)).containsExactly("出席");
    assertThat(texts(related)).containsExactly("出席");
    assertThat(dictionary().japanese("ATTENDANCE ONLY")).isEmpty();
  }

  @Test
  void knowsNamesAsEnglishNewsWritesThem() throws IOException {
    build(file("enamdict", NAMES.getBytes(StandardCharsets.UTF_8)));

    assertThat(texts(dictionary().english("谷川翔平")))
        .containsExactlyInAnyOrder("Shohei Tanigawa", "Tanigawa Shohei");
    assertThat(texts(dictionary().japanese("Shohei Tanigawa"))).containsExactly("谷川翔平");
    assertThat(texts(dictionary().japanese("tanigawa"))).containsExactly("谷川");
  }

  @Test
  void namesBrokenLinesAndUsesTheRest() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("首相 [しゅしょう] /(n) prime minister/\n".getBytes(EUC_JP));
    bytes.writeBytes("no entry at all\n".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, '\n'});
    bytes.writeBytes("/only a meaning/\n\n".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes("出席 /attendance/\n".getBytes(EUC_JP));
    Path file = file("edict", bytes.toByteArray());
    Built built = build(file);

    assertThat(built.badLines()).extracting(BadLine::number).containsExactly(2, 3, 4);
    assertThat(built.badLines()).extracting(BadLine::file).containsOnly(file.toString());
    assertThat(texts(dictionary().english("首相"))).containsExactly("prime minister");
    assertThat(texts(dictionary().english("出席"))).containsExactly("attendance");
  }

  @Test
  void refusesAFileWithoutEntriesAndKeepsTheOldDictionary() throws IOException {
    build(file("edict", WORDS.getBytes(StandardCharsets.UTF_8)));
    Path other = file("other.txt", "nothing of the kind\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> build(other))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("other.txt");
    assertThat(texts(dictionary().english("首相"))).isNotEmpty();
  }

  @Test
  void refusesAFileThatIsNoDictionaryOrIsCutShort() throws IOException {
    build(file("edict", WORDS.getBytes(StandardCharsets.UTF_8)));
    byte[] whole = Files.readAllBytes(target());
    Path half = file("half.bin", java.util.Arrays.copyOf(whole, whole.length / 2));
    Path text = file("text.bin", "no dictionary".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> CompiledDictionary.open(half))
        .isInstanceOf(DictionaryException.class)
        .hasMessageContaining("kiji dictionary build");
    assertThatThrownBy(() -> CompiledDictionary.open(text)).isInstanceOf(DictionaryException.class);
  }

  @Test
  void tellsAChangedByte() throws IOException {
    build(file("edict", WORDS.getBytes(StandardCharsets.UTF_8)));
    byte[] bytes = Files.readAllBytes(target());
    bytes[bytes.length - 1] ^= 1;
    Path changed = file("changed.bin", bytes);

    assertThat(dictionary().isWhole()).isTrue();
    assertThat(CompiledDictionary.open(changed).isWhole()).isFalse();
  }

  @Test
  void tellsWhatItHolds() throws IOException {
    build(
        file("edict", WORDS.getBytes(StandardCharsets.UTF_8)),
        file("enamdict", NAMES.getBytes(StandardCharsets.UTF_8)));

    DictionaryInfo info = dictionary().info();
    assertThat(info.built()).isEqualTo(NOW);
    assertThat(info.entries()).isEqualTo(5);
    assertThat(info.sources())
        .extracting(DictionarySource::name)
        .containsExactly("edict", "enamdict");
  }

  private Built build(Path... files) throws IOException {
    return DictionaryBuild.build(List.of(files), target(), NOW);
  }

  private CompiledDictionary dictionary() throws IOException {
    return CompiledDictionary.open(target());
  }

  private Path target() {
    return folder.resolve("dictionary.bin");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<String> texts(List<Translation> translations) {
    return translations.stream().map(Translation::text).toList();
  }
}
