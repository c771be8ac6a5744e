package kiji.analysis.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of an EDICT, EDICT2 or ENAMDICT file, as its documentation describes them: `岸田 [きしだ]
/// /(p,s) Kishida/`.
///
/// @param words in kanji or kana
/// @param readings in kana; empty where the words are in kana themselves
/// @param glosses the English ones, first meaning first, without remarks in brackets
/// @param isCommon whether it is marked as a common word
/// @param isName whether it is a name
/// @param isPerson whether it is the whole name of a person, surname first
record EdictEntry(
    List<String> words,
    List<String> readings,
    List<String> glosses,
    boolean isCommon,
    boolean isName,
    boolean isPerson) {
  private static final Pattern LINE =
      Pattern.compile("^([^\\[/]+?)\\s*(?:\\[([^\\]]+)\\])?\\s*/(.*)/\\s*$");
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\{[^{}]*\\}|<[^<>]*>");

  /// The kinds of names that ENAMDICT tells.
  private static final Pattern NAME =
      Pattern.compile("^\\((?:s|p|u|g|f|m|h|pr|co|c|o|st|wk|ok|,)+\\)");

  private static final int MOST_WORDS = 6;

  EdictEntry {
    words = List.copyOf(words);
    readings = List.copyOf(readings);
    glosses = List.copyOf(glosses);
  }

  /// Whether a line is the file's own heading, which tells its date.
  static boolean isHeading(String line) {
    return line.startsWith("　？") || line.startsWith("？？？");
  }

  /// Reads a line; empty when it is none of the format.
  static Optional<EdictEntry> read(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<String> words = forms(parts.group(1));
    String meanings = parts.group(3);
    if (words.isEmpty() || meanings.isBlank()) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(meanings);
    boolean isName = name.find();
    return Optional.of(
        new EdictEntry(
            words,
            parts.group(2) == null ? List.of() : forms(parts.group(2)),
            glosses(meanings),
            meanings.contains("(P)"),
            isName,
            isName && name.group().contains("h")));
  }

  /// EDICT2 lists several forms, each with remarks: `刺身(P);刺し身;さし身`.
  private static List<String> forms(String listed) {
    return Arrays.stream(listed.split(";", -1))
        .map(form -> REMARK.matcher(form).replaceAll("").strip())
        .filter(form -> !form.isEmpty())
        .toList();
  }

  private static List<String> glosses(String meanings) {
    List<String> glosses = new ArrayList<>();
    for (String meaning : meanings.split("/", -1)) {
      if (meaning.startsWith("EntL")) {
        continue;
      }
      String gloss = withoutRemarks(meaning);
      if (!gloss.isEmpty()
          && !glosses.contains(gloss)
          && gloss.split(" ", -1).length <= MOST_WORDS) {
        glosses.add(gloss);
      }
    }
    return glosses;
  }

  private static String withoutRemarks(String meaning) {
    String text = meaning;
    String before;
    do {
      before = text;
      text = REMARK.matcher(text).replaceAll(" ");
    } while (!text.equals(before));
    text = text.replaceAll("\\s+", " ").strip();
    return text.replaceFirst("^(?:to be|to|a|an|the) (?=\\S)", "").replaceFirst("[.!,;:]+$", "");
  }
}
