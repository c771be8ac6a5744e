package kiji.analysis.translation;

import java.util.Arrays;
import java.util.List;
import kiji.text.WordList;

/// The words of the news that ship with Kiji, in `glossary.txt`. Read at the first look-up, in some
/// milliseconds. Safe for many threads.
public final class Glossary implements WordBook {
  private static final String FILE = "glossary.txt";
  private static final float LATER = .1f;

  /// Holds the pairs once they are read.
  private static final class Read {
    static final WordPairs PAIRS = read();
  }

  @Override
  public List<Translation> english(String japanese) {
    return Read.PAIRS.english(japanese);
  }

  @Override
  public List<Translation> japanese(String english) {
    return Read.PAIRS.japanese(english);
  }

  /// How many Japanese words it has.
  public int size() {
    return Read.PAIRS.size();
  }

  private static WordPairs read() {
    return pairs(WordList.shipped("analysis/" + FILE));
  }

  /// The pairs of lines like `首相;総理 = prime minister;PM`: the first forms weigh most.
  static WordPairs pairs(List<String> lines) {
    WordPairs pairs = new WordPairs();
    for (String line : lines) {
      String[] sides = line.replaceFirst("#.*", "").split("=", -1);
      if (sides.length == 2) {
        List<String> japanese = forms(sides[0]);
        List<String> english = forms(sides[1]);
        for (int i = 0; i < japanese.size(); i++) {
          for (int j = 0; j < english.size(); j++) {
            pairs.add(japanese.get(i), english.get(j), 1 / (1 + LATER * (i + j)));
          }
        }
      }
    }
    return pairs;
  }

  private static List<String> forms(String side) {
    return Arrays.stream(side.split(";", -1))
        .map(String::strip)
        .filter(form -> !form.isEmpty())
        .toList();
  }
}
