package kiji.query;

import static kiji.query.Queries.PARSER;
import static kiji.query.Queries.all;
import static kiji.query.Queries.any;
import static kiji.query.Queries.body;
import static kiji.query.Queries.everything;
import static kiji.query.Queries.exact;
import static kiji.query.Queries.near;
import static kiji.query.Queries.not;
import static kiji.query.Queries.phrase;
import static kiji.query.Queries.prefix;
import static kiji.query.Queries.published;
import static kiji.query.Queries.read;
import static kiji.query.Queries.title;
import static kiji.query.Queries.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kiji.query.SearchQuery.ByAuthor;
import kiji.query.SearchQuery.FromSite;
import kiji.query.SearchQuery.FromSource;
import kiji.query.SearchQuery.In;
import kiji.query.SearchQuery.InLanguage;
import kiji.query.SearchQuery.InSection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Everything the query language has, as typed and as understood.
class QueryLanguageTest {
  private static final SearchQuery A = word("a");
  private static final SearchQuery B = word("b");
  private static final SearchQuery C = word("c");

  private static Map<String, SearchQuery> examples() {
    Map<String, SearchQuery> examples = new LinkedHashMap<>();
    examples.put("", everything());
    examples.put("semiconductor", word("semiconductor"));
    examples.put("Kishida TSMC", all(word("Kishida"), word("TSMC")));
    examples.put("半導体 輸出規制", all(word("半導体"), word("輸出規制")));
    examples.put("半導体の輸出規制はいつから?", word("半導体の輸出規制はいつから?"));
    examples.put("\"exact phrase\"", phrase("exact phrase"));
    examples.put("\"two-nanometre\"", phrase("two-nanometre"));
    examples.put("a -b", all(A, not(B)));
    examples.put("-b", all(everything(), not(B)));
    examples.put("-a -b", all(everything(), not(A), not(B)));
    examples.put("a -\"b c\"", all(A, not(phrase("b c"))));
    examples.put("a -(b c)", all(A, not(all(B, C))));
    examples.put("a -title:b", all(A, not(title(B))));
    examples.put("a NOT b", all(A, not(B)));
    examples.put("NOT NOT a", A);
    examples.put("a NOT (b OR c)", all(A, not(any(B, C))));
    examples.put("a OR b", any(A, B));
    examples.put("a|b", any(A, B));
    examples.put("a | b || c", any(A, B, C));
    examples.put("a b OR c", all(A, any(B, C)));
    examples.put("a OR -b", any(A, all(everything(), not(B))));
    examples.put("a AND b", all(A, B));
    examples.put("a AND b OR c", any(all(A, B), C));
    examples.put("a AND NOT b", all(A, not(B)));
    examples.put("(a OR b) c", all(any(A, B), C));
    examples.put("(a b) OR c", any(all(A, B), C));
    examples.put("((a))", A);
    examples.put("日銀(利上げ|利下げ)", all(word("日銀"), any(word("利上げ"), word("利下げ"))));
    examples.put("semicon*", prefix("semicon"));
    examples.put("半導*", prefix("半導"));
    examples.put("title:word", title(word("word")));
    examples.put("intitle:word", title(word("word")));
    examples.put("Title:word", title(word("word")));
    examples.put("title:\"a b\"", title(phrase("a b")));
    examples.put("title:(a b)", all(title(A), title(B)));
    examples.put("title:(a OR body:b)", any(title(A), body(B)));
    examples.put("title:semi*", title(prefix("semi")));
    examples.put("body:word", body(word("word")));
    examples.put("description:word", new In(TextField.DESCRIPTION, word("word")));
    examples.put("source:nhk", new FromSource("nhk"));
    examples.put("source:\"NHK ニュース\"", new FromSource("NHK ニュース"));
    examples.put("source:(nhk OR bbc)", any(new FromSource("nhk"), new FromSource("bbc")));
    examples.put("site:example.jp", new FromSite("example.jp"));
    examples.put("domain:example.jp", new FromSite("example.jp"));
    examples.put("site:https://www.example.jp/news/", new FromSite("example.jp"));
    examples.put("author:\"Jane Doe\"", new ByAuthor("Jane Doe"));
    examples.put("author:山田太郎", new ByAuthor("山田太郎"));
    examples.put("section:business", new InSection("business"));
    examples.put("lang:ja", new InLanguage("ja"));
    examples.put("language:en", new InLanguage("en"));
    examples.put("after:2024-04-01", published("2024-04-01", ""));
    examples.put("since:2024-04-01", published("2024-04-01", ""));
    examples.put("before:2024-04-30", published("", "2024-04-30"));
    examples.put("until:2024-04-30", published("", "2024-04-30"));
    examples.put(
        "after:2024-04-01 a before:2024-04-30", all(published("2024-04-01", "2024-04-30"), A));
    examples.put("date:2024-04", published("2024-04-01", "2024-05-01"));
    examples.put("date:令和6年4月", published("2024-04-01", "2024-05-01"));
    examples.put("\"a b\"~5", near("a b", 5));
    examples.put("a AROUND(5) b", near("a b", 5));
    examples.put("title:a AROUND(5) b", title(near("a b", 5)));
    examples.put("\"a b\" AROUND(3) c", near("a b c", 3));
    examples.put("+word", exact("word"));
    examples.put("+word -b", all(exact("word"), not(B)));
    examples.put("-+word", all(everything(), not(exact("word"))));
    examples.put("+title:word", title(exact("word")));
    return examples;
  }

