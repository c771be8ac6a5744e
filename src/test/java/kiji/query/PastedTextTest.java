package kiji.query;

import static kiji.query.Queries.PARSER;
import static kiji.query.Queries.all;
import static kiji.query.Queries.any;
import static kiji.query.Queries.everything;
import static kiji.query.Queries.exact;
import static kiji.query.Queries.near;
import static kiji.query.Queries.not;
import static kiji.query.Queries.phrase;
import static kiji.query.Queries.prefix;
import static kiji.query.Queries.read;
import static kiji.query.Queries.title;
import static kiji.query.Queries.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kiji.query.Notice.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What people paste or mistype is searched as words.
class PastedTextTest {
  private static Map<String, SearchQuery> examples() {
    Map<String, SearchQuery> examples = new LinkedHashMap<>();
    examples.put(
        "https://www.example.jp/news/1?a=b#c", word("https://www.example.jp/news/1?a=b#c"));
    examples.put("9:30", word("9:30"));
    examples.put("C++", word("C++"));
    examples.put("C#", word("C#"));
    examples.put(".NET", word(".NET"));
    examples.put("AT&T", word("AT&T"));
    examples.put("Re: x", all(word("Re"), word("x")));
    examples.put("title: x", all(word("title"), word("x")));
    examples.put("foo:bar", word("foo:bar"));
    examples.put("foo:\"a b\"", all(word("foo"), phrase("a b")));
    examples.put("解説：日銀の利上げ", word("解説:日銀の利上げ"));
    examples.put("C:\\Windows\\win.ini", word("C:\\Windows\\win.ini"));
    examples.put("US-Japan ties", all(word("US-Japan"), word("ties")));
    examples.put("state-of-the-art", word("state-of-the-art"));
    examples.put("a - b", all(word("a"), word("b")));
    examples.put("a & b", all(word("a"), word("b")));
    examples.put("--help", word("help"));
    examples.put("rock 'n' roll", all(word("rock"), word("'n'"), word("roll")));
    examples.put("5\" disk", all(word("5"), word("disk")));
    examples.put("what's \"new", all(word("what's"), phrase("new")));
    examples.put("(a", word("a"));
    examples.put("a)", word("a"));
    examples.put(":-) a", word("a"));
    examples.put(")(a)(", word("a"));
    examples.put("AND", word("and"));
    examples.put("OR", word("or"));
    examples.put("Portland OR", all(word("Portland"), word("or")));
    examples.put("OR a", all(word("or"), word("a")));
    examples.put("a OR OR b", all(word("a"), any(word("or"), word("b"))));
    examples.put("a NOT", all(word("a"), word("not")));
    examples.put("| a |", word("a"));
    examples.put("a OR ()", all(word("a"), word("or")));
    examples.put("AROUND(5)", word("around"));
    examples.put("a AROUND(5)", all(word("a"), word("around")));
    examples.put("AROUND the world", all(word("AROUND"), word("the"), word("world")));
    examples.put("*", everything());
    examples.put("*:*", everything());
    examples.put("*word", word("word"));
    examples.put("*word*", word("word"));
    examples.put("w*", word("w"));
    examples.put("東*", word("東"));
    examples.put("wor*d", word("wor*d"));
    examples.put("wo?d", word("wo?d"));
    examples.put("word**", prefix("word"));
    examples.put("/a{9999999}/", word("/a{9999999}/"));
    examples.put("word~2", word("word~2"));
    examples.put("word^4", word("word^4"));
    examples.put("[a TO b]", all(word("[a"), word("TO"), word("b]")));
    examples.put("lang:xx", word("lang:xx"));
    examples.put("site:???", word("site:???"));
    examples.put("source:\"\" a", word("a"));
    examples.put("-\"\" a", word("a"));
    examples.put("title:() a", word("a"));
    examples.put("title:-x", title(word("x")));
    examples.put("+ a", word("a"));
    examples.put("+81-3-1234", exact("81-3-1234"));
    examples.put("😀", word("😀"));
    examples.put("a\u200Bb", word("ab"));
    examples.put("\u202Ea\u202C b", all(word("a"), word("b")));
    examples.put("a\u0000b\r\nc", all(word("a"), word("b"), word("c")));
    examples.put("か\u3099ぎ", word("がぎ"));
    examples.put("\uD800", everything());
    examples.put("a\uDC00b", all(word("a"), word("b")));
    examples.put("𠮷野家", word("𠮷野家"));
    examples.put("\"𠮷野家 \uD842\"", phrase("𠮷野家"));
    examples.put("a -", word("a"));
    examples.put("-()", everything());
    examples.put("--", everything());
    examples.put("-(-a)", word("a"));
    examples.put("-(-a -b)", any(word("a"), word("b")));
    examples.put("-(a) b", all(not(word("a")), word("b")));
    examples.put("\"a\" AROUND(2) -b", all(phrase("a"), word("around"), not(word("b"))));
    examples.put("+a AROUND(2) b", near("a b", 2));
    return examples;
  }

