package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kiji.cleaning.fields.DateLabels.Kind;
import kiji.cleaning.fields.DateLabels.Labelled;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.wording.Prose;
import kiji.text.DateFinder;
import kiji.text.WrittenDate;

/// Finds the date that a page's lines tell: below the headline as far as the story's second
/// paragraph, right above it, then behind the story. A date within a sentence is what the story
/// tells of; one in a comment, in another article's element or on a card of other stories is
/// theirs.
final class DateLines {
  private static final int LONGEST = 120;
  private static final int LEADING = 40;
  private static final int BELOW = 16;
  private static final int ABOVE = 4;
  private static final int LABELLED_NEAR = 3;
  private static final int MOST_WORDS_OF_SENTENCE = 5;
  private static final int MOST_WORDS = 14;
  private static final int LONGEST_LABEL_IN_JAPANESE = 6;
  private static final int LONGEST_LABEL = 24;

  private final PageShape shape;
  private final int headline;
  private final DateFinder dates;
  private final Function<WrittenDate, Optional<PublicationDates.Found>> believed;
  private final OwnBlocks own;

  DateLines(
      PageShape shape,
      int headline,
      DateFinder dates,
      Function<WrittenDate, Optional<PublicationDates.Found>> believed) {
    this.shape = shape;
    this.headline = headline;
    this.dates = dates;
    this.believed = believed;
    this.own = new OwnBlocks(shape, headline);
  }

  /// A line's date that is believed, and what it is of.
  private record Line(PublicationDates.Found found, Kind kind) {}

  /// The date beside the headline.
  Optional<PublicationDates.Found> nearHeadline() {
    if (headline < 0) {
      return Optional.empty();
    }
    int end = Math.min(shape.blocks.size(), headline + BELOW);
    return best(headline, storyBelow(end))
        .or(() -> best(Math.max(0, headline - ABOVE), headline))
        .map(Line::found);
  }

  /// Where the story is surely reached: at its second paragraph, for the first may be a summary
  /// above the date.
  private int storyBelow(int end) {
    int paragraphs = 0;
    int at = headline + 1;
    while (at < end && paragraphs < 2) {
      paragraphs += shape.paragraph[at] ? 1 : 0;
      at++;
    }
    return at;
  }

  /// A date behind a word such as `Published`, wherever it stands.
  Optional<PublicationDates.Found> labelled() {
    return find(0, shape.blocks.size(), line -> line.kind == Kind.PUBLISHED);
  }

  /// The first date that is not said to be of something else.
  Optional<PublicationDates.Found> anywhere() {
    return find(0, shape.blocks.size(), line -> line.kind == Kind.UNSAID)
        .or(() -> find(0, shape.blocks.size(), line -> line.kind == Kind.CHANGED));
  }

  private Optional<PublicationDates.Found> find(int from, int to, Predicate<Line> test) {
    for (int i = from; i < to; i++) {
      Optional<Line> line = lines(i).stream().filter(test).findFirst();
      if (line.isPresent()) {
        return line.map(Line::found);
      }
    }
    return Optional.empty();
  }

  /// The first date said to be the story's, else the first of which nothing is said, else the first
  /// change.
  private Optional<Line> best(int from, int to) {
    Line best = null;
    int until = to;
    for (int i = from; i < until; i++) {
      for (Line line : lines(i)) {
        if (line.kind != Kind.OTHER && (best == null || line.kind.compareTo(best.kind) < 0)) {
          best = line;
          until = line.kind == Kind.UNSAID ? Math.min(to, i + LABELLED_NEAR) : until;
        }
      }
      if (best != null && best.kind == Kind.PUBLISHED) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<Line> lines(int i) {
    Block block = shape.blocks.get(i);
    String text = block.text();
    if (text.contains("(@") || !own.holds(block)) {
      return List.of();
    }
    List<WrittenDate> found =
        dates.all(text.length() > LONGEST ? text.substring(0, LEADING) : text);
    if (found.isEmpty()) {
      return List.of();
    }
    if (leads(text, found.getFirst())) {
      found = found.subList(0, 1);
    } else if (text.length() > LONGEST || isSentence(text, found)) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (Labelled each : DateLabels.of(text, found, labelAbove(i))) {
      believed.apply(each.date()).ifPresent(date -> lines.add(new Line(date, each.kind())));
    }
    return lines;
  }

  /// A day with its time that a paragraph begins with, set apart from it, is the line above it that
  /// lost its end.
  private static boolean leads(String text, WrittenDate date) {
    return date.from() == 0
        && date.isTimed()
        && date.to() < text.length()
        && !Character.isLetter(text.charAt(date.to()));
  }

  private String labelAbove(int i) {
    String above = i == 0 ? "" : shape.blocks.get(i - 1).text();
    return above.length() <= LONGEST_LABEL ? above : "";
  }

  /// Whether the dates are told within a sentence, and not in one about the page itself.
  private static boolean isSentence(String text, List<WrittenDate> found) {
    StringBuilder rest = new StringBuilder(text);
    for (int i = found.size() - 1; i >= 0; i--) {
      rest.replace(found.get(i).from(), found.get(i).to(), " ");
    }
    Prose prose = Prose.of(rest.toString().strip());
    boolean endsInDate = found.getLast().to() >= text.length() - 1;
    boolean closed = prose.closed() && !(endsInDate && text.indexOf('。') < 0);
    if (!closed) {
      return prose.words() > MOST_WORDS;
    }
    boolean isJapanese = text.indexOf('。') >= 0;
    boolean isLong =
        isJapanese
            ? rest.toString().strip().length() > LONGEST_LABEL_IN_JAPANESE
            : prose.words() > MOST_WORDS_OF_SENTENCE;
    boolean ofPage =
        DateLabels.of(text, found, "").stream().anyMatch(each -> each.kind() == Kind.PUBLISHED);
    return isLong && !(ofPage && isOfPage(text));
  }

  private static boolean isOfPage(String text) {
    return text.startsWith("This ")
        || text.startsWith("Published")
        || text.startsWith("First published")
        || text.startsWith("Posted")
        || text.contains("この記事");
  }
}
