package kiji.engine.contract;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.engine.EngineHealth;
import kiji.engine.Facet;
import kiji.engine.Generation;
import kiji.engine.Matching;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import kiji.query.SearchQuery;
import kiji.query.TextField;
import org.junit.jupiter.api.Test;

/// What every engine finds: words, steps, fields, exclusions, conditions; in the texts named, with
/// variants or without; and nothing that is typed is trouble.
public abstract class SearchContract extends EngineContract {
  @Test
  void everythingWorksWhenEmpty() {
    try (Searcher searcher = engine.searcher()) {
      assertThat(searcher.generation()).isEmpty();
      assertThat(searcher.size()).isZero();
      assertThat(searcher.byId(new ArticleId("any"))).isEmpty();
      for (SearchQuery query : oneOfEachKind()) {
        SearchResults results = searcher.search(patient(query).withFacets(List.of(Facet.values())));
        assertThat(results.hits()).as(query.toString()).isEmpty();
        assertThat(results.total()).isZero();
        assertThat(results.next()).isNull();
      }
    }
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.EMPTY);
    assertThat(engine.verify().state()).isEqualTo(EngineHealth.State.EMPTY);
  }

  @Test
  void everythingWorksWhenAGenerationWithoutArticlesIsPublished() {
    Generation generation = publish(engine);
    assertThat(generation.articles()).isZero();
    try (Searcher searcher = engine.searcher()) {
      assertThat(searcher.generation()).isEqualTo(generation.id());
      for (SearchQuery query : oneOfEachKind()) {
        SearchResults results = searcher.search(patient(query).withFacets(List.of(Facet.values())));
        assertThat(results.hits()).as(query.toString()).isEmpty();
      }
    }
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.READY);
    assertThat(engine.verify().state()).isEqualTo(EngineHealth.State.READY);
  }

  @Test
  void findsJapaneseAndEnglishByTheirWords() {
    publishSamples();
    assertThat(found(word("chips"))).containsExactlyInAnyOrder("chips", "rates");
    assertThat(found(word("半導体"))).containsExactlyInAnyOrder("handotai");
    assertThat(found(word("chip"))).as("stemmed").contains("chips");
    assertThat(found(word("zeppelin"))).isEmpty();
  }

  @Test
  void aStepIsForAllForMostOrForAnyOfTheWords() {
    publish(
        engine,
        english("four", "", "A lantern, an anchor, a barrel and a compass.").build(),
        english("three", "", "A lantern, an anchor and a barrel.").build(),
        english("two", "", "A lantern and an anchor.").build(),
        english("one", "", "A lantern.").build(),
        english("none", "", "A kite.").build());
    SearchRequest request = patient(words("lantern", "anchor", "barrel", "compass"));
    assertThat(found(request.withMatching(Matching.ALL))).containsExactly("four");
    assertThat(found(request.withMatching(Matching.MOST))).containsExactly("four", "three");
    assertThat(found(request.withMatching(Matching.ANY)))
        .containsExactly("four", "three", "two", "one");
  }

  @Test
  void whatIsExcludedOrRequiredIsSoAtEveryStep() {
    publishSamples();
    SearchQuery query =
        new SearchQuery.All(
            List.of(
                word("chips"),
                word("zeppelin"),
                new SearchQuery.Not(word("bank")),
                new SearchQuery.FromSource("harbour")));
    assertThat(found(patient(query).withMatching(Matching.ALL))).isEmpty();
    assertThat(found(patient(query).withMatching(Matching.ANY))).containsExactly("chips");
  }

  @Test
  void phrasesPrefixesFieldsAndExclusionsMeanWhatTheySay() {
    publishSamples();
    assertThat(found(new SearchQuery.Phrase("central bank", 0))).containsExactly("rates");
    assertThat(found(new SearchQuery.Phrase("bank central", 0))).isEmpty();
    assertThat(found(new SearchQuery.Prefix("ferr"))).containsExactly("ferry");
    assertThat(found(new SearchQuery.In(TextField.TITLE, word("chips")))).containsExactly("chips");
    assertThat(
            found(new SearchQuery.All(List.of(word("chips"), new SearchQuery.Not(word("bank"))))))
        .containsExactly("chips");
    assertThat(found(new SearchQuery.Not(word("chips")))).doesNotContain("chips", "rates");
    assertThat(found(new SearchQuery.Any(List.of(word("ferry"), word("半導体")))))
        .containsExactlyInAnyOrder("ferry", "handotai");
  }

  @Test
  void wordsExcludedTogetherExcludeWhatHasAllOfThem() {
    publishSamples();
    SearchQuery chips = word("chips");
    assertThat(found(without(chips, words("bank", "yen")))).containsExactly("chips");
    assertThat(found(without(chips, words("bank", "town"))))
        .containsExactlyInAnyOrder("chips", "rates");
    SearchQuery either = new SearchQuery.Any(List.of(word("bank"), word("town")));
    assertThat(found(without(chips, either))).isEmpty();
  }

  private static SearchQuery without(SearchQuery query, SearchQuery excluded) {
    return new SearchQuery.All(List.of(query, new SearchQuery.Not(excluded)));
  }

  @Test
  void aBeginningStandsForAHundredWords() {
    List<String> expected = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      for (String end : List.of("on", "ix", "um", "ale")) {
        String word = "zeb" + letter + end;
        expected.add(word);
        articles.add(english(word, "", "The " + word + " came.").build());
      }
    }
    publish(engine, articles.toArray(Article[]::new));
    assertThat(listed(patient(new SearchQuery.Prefix("zeb")).withPage(0, 200, null)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void conditionsOnOutletLanguageSectionAuthorAndDateHold() {
    publishSamples();
    assertThat(found(new SearchQuery.FromSource("Harbour Times")))
        .containsExactlyInAnyOrder("chips", "rates", "ferry");
    assertThat(found(new SearchQuery.FromSite("tsukimi.example")))
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(found(new SearchQuery.InLanguage("ja")))
        .containsExactlyInAnyOrder("handotai", "undated");
    assertThat(found(new SearchQuery.InSection("business"))).containsExactly("rates");
    assertThat(found(new SearchQuery.ByAuthor("jane doe"))).containsExactly("chips");
    assertThat(
            found(
                new SearchQuery.Published(
                    Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z"))))
        .containsExactlyInAnyOrder("rates", "ferry");
  }

  @Test
  void wordsWithoutAFieldAreLookedForInTheTextsNamed() {
    publish(
        engine,
        english("title", "Kite festival", "Wind over the bay.").build(),
        english("body", "Wind over the bay", "A kite festival.").build(),
        english("description", "Wind", "Over the bay.").description("A kite festival.").build());
    SearchRequest kites = patient(word("kite")).withMatching(Matching.ALL);
    for (TextField text : TextField.values()) {
      assertThat(found(kites.withSearchIn(Set.of(text))))
          .containsExactly(text.name().toLowerCase(Locale.ROOT));
    }
    assertThat(found(kites.withSearchIn(Set.of(TextField.TITLE, TextField.BODY))))
        .containsExactlyInAnyOrder("title", "body");
    SearchQuery inTitle = new SearchQuery.In(TextField.TITLE, word("kite"));
    assertThat(found(patient(inTitle).withSearchIn(Set.of(TextField.BODY))))
        .containsExactly("title");
  }

  @Test
  void variantsAndSynonymsAreFoundAndToldUnlessTheyAreNotWanted() {
    publish(
        engine,
        japanese("new", "", "高島屋の客。").build(),
        japanese("old", "", "髙島屋の客。").build(),
        japanese("minister", "", "内閣総理大臣が来た。").build());
    SearchRequest variants = patient(word("高島屋")).withMatching(Matching.ALL);
    assertThat(found(variants)).containsExactly("new", "old");
    assertThat(search(variants).alsoSearched()).containsExactly("髙島屋");
    assertThat(found(variants.withExpand(false))).containsExactly("new");
    assertThat(search(variants.withExpand(false)).alsoSearched()).isEmpty();
    assertThat(found(new SearchQuery.Word("高島屋", true))).containsExactly("new");
    SearchRequest synonyms = patient(word("首相")).withMatching(Matching.ALL);
    assertThat(found(synonyms)).containsExactly("minister");
    assertThat(found(synonyms.withExpand(false))).isEmpty();
  }

  @Test
  void whateverIsTypedIsSearchedWithoutTrouble() {
    publishSamples();
    for (String text :
        List.of("", " ", "*", "\"", "\u0000", "🙂", "\ud83d", "の", "a".repeat(500), "'); --")) {
      for (SearchQuery query :
          List.of(
              word(text),
              new SearchQuery.Word(text, true),
              new SearchQuery.Phrase(text, 0),
              new SearchQuery.Phrase(text, 5),
              new SearchQuery.Prefix(text),
              new SearchQuery.FromSource(text),
              new SearchQuery.FromSite(text),
              new SearchQuery.ByAuthor(text),
              new SearchQuery.InSection(text),
              new SearchQuery.InLanguage(text),
              new SearchQuery.All(List.of()),
              new SearchQuery.Any(List.of()),
              new SearchQuery.Not(word(text)))) {
        assertThat(found(query).size()).as(query.toString()).isBetween(0, 5);
      }
    }
  }

  private static List<SearchQuery> oneOfEachKind() {
    SearchQuery word = new SearchQuery.Word("story", false);
    return List.of(
        new SearchQuery.Everything(),
        word,
        new SearchQuery.Word("東京", true),
        new SearchQuery.Phrase("東京 story", 0),
        new SearchQuery.Phrase("one two", 5),
        new SearchQuery.Prefix("st"),
        new SearchQuery.All(List.of(word, word)),
        new SearchQuery.Any(List.of(word, word)),
        new SearchQuery.Not(word),
        new SearchQuery.In(TextField.TITLE, word),
        new SearchQuery.FromSource("harbour"),
        new SearchQuery.FromSite("harbour.example"),
        new SearchQuery.ByAuthor("Jane Doe"),
        new SearchQuery.InSection("business"),
        new SearchQuery.InLanguage("ja"),
        new SearchQuery.Published(Instant.EPOCH, null));
  }
}
