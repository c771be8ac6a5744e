package kiji.search;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.Articles;
import kiji.engine.Generations.StartFrom;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchEngine;

/// An archive made to be hard to count, and searches of it: outlets of one name, sections and
/// authors written in several ways, stories over many days and languages, no dates, three offsets.
final class HardArchive {
  private static final int ARTICLES = 500;

  /// Small enough that searches of one and of three words find much, little and nothing.
  private static final List<String> WORDS =
      List.of("rate", "bank", "harbour", "storm", "vote", "lighthouse", "railway", "Keswick");

  private static final List<Outlet> OUTLETS =
      List.of(
          new Outlet("abc", "ABC新聞", "abc.example"),
          new Outlet("abc-wide", "ＡＢＣ新聞", "wide.example"),
          new Outlet("Daily, The", "The Daily", "daily.example"),
          new Outlet("harbour.example", "Harbour Times", "harbour.example"),
          new Outlet("Harbour Times", "Harbour Times", "harbour.example"),
          new Outlet("ledger", "Ledger", "ledger.example"));

  private static final List<String> SECTIONS =
      List.of("Business", "business", "Ｂｕｓｉｎｅｓｓ", "Arts, Books", "Arts", "経済", "");

  private static final List<String> AUTHORS =
      List.of("高橋 一", "高橋一", "Jane Doe", "JANE DOE", "Doe, Jane", "Zoë O'Brien");

  private final Random random;

  HardArchive(Random random) {
    this.random = random;
  }

  void publish(SearchEngine engine) {
    Articles.publish(
        engine, StartFrom.NOTHING, IntStream.range(0, ARTICLES).mapToObj(this::article));
  }

  /// Words, an operator, filters, or none of them.
  SearchParameters search() {
    String text =
        String.join(
            " ", Stream.generate(() -> one(WORDS)).limit(random.nextInt(4)).distinct().toList());
    if (random.nextInt(5) == 0) {
      text = (text + " source:abc").strip();
    }
    SearchParameters parameters = SearchParameters.of(text);
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.SOURCES, List.of(one(OUTLETS).id(), "ledger"));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.SECTION, List.of(one(SECTIONS) + "s"));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.LANGUAGE, List.of(Language.JA));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.AUTHOR, List.of(one(AUTHORS)));
    }
    if (random.nextInt(3) == 0) {
      parameters =
          parameters.with(
              SearchParameter.FROM, Moment.read(String.valueOf(2000 + random.nextInt(25))));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.EXCLUDE_SOURCES, List.of(one(OUTLETS).name()));
    }
    if (random.nextInt(3) == 0) {
      parameters =
          parameters.with(SearchParameter.EXCLUDE_SECTION, List.of("Business", one(SECTIONS)));
    }
    if (random.nextInt(4) == 0) {
      parameters = parameters.with(SearchParameter.EXCLUDE_AUTHOR, List.of(one(AUTHORS)));
    }
    if (random.nextInt(3) == 0) {
      parameters = parameters.with(SearchParameter.COLLAPSE, false);
    }
    return parameters;
  }

  private IndexedArticle article(int number) {
    List<String> words = Stream.generate(() -> one(WORDS)).limit(1 + random.nextInt(3)).toList();
    String id = "a" + number;
    Article article =
        Article.builder(new ArticleId(id), words.getFirst(), String.join(" and ", words) + ".")
            .language(random.nextBoolean() ? Language.EN : Language.JA)
            .outlet(one(OUTLETS))
            .section(one(SECTIONS))
            .authors(List.of(one(AUTHORS), one(AUTHORS)))
            .publishedAt(random.nextInt(8) == 0 ? null : published())
            .build();
    String story = random.nextInt(3) == 0 ? "story " + random.nextInt(30) : "story of " + id;
    return new IndexedArticle(article, id + ".html", "hash of " + id, story);
  }

  private OffsetDateTime published() {
    LocalDateTime time =
        LocalDateTime.of(2000, 1, 1, 0, 0).plusMinutes(random.nextInt(25 * 365 * 24 * 60));
    return time.atOffset(
        one(List.of(ZoneOffset.UTC, ZoneOffset.ofHours(9), ZoneOffset.ofHours(-8))));
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
