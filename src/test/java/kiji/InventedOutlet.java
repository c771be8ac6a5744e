package kiji;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes pages of an outlet that does not exist, any number of them and no two alike: for tests of
/// what only shows on many pages.
public final class InventedOutlet {
  private static final String[] PLACES = {
    "Watase", "Cape Toma", "Misaki", "Orune", "Kanyo", "Shiomi", "Hillbrook", "Port Amber"
  };
  private static final String[] WHO = {
    "the harbour office",
    "a council committee",
    "the ferry company",
    "two schools",
    "the museum",
    "farmers' cooperatives",
    "the weather station",
    "a group of volunteers",
    "the bus operator"
  };
  private static final String[] DID = {
    "announced", "postponed", "began", "called off", "paid for", "reviewed", "finished", "defended"
  };
  private static final String[] WHAT = {
    "repairs to the northern quay", "a survey of old wells", "the autumn timetable",
    "an exhibition of fishing boats", "lessons for young sailors", "a count of migrating geese",
    "the rebuilding of the covered market", "tests of the flood barrier",
        "night trains to the coast"
  };
  private static final String[] WHY = {
    "after a storm damaged the roof", "because the budget had been approved in spring",
    "although residents had asked for more time", "while visitors were still arriving",
    "when engineers found cracks in the concrete", "so that work can end before the snow"
  };

  private final String host;
  private final Random random;

  /// @param host where its pages stand
  public InventedOutlet(String host, long seed) {
    this.host = host;
    this.random = new Random(seed);
  }

  /// The paragraphs of a story that was never told before.
  public List<String> story(int number, int paragraphs) {
    List<String> story = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      story.add(
          sentence(number, i) + " " + sentence(number, i + 100) + " " + sentence(number, i + 200));
    }
    return story;
  }

  /// A page of HTML that tells a story.
  public String html(int number, List<String> paragraphs) {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s | Invented Courier</title>
    <link rel="canonical" href="https://%2$s/stories/%3$d"></head>
    <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
    <main><article><h1>%1$s</h1>
    %4$s
    </article></main><footer><p>© 2026 Invented Courier. All rights reserved.</p></footer></body></html>
    """
        .formatted(
            headline(number), host, number, "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>");
  }

  /// The same as a plain-text crawl.
  public String text(int number, List<String> paragraphs) {
    return "Home\nNews\n"
        + headline(number)
        + "\n"
        + String.join("\n", paragraphs)
        + "\n© 2026 Invented Courier\n";
  }

  private String headline(int number) {
    return "Story number " + number + " of the week in " + PLACES[number % PLACES.length];
  }

  private String sentence(int number, int at) {
    String text =
        "On day %d %s in %s %s %s %s, and %d people came to see it"
            .formatted(
                number * 7 + at,
                one(WHO),
                one(PLACES),
                one(DID),
                one(WHAT),
                one(WHY),
                100 + random.nextInt(9_000));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
