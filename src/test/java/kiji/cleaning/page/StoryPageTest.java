package kiji.cleaning.page;

import static org.assertj.core.api.Assertions.assertThat;

import kiji.corpus.PageFacts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which page of a story a page is, and what only looks as if it were a further one.
class StoryPageTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a parameter and the page before; https://a.example/pier?page=2; <link rel=prev href=https://a.example/pier>; 2 https://a.example/pier",
        "the third; https://a.example/pier?page=3; <link rel=prev href=/pier?page=2>; 3 https://a.example/pier",
        "another parameter stays; https://a.example/n?id=5&p=2; <link rel=prev href=/n?id=5>; 2 https://a.example/n?id=5",
        "a part of the path; https://a.example/pier/2; <link rel=prev href=https://a.example/pier/>; 2 https://a.example/pier/",
        "before the ending; https://a.example/pier_2.html; <a rel=prev href=pier.html>前へ</a>; 2 https://a.example/pier.html",
        "the first names itself; https://a.example/pier; <link rel=next href=https://a.example/pier?page=2>; 1 null",
        "canonical of the first; https://a.example/pier; <link rel=prev href=https://a.example/pier?page=2>; 3 https://a.example/pier",
        "numbers below the story; https://a.example/pier?page=2; <div class=pagination><a href=/pier>1</a> <b>2</b> <a href=/pier?page=3>3</a></div>; 2 https://a.example/pier",
        "numbers, canonical of the first; https://a.example/pier; <ul class=pager><li><a href=/pier>1</a></li><li>2</li></ul>; 2 https://a.example/pier",
        "the numbers of the first; https://a.example/pier; <ul class=pager><li>1</li><li><a href=/pier?page=2>2</a></li></ul>; 1 null",
        "the story before; https://a.example/pier; <link rel=prev href=https://a.example/seal>; 1 null",
        "a number of its own; https://a.example/?p=12; <link rel=prev href=https://a.example/?p=11>; 1 null",
        "a day in the address; https://a.example/2024/04/12; <link rel=prev href=https://a.example/2024/04/11>; 1 null",
        "a number in its name; https://a.example/apollo-13; <p>.; 1 null",
        "a number alone; https://a.example/news/12; <p>.; 1 null",
      })
  void isTold(String habit, String own, String page, String expected) {
    Document document = Jsoup.parse("<link rel=canonical href='" + own + "'>" + page);
    StoryPage told = StoryPage.of(HeadReader.read(document), PageFacts.NONE, own, document);
    assertThat(told.number() + " " + told.first()).as(habit).isEqualTo(expected);
  }
}
