package kiji.search;

import static kiji.search.SearchParameter.CURSOR;
import static kiji.search.SearchParameter.PAGE_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.engine.Ranking;
import kiji.engine.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every parameter of a search, those to come included.
class SearchParameterTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NOW = Instant.parse("2024-05-10T03:00:00Z");
  private static final int TRIES = 100;

  private final Random random = Seed.random();
  private final ScriptedEngine engine = new ScriptedEngine(50, 50, 50);
  private final ArticleSearch search =
      new ArticleSearch(
          engine,
          new SearchDefaults(
              Ranking.standard(), Duration.ofMillis(300), TOKYO, Clock.fixed(NOW, TOKYO)));

  static Stream<Parameter<?>> all() {
    return SearchParameter.all().stream();
  }

  static Stream<Parameter<?>> whatDecidesTheList() {
    return all().filter(parameter -> parameter.role().decidesTheList());
  }

  static Stream<Parameter<?>> whatIsShownOfIt() {
    return all().filter(parameter -> parameter.role() == ParameterRole.VIEW);
  }

  @Test
  void everyDeclarationIsInTheTable() {
    assertThat(SearchParameter.all())
        .hasSize(
            (int)
                Arrays.stream(SearchParameter.class.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .filter(field -> field.getType() == Parameter.class)
                    .count());
  }

  @Test
  void noTwoHaveANameOrAFlagInCommon() {
    assertThat(SearchParameter.allNames()).doesNotHaveDuplicates();
    assertThat(all().flatMap(parameter -> parameter.option().stream()).map(Parameter.Option::name))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void takesWhatItWritesAndMeansTheSameByIt(Parameter<?> parameter) {
    for (int i = 0; i < TRIES; i++) {
      meansTheSame(parameter, RandomSearch.words(parameter.kind(), random));
    }
    meansTheSame(parameter, List.of());
  }

  private static <T> void meansTheSame(Parameter<T> parameter, List<String> words) {
    T meant = parameter.kind().meaning(words);
    List<String> written = parameter.kind().words(meant);

    assertThat(written).allSatisfy(one -> assertThat(taken(parameter, one)).contains(one));
    assertThat(words).allSatisfy(one -> assertThat(taken(parameter, one)).containsExactly(one));
    assertThat(parameter.kind().meaning(written)).isEqualTo(meant);
    assertThat(SearchParameters.NONE.with(parameter, meant).get(parameter)).isEqualTo(meant);
  }

  private static List<String> taken(Parameter<?> parameter, String given) {
    Taken taken = parameter.kind().take(given);
    assertThat(taken.unreadable()).isEmpty();
    return taken.words();
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsDefaultNeedsNoWords(Parameter<?> parameter) {
    assertThat(defaultWords(parameter)).isEmpty();
  }

  private static <T> List<String> defaultWords(Parameter<T> parameter) {
    return parameter.kind().words(SearchParameters.NONE.get(parameter));
  }

  @Test
  void aCursorIsGoodForItsListHoweverThatIsWritten() {
    for (int i = 0; i < TRIES; i++) {
      SearchParameters asked = RandomSearch.of(random).firstPage().with(PAGE_SIZE, 20);
      String cursor = cursor(asked);

      assertThat(search.search(asked.with(CURSOR, cursor))).isInstanceOf(SearchAnswer.class);
      assertThat(search.search(writtenOtherwise(asked).with(CURSOR, cursor)))
          .isInstanceOf(SearchAnswer.class);
    }
  }

  @ParameterizedTest
  @MethodSource("whatDecidesTheList")
  void aCursorIsRefusedWhenItIsAnother(Parameter<?> parameter) {
    for (int i = 0; i < TRIES; i++) {
      SearchParameters asked = RandomSearch.of(random).firstPage().with(PAGE_SIZE, 20);
      SearchParameters other = another(parameter, asked);

      assertThat(search.search(other.with(CURSOR, cursor(asked))))
          .isInstanceOfSatisfying(
              SearchRefusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo(CURSOR));
    }
  }

  @ParameterizedTest
  @MethodSource("whatIsShownOfIt")
  void aCursorIsGoodWhenItIsAnother(Parameter<?> parameter) {
    for (int i = 0; i < TRIES; i++) {
      SearchParameters asked = RandomSearch.of(random).firstPage().with(PAGE_SIZE, 20);
      SearchParameters other =
          asked.withWords(parameter, RandomSearch.words(parameter.kind(), random));

      assertThat(search.search(other.with(CURSOR, cursor(asked)))).isInstanceOf(SearchAnswer.class);
    }
  }

  @ParameterizedTest
  @MethodSource("whatIsShownOfIt")
  void theListIsTheSameWhenItIsAnother(Parameter<?> parameter) {
    for (int i = 0; i < TRIES; i++) {
      SearchParameters asked = RandomSearch.of(random).firstPage();
      SearchParameters other =
          asked.withWords(parameter, RandomSearch.words(parameter.kind(), random));

      assertThat(requested(other))
          .usingRecursiveComparison()
          .ignoringFields("from", "size", "facets", "highlight")
          .isEqualTo(requested(asked));
    }
  }

  private SearchRequest requested(SearchParameters asked) {
    engine.asked.clear();
    search.search(asked);
    return engine.asked.stream().filter(request -> request.size() > 0).findFirst().orElseThrow();
  }

  private String cursor(SearchParameters asked) {
    return Objects.requireNonNull(((SearchAnswer) search.search(asked)).nextCursor());
  }

  /// With another meaning of one parameter.
  private SearchParameters another(Parameter<?> parameter, SearchParameters asked) {
    while (true) {
      SearchParameters other =
          asked.withWords(parameter, RandomSearch.words(parameter.kind(), random));
      if (!sameMeaning(parameter, other, asked)) {
        return other;
      }
    }
  }

  private static boolean sameMeaning(
      Parameter<?> parameter, SearchParameters a, SearchParameters b) {
    return meaning(a.get(parameter)).equals(meaning(b.get(parameter)));
  }

  /// Lists mean what sets do.
  private static Object meaning(Object value) {
    return value instanceof List<?> list ? Set.copyOf(list) : value;
  }

  /// Defaults left out, Kiji's own words, lists in another order and each value twice.
  private SearchParameters writtenOtherwise(SearchParameters asked) {
    SearchParameters other = asked;
    for (Parameter<?> parameter : SearchParameter.all()) {
      List<String> words = new ArrayList<>(canonical(parameter, asked));
      if (parameter.kind().isList()) {
        words.addAll(canonical(parameter, asked));
        Collections.shuffle(words, random);
      }
      other = other.withWords(parameter, words);
    }
    return other;
  }

  private static <T> List<String> canonical(Parameter<T> parameter, SearchParameters asked) {
    return parameter.kind().words(asked.get(parameter));
  }
}
