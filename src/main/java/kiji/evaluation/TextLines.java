package kiji.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The lines of a UTF-8 file that say something: not blank, no comment (`# …`), each with its
/// number.
final class TextLines {
  /// @param number from 1
  record Line(Path file, int number, String text) {
    /// Says what is wrong with the line, where, and what it should be.
    EvaluationException problem(String expected) {
      return new EvaluationException(
          file + ", line " + number + ": expected " + expected + ", found '" + text + "'");
    }
  }

  private TextLines() {}

  /// @param file read through gzip when its name ends in `.gz`
  static List<Line> of(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        BufferedReader reader = reader(file, bytes)) {
      List<Line> lines = new ArrayList<>();
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        String said = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!said.isBlank() && !said.startsWith("#")) {
          lines.add(new Line(file, number, said));
        }
      }
      return lines;
    } catch (NoSuchFileException e) {
      throw new EvaluationException("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new EvaluationException(file + " is not UTF-8 text; save it as UTF-8", e);
    } catch (IOException | UncheckedIOException e) {
      throw new EvaluationException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static BufferedReader reader(Path file, InputStream bytes) throws IOException {
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
  }
}