  @TestFactory
  Stream<DynamicTest> readsItAsWords() {
    return Examples.each(
        examples(),
        UnaryOperator.identity(),
        (typed, meant) -> {
          assertThat(read(typed)).isEqualTo(meant);
          assertThat(read(PARSER.parse(typed).understood())).isEqualTo(meant);
        });
  }

  @Test
  void shortDashesExcludeAndLongOnesDoNot() {
    for (String dash : List.of("-", "－", "−", "–", "‐", "‑")) {
      assertThat(read("港 " + dash + "祭り")).as(dash).isEqualTo(all(word("港"), not(word("祭り"))));
    }
    for (String dash : List.of("—", "―")) {
      assertThat(read("港 " + dash + "祭り").toString()).as(dash).doesNotContain("Not");
    }
    assertThat(PARSER.parse("港 –祭り").notices()).containsExactly(new Notice(Kind.EXCLUDED, "祭り"));
    assertThat(kinds("港 -site:news.example.org")).isEmpty();
  }

  @Test
  void bracketsThatBeginAndEndWordsAreQuotes() {
    assertThat(read("「港の祭り」")).isEqualTo(phrase("港の祭り"));
    assertThat(read("«harbour town» 港")).isEqualTo(all(phrase("harbour town"), word("港")));
    assertThat(read("-「港の祭り」 海")).isEqualTo(all(not(phrase("港の祭り")), word("海")));
    assertThat(read("市長「祭りは中止」と話す")).isEqualTo(word("市長「祭りは中止」と話す"));
    assertThat(read("「港")).isEqualTo(word("「港"));
    assertThat(read("「」 港")).as("nothing is quoted").isEqualTo(word("港"));
    assertThat(read("(「港の祭り」|海)")).isEqualTo(any(phrase("港の祭り"), word("海")));
    assertThat(read("港 「港の祭り」は")).isEqualTo(all(word("港"), word("「港の祭り」は")));
  }

  @Test
  void aFieldOfAnotherNameIsToldByItsOwn() {
    assertThat(PARSER.parse("from:NHK 港").notices())
        .containsExactly(new Notice(Kind.FIELD_HAS_ANOTHER_NAME, "source:NHK"));
    assertThat(PARSER.parse("著者:山本").notices())
        .containsExactly(new Notice(Kind.FIELD_HAS_ANOTHER_NAME, "author:山本"));
    assertThat(read("from:NHK")).isEqualTo(word("from:NHK"));
    assertThat(PARSER.parse("from:").notices()).as("nothing is asked of it").isEmpty();
    assertThat(PARSER.parse("市長:反対").notices()).as("no name of a field").isEmpty();
  }

  @Test
  void whatOtherBoxesReadIsToldOf() {
    assertThat(kinds("/harbou?r/")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("harbour~")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("harbour~2")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("harbour^3")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("harb?ur")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("from:nhk")).containsExactly(Kind.FIELD_HAS_ANOTHER_NAME);
    assertThat(kinds("what? a/b 10~20")).isEmpty();
  }

  @Test
  void datesThatLeaveNoDayAreToldOf() {
    assertThat(kinds("港 after:2024-05-01 before:2024-04-01")).containsExactly(Kind.DATES_REVERSED);
    assertThat(kinds("港 date:2024-06..2024-04")).containsExactly(Kind.DATES_REVERSED);
    assertThat(kinds("港 after:2024-04-01 before:2024-05-01")).isEmpty();
  }

