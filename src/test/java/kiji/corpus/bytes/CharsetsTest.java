package kiji.corpus.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CharsetsTest {
  private static final String JAPANESE = "<p>東京の〜気温は①度−2度、髙島屋で拉致問題のシンポジウムが開かれた。</p>";
  private static final List<String> LABELS =
      List.of("shift_jis", "euc-jp", "utf-8", "iso-8859-1", "x-sjis", "");

  @TestFactory
  Stream<DynamicTest> japaneseIsReadWhateverTheLabelSays() {
    return Stream.of("windows-31j", "EUC-JP", "x-windows-iso2022jp", "UTF-8")
        .flatMap(
            written ->
                LABELS.stream()
                    .map(
                        label ->
                            dynamicTest(
                                written + " labelled '" + label + "'",
                                () ->
                                    assertThat(
                                            Charsets.decode(
                                                page(label).getBytes(Charset.forName(written)),
                                                null))
                                        .contains("シンポジウムが開かれた。"))));
  }

  private static String page(String label) {
    return (label.isEmpty() ? "" : "<meta charset=" + label + ">")
        + JAPANESE.replace('〜', '～').replace('−', '－').repeat(3);
  }

  @Test
  void eucJpIsReadAsBrowsersReadIt() {
    byte[] bytes = {
      (byte) 0xA1,
      (byte) 0xC1,
      (byte) 0xAD,
      (byte) 0xA1,
      (byte) 0xA1,
      (byte) 0xDD,
      (byte) 0x8E,
      (byte) 0xB1
    };
    assertThat(EucJpBytes.decode(bytes)).isEqualTo("～①－ｱ");
  }

  @Test
  void everyLabelOfShiftJisIsWindows31j() {
    for (String label :
        List.of("Shift_JIS", "SJIS", " x-sjis ", "ms_kanji", "cp932", "Windows-31J")) {
      assertThat(CharsetLabels.of(label)).isEqualTo(Charset.forName("windows-31j"));
    }
  }

  @Test
  void frenchInLatinLettersIsNotTakenForJapanese() {
    byte[] bytes =
        "<p>Élève agréé à l’été, déjà reçu.</p>".getBytes(Charset.forName("windows-1252"));
    assertThat(Charsets.decode(bytes, null)).contains("Élève agréé à l’été, déjà reçu.");
  }

  @Test
  void aTransportsLabelWinsOverThePages() {
    byte[] bytes = "<meta charset=utf-8>Привет всем".getBytes(Charset.forName("windows-1251"));
    assertThat(Charsets.decode(bytes, "windows-1251")).contains("Привет всем");
  }

  @Test
  void utf16IsReadWithAndWithoutItsMark() {
    String text = "<p>plain words in wide letters</p>";
    assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_16), null)).isEqualTo(text);
    assertThat(Charsets.decode(text.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(text);
  }

  @TestFactory
  Stream<DynamicTest> collectedPagesComeOutTheSameUnderEveryLabel() throws IOException {
    Path folder = Path.of("../shared/data/hostile/charset");
    assumeThat(folder).as("the collected pages of odd charsets are not on this machine").exists();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(CharsetsTest::isJapaneseOrUtf8).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> sameUnderEveryLabel(file)));
    }
  }

  private static boolean isJapaneseOrUtf8(Path file) {
    return file.getFileName()
        .toString()
        .matches(".*(CP932|EUC-JP|SHIFT_JIS|SJIS|utf-8|iso2022jp|shiftjis|_euc\\.).*");
  }

  /// Labelled rightly, not at all, and in three wrong ways: by the transport, then by the page
  /// itself.
  private static void sameUnderEveryLabel(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Charset written = writtenIn(file.getFileName().toString());
    String right = Charsets.decode(bytes, written.name());
    if (!written.equals(CharsetLabels.EUC_JP)) {
      assertThat(right).as("as " + written).isEqualTo(withoutMark(new String(bytes, written)));
    }
    String bare = withoutLabels(bytes);
    byte[] unlabelled = bare.getBytes(StandardCharsets.ISO_8859_1);
    String text = Charsets.decode(unlabelled, written.name());
    assertThat(text.chars().filter(c -> c == 0xFFFD).count())
        .as("bad characters")
        .isLessThanOrEqualTo(text.length() / 200);
    assertThat(Charsets.decode(unlabelled, null)).as("without a label").isEqualTo(text);
    for (String label : List.of("utf-8", "iso-8859-1", "x-sjis")) {
      assertThat(Charsets.decode(bytes, label)).as("sent as " + label).isEqualTo(right);
      String meta = "<meta charset=" + label + ">";
      byte[] labelled = (meta + bare).getBytes(StandardCharsets.ISO_8859_1);
      assertThat(Charsets.decode(labelled, null)).as("marked " + label).isEqualTo(meta + text);
    }
  }

  private static Charset writtenIn(String name) {
    if (name.matches(".*(EUC-JP|_euc\\.).*")) {
      return CharsetLabels.EUC_JP;
    }
    if (name.contains("iso2022jp")) {
      return CharsetLabels.ISO_2022_JP;
    }
    return name.contains("utf-8") ? StandardCharsets.UTF_8 : CharsetLabels.SHIFT_JIS;
  }

  private static String withoutLabels(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replaceFirst("^\u00EF\u00BB\u00BF", "")
        .replaceFirst("<\\?xml[^>]*\\?>", "")
        .replaceAll("(?i)charset\\s*=\\s*[\"']?[\\w-]+", "");
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
