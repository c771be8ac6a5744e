package kiji.query;

import static kiji.query.Queries.PARSER;
import static kiji.query.Queries.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.query.SearchQuery.ByAuthor;
import kiji.query.SearchQuery.FromSite;
import kiji.query.SearchQuery.FromSource;
import kiji.query.SearchQuery.In;
import kiji.query.SearchQuery.InLanguage;
import kiji.query.SearchQuery.InSection;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Prefix;
import kiji.query.SearchQuery.Published;
import kiji.query.SearchQuery.Word;
import org.junit.jupiter.api.Test;

/// What is printed reads back as the same query, for any text and for any query.
class UnderstoodTest {
  private static final int TEXTS = 30_000;
  private static final int TREES = 10_000;

  private static final List<String> PIECES =
      List.of(
          "a",
          "bb",
          "日本",
          "サーバー",
          "OR",
          "AND",
          "NOT",
          "AROUND(3)",
          "AROUND(",
          "(",
          ")",
          "\"",
          "“",
          "-",
          "－",
          "ー",
          "+",
          "|",
          "*",
          "~2",
          "~",
          ":",
          "：",
          "title:",
          "body:",
          "source:",
          "site:",
          "author:",
          "lang:",
          "ja",
          "after:",
          "before:",
          "date:",
          "when:",
          "2024-04",
          "令和6年",
          "7d",
          "foo:",
          "example.jp",
          "😀",
          "\u3099",
          "\u0338",
          "か",
          "=",
          ".",
          "..",
          "\uD800",
          "\uDC00",
          "\u200B",
          "\u0000",
          "\t",
          "　",
          " ",
          " ",
          " ",
          "\\",
          "/",
          "[",
          "]",
          "{",
          "^",
          "&&",
          "!",
          "#",
          "TO",
          "fn:",
          "@",
          "1.5",
          "R6",
          "ｶﾞ",
          "＊",
          "Ａ",
          "\u00A0",
          "İ",
          "ß",
          "１");

  private final Random random = Seed.random();

  @Test
  void anyTextIsReadAndWhatWasUnderstoodReadsTheSame() {
    for (int i = 0; i < TEXTS; i++) {
      String typed = randomText();
      ParsedQuery parsed = PARSER.parse(typed);
      ParsedQuery again = PARSER.parse(parsed.understood());
      assertThat(again.query())
          .as("[%s] -> [%s]", typed, parsed.understood())
          .isEqualTo(parsed.query());
      assertThat(again.understood()).isEqualTo(parsed.understood());
      assertThat(length(parsed.understood())).isLessThanOrEqualTo(QueryParser.LONGEST_TEXT);
      assertThat(leaves(parsed.query())).isLessThanOrEqualTo(QueryParser.MOST_CLAUSES);
    }
  }

  @Test
  void anyQueryIsPrintedSoThatItReadsTheSame() {
    QueryPrinter printer = new QueryPrinter(TOKYO);
    int read = 0;
    for (int i = 0; i < TREES; i++) {
      SearchQuery tree = Canonical.whole(randomTree(3));
      String printed = printer.print(tree);
      if (length(printed) <= QueryParser.LONGEST_TEXT && leaves(tree) <= QueryParser.MOST_CLAUSES) {
        assertThat(PARSER.parse(printed).query()).as(printed).isEqualTo(tree);
        read++;
      }
    }
    assertThat(read).isGreaterThan(TREES / 2);
  }

  private String randomText() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(20) == 0 ? 200 : 14);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  private SearchQuery randomTree(int depth) {
    return switch (random.nextInt(depth == 0 ? 1 : 5)) {
      case 1 -> Canonical.all(randomTrees(depth - 1));
      case 2 -> Canonical.any(randomTrees(depth - 1));
      case 3 -> Canonical.not(randomTree(depth - 1));
      default -> randomLeaf();
    };
  }

  private List<SearchQuery> randomTrees(int depth) {
    List<SearchQuery> trees = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      trees.add(randomTree(depth));
    }
    return trees;
  }

  private SearchQuery randomLeaf() {
    return switch (random.nextInt(11)) {
      case 0 -> new FromSource(pick("nhk", "NHK ニュース", "a(b)", "x:y", "-z", "OR"));
      case 1 -> new FromSite(pick("example.jp", "jp", "日本語.jp"));
      case 2 -> new ByAuthor(pick("Jane Doe", "山田太郎", "O'Neil", "A*"));
      case 3 -> new InSection(pick("business", "経済", "Arts & Life"));
      case 4 -> new InLanguage(pick("ja", "en", "other"));
      case 5 -> randomPeriod();
      case 6 -> new In(pick(TextField.values()), randomWords());
      default -> randomWords();
    };
  }

  private SearchQuery randomWords() {
    return switch (random.nextInt(4)) {
      case 0 ->
          new Phrase(pick("a b", "日本 半導体", "(x", "-y", "a OR b", "title:z"), random.nextInt(3));
      case 1 -> new Prefix(pick("se", "半導", "OR", "20"));
      default ->
          new Word(
              pick("a", "日本", "or", "C++", "9:30", "foo:bar", "サーバー", "wor*d", "a-b", "😀", "x~2"),
              random.nextBoolean());
    };
  }

  private SearchQuery randomPeriod() {
    Instant from = randomMoment();
    Instant before = randomMoment();
    return switch (random.nextInt(3)) {
      case 0 -> new Published(from, null);
      case 1 -> new Published(null, before);
      default -> new Published(from, before);
    };
  }

  private Instant randomMoment() {
    Instant day =
        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000)).atStartOfDay(TOKYO).toInstant();
    return random.nextBoolean() ? day : day.plusSeconds(random.nextInt(86_400));
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static int leaves(SearchQuery query) {
    return switch (query) {
      case SearchQuery.All(List<SearchQuery> parts) -> leaves(parts.stream());
      case SearchQuery.Any(List<SearchQuery> parts) -> leaves(parts.stream());
      case SearchQuery.Not(SearchQuery part) -> leaves(part);
      case SearchQuery.Everything _ -> 0;
      default -> 1;
    };
  }

  private static int leaves(Stream<SearchQuery> parts) {
    return parts.mapToInt(UnderstoodTest::leaves).sum();
  }
}
