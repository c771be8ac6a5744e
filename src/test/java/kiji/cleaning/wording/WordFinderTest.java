package kiji.cleaning.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kiji.Seed;
import org.junit.jupiter.api.Test;

class WordFinderTest {
  @Test
  void wordsWithinWordsAreFound() {
    assertThat(found(List.of("he", "she", "his", "hers"), "ushers"))
        .containsExactly("she ends at 4", "he ends at 4", "hers ends at 6");
  }

  @Test
  void upperAndLowerCaseAreTheSame() {
    assertThat(found(List.of("Read More", "続き"), "read MORE 続き"))
        .containsExactly("Read More ends at 9", "続き ends at 12");
  }

  @Test
  void anyWordsAreFoundWhereverTheyStand() {
    Random random = Seed.random();
    for (int round = 0; round < 300; round++) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        words.add(letters(random, 1 + random.nextInt(4)));
      }
      List<String> distinct = words.stream().distinct().toList();
      String text = letters(random, random.nextInt(40));
      assertThat(found(distinct, text))
          .as("%s in %s", distinct, text)
          .containsExactlyInAnyOrderElementsOf(lookedFor(distinct, text));
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("abあ".charAt(random.nextInt(3)));
    }
    return letters.toString();
  }

  private static List<String> found(List<String> words, String text) {
    WordFinder finder = new WordFinder(words);
    List<String> found = new ArrayList<>();
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = finder.after(state, text.charAt(i));
      for (int word : finder.ending(state)) {
        found.add(words.get(word) + " ends at " + (i + 1));
      }
    }
    return found;
  }

  private static List<String> lookedFor(List<String> words, String text) {
    List<String> found = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      for (String word : words) {
        if (text.substring(0, end).endsWith(word)) {
          found.add(word + " ends at " + end);
        }
      }
    }
    return found;
  }
}
