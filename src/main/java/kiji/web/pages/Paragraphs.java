package kiji.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kiji.web.view.ArticlePage.Paragraph;

/// Takes a story's text apart for reading. Subheadings stand in it as paragraphs of their own; they
/// are known by being short, between long paragraphs, and by ending as no sentence does.
public final class Paragraphs {
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
  private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.。．!！?？…:：;,、)）\"”』]$");
  private static final int LONGEST_SUBHEADING = 48;
  private static final int SHORTEST_NEIGHBOUR = 60;

  private Paragraphs() {}

  public static List<Paragraph> of(String body) {
    List<String> texts =
        Arrays.stream(BLANK_LINE.split(body))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      paragraphs.add(new Paragraph(texts.get(i), isSubheading(texts, i)));
    }
    return paragraphs;
  }

  private static boolean isSubheading(List<String> texts, int i) {
    String text = texts.get(i);
    return i > 0
        && i < texts.size() - 1
        && text.length() <= LONGEST_SUBHEADING
        && !ENDS_A_SENTENCE.matcher(text).find()
        && texts.get(i - 1).length() >= SHORTEST_NEIGHBOUR
        && texts.get(i + 1).length() >= SHORTEST_NEIGHBOUR;
  }
}
