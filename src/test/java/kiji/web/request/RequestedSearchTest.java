package kiji.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.search.Parameter;
import kiji.search.ParameterRole;
import kiji.search.RandomSearch;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.web.edge.PercentEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestedSearchTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int TRIES = 500;

  private final Random random = Seed.random();

  static Stream<Parameter<?>> all() {
    return SearchParameter.all().stream();
  }

  static Stream<Parameter<?>> allButPlaces() {
    return all().filter(parameter -> parameter.role() != ParameterRole.PLACE);
  }

  @Test
  void anAddressSaysAllThatWasAsked() {
    for (int i = 0; i < TRIES; i++) {
      SearchParameters asked = inOrder(RandomSearch.of(random));
      RequestedSearch read = read(new SearchAddress(asked).href("ja"), "ui");

      assertThat(read.bad()).isEmpty();
      assertThat(read.parameters()).isEqualTo(asked);
      assertThat(read.address().href("")).isEqualTo(new SearchAddress(asked).href(""));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsAParameterByEachOfItsNamesAndWritesItByItsOwn(Parameter<?> parameter) {
    for (String name : parameter.names()) {
      List<String> words = RandomSearch.words(parameter.kind(), random);
      String address =
          words.stream()
              .map(word -> name + "=" + PercentEncoding.encode(word))
              .collect(Collectors.joining("&", "/?", ""));
      RequestedSearch read = read(address, "");

      assertThat(read.bad()).as(address).isEmpty();
      assertThat(read.parameters())
          .as(address)
          .isEqualTo(SearchParameters.NONE.withWords(parameter, words));
      assertThat(read.address().href("")).startsWith("/?" + parameter.name() + "=");
    }
  }

  @ParameterizedTest
  @MethodSource("allButPlaces")
  void aLinkToAnotherValueLeadsToTheFirstPage(Parameter<?> parameter) {
    SearchAddress tenth = SearchAddress.empty().with(SearchParameter.PAGE, 10);
    SearchAddress there =
        tenth.plus(parameter, RandomSearch.words(parameter.kind(), random).getFirst());

    assertThat(there.all(parameter)).hasSize(1);
    assertThat(there.all(SearchParameter.PAGE)).isEmpty();
    assertThat(there.minus(parameter, there.first(parameter))).isEqualTo(SearchAddress.empty());
  }

  /// Its dates exchanged where they end before they begin.
  private static SearchParameters inOrder(SearchParameters asked) {
    return asked.words(SearchParameter.TO).isEmpty()
        ? asked
        : asked.withWords(SearchParameter.FROM, asked.words(SearchParameter.TO));
  }

  private static RequestedSearch read(String address, String without) {
    Parameters given = Parameters.of(address.contains("?") ? address.substring(2) : "");
    return RequestedSearch.read(
        new Parameters(
            given.all().stream().filter(one -> !one.name().equals(without)).toList(),
            given.broken()),
        TOKYO);
  }
}