  @Test
  void saysWhatWasReadOtherwise() {
    assertThat(kinds("foo:bar")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("title: x")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("lang:xx")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("OR a")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("*word")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(kinds("w*")).containsExactly(Kind.WILDCARD_AS_WORD);
    assertThat(kinds("date:soon")).containsExactly(Kind.UNREADABLE_DATE);
    assertThat(kinds("(a")).containsExactly(Kind.BRACKETS_BALANCED);
    assertThat(kinds("\"a")).containsExactly(Kind.BRACKETS_BALANCED);
    assertThat(kinds("()")).containsExactly(Kind.NOTHING_TO_SEARCH);
    assertThat(kinds("!?")).containsExactly(Kind.NOTHING_TO_SEARCH);
    assertThat(PARSER.parse("foo:bar").notices().getFirst().text())
        .isEqualTo("'foo:bar' was searched as plain words");
  }

  @Test
  void saysNothingAboutOrdinaryText() {
    assertThat(kinds("https://example.jp/a?b=c")).isEmpty();
    assertThat(kinds("9:30")).isEmpty();
    assertThat(kinds("C++ (2024) AT&T")).isEmpty();
    assertThat(kinds("")).isEmpty();
    assertThat(kinds("   ")).isEmpty();
    assertThat(kinds("半導体、日米で協議へ。")).isEmpty();
  }

  @Test
  void aShoutedHeadlineHasNoOperators() {
    assertThat(read("POWER TALKS IN LONDON OR A SUMMIT"))
        .isEqualTo(
            all(
                word("POWER"),
                word("TALKS"),
                word("IN"),
                word("LONDON"),
                word("or"),
                word("A"),
                word("SUMMIT")));
    assertThat(kinds("POWER TALKS IN LONDON OR A SUMMIT")).containsExactly(Kind.READ_AS_WORDS);
    assertThat(read("NATO OR EU OR UN")).isEqualTo(any(word("NATO"), word("EU"), word("UN")));
    assertThat(read("東京 大阪 京都 神戸 OR 奈良"))
        .isEqualTo(all(word("東京"), word("大阪"), word("京都"), any(word("神戸"), word("奈良"))));
  }

  @Test
  void readsTheFirst256Characters() {
    ParsedQuery parsed = PARSER.parse("𠮷".repeat(300));
    assertThat(parsed.query()).isEqualTo(word("𠮷".repeat(256)));
    assertThat(kinds("𠮷".repeat(300))).containsExactly(Kind.TEXT_CUT);
    assertThat(kinds("𠮷".repeat(256))).isEmpty();
  }

  @Test
  void searchesTheFirst32Words() {
    assertThat(read("a ".repeat(40))).isEqualTo(read("a ".repeat(32)));
    assertThat(kinds("a ".repeat(40))).containsExactly(Kind.CLAUSES_CUT);
    assertThat(kinds("a ".repeat(32))).isEmpty();
  }

  @Test
  void survivesThousandsOfBracketsAndTerms() {
    assertThat(read("(".repeat(5_000))).isEqualTo(everything());
    assertThat(read("(".repeat(120) + "a" + ")".repeat(120))).isEqualTo(word("a"));
    assertThat(read("(a ".repeat(5_000))).isEqualTo(read("a ".repeat(32)));
    assertThat(read("-(".repeat(60) + "a b")).isEqualTo(all(word("a"), word("b")));
    assertThat(PARSER.parse("term ".repeat(10_000)).notices()).isNotEmpty();
    assertThat(PARSER.parse("\"".repeat(10_000)).query()).isEqualTo(everything());
  }

  @Test
  void whatIsUnderstoodAlwaysFitsTheBox() {
    String typed = "when:1d|".repeat(32);
    ParsedQuery parsed = PARSER.parse(typed);
    assertThat(parsed.understood().length()).isLessThanOrEqualTo(256);
    assertThat(read(parsed.understood())).isEqualTo(parsed.query());
    String longPhrase = "\"" + "word ".repeat(60);
    assertThat(PARSER.parse(longPhrase).query()).isInstanceOf(SearchQuery.Phrase.class);
  }

  private static Stream<Kind> kindsOf(String text) {
    return PARSER.parse(text).notices().stream().map(Notice::kind);
  }

  private static List<Kind> kinds(String text) {
    return kindsOf(text).toList();
  }
}