  @TestFactory
  Stream<DynamicTest> readsWhatTheContractSays() {
    return Examples.each(examples(), UnaryOperator.identity(), QueryLanguageTest::isRead);
  }

  @TestFactory
  Stream<DynamicTest> readsFullWidthAsHalfWidth() {
    return Examples.each(examples(), QueryLanguageTest::fullWidth, QueryLanguageTest::isRead);
  }

  private static void isRead(String typed, SearchQuery meant) {
    assertThat(read(typed)).isEqualTo(meant);
  }

  @TestFactory
  Stream<DynamicTest> printsWhatReadsTheSame() {
    return Examples.each(
        examples(),
        UnaryOperator.identity(),
        (typed, meant) -> {
          String understood = PARSER.parse(typed).understood();
          assertThat(read(understood)).isEqualTo(meant);
          assertThat(PARSER.parse(understood).understood()).isEqualTo(understood);
        });
  }

  @Test
  void curlyQuotesAndOtherMinusesCount() {
    assertThat(read("“a b”")).isEqualTo(phrase("a b"));
    assertThat(read("„a b‟")).isEqualTo(phrase("a b"));
    assertThat(read("東京 −大阪")).isEqualTo(all(word("東京"), not(word("大阪"))));
    assertThat(read("東京 ー大阪")).isEqualTo(all(word("東京"), not(word("大阪"))));
    assertThat(read("東京　－大阪")).isEqualTo(all(word("東京"), not(word("大阪"))));
  }

  @Test
  void aProlongedSoundInsideAWordStays() {
    assertThat(read("サーバー コーヒー")).isEqualTo(all(word("サーバー"), word("コーヒー")));
    assertThat(read("ｻｰﾊﾞｰ")).isEqualTo(word("サーバー"));
  }

  @Test
  void quotesInsideJapaneseNeedNoSpaces() {
    assertThat(read("日本\"半導体\"投資")).isEqualTo(all(word("日本"), phrase("半導体"), word("投資")));
  }

  @Test
  void aPlusBeforeABracketMeansNothing() {
    assertThat(read("+(a b)")).isEqualTo(all(A, B));
    assertThat(read("+\"a b\"")).isEqualTo(phrase("a b"));
  }

  @Test
  void slopHasABound() {
    assertThat(read("\"a b\"~9999")).isEqualTo(near("a b", 100));
    assertThat(read("\"a b\"~0")).isEqualTo(phrase("a b"));
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(c -> wide.append((char) (c == ' ' ? '　' : c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }
}
