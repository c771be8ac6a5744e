package kiji.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines of the word lists that ship with Kiji.
public final class WordList {
  public static final String NOT_UTF_8 = "it is not UTF-8; save the file as UTF-8";

  private static final String FOLDER = "/kiji/";

  private WordList() {}

  /// The lines of a list, comments too.
  ///
  /// @param name its room and file, as `analysis/synonyms.txt`
  public static List<String> shipped(String name) {
    try (InputStream in = WordList.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build; build it again");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /// All words of a shipped list that has several a line.
  public static Set<String> words(String name) {
    return shipped(name).stream()
        .flatMap(line -> Arrays.stream(content(line).split(" ", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A line without its comment; empty when there is nothing else.
  public static String content(String line) {
    String text = !line.isEmpty() && line.charAt(0) == '\uFEFF' ? line.substring(1) : line;
    int comment = text.indexOf('#');
    return (comment < 0 ? text : text.substring(0, comment)).strip();
  }
}
