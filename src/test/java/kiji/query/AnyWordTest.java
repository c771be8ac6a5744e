package kiji.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyWordTest {
  private static final QueryParser PARSER = new QueryParser(Clock.systemUTC(), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"a b\"; a b",
        "c \"a b\" d; c a b d",
        "(\"a b\" OR c) d; ((a b) OR c) d",
        "-\"a b\" c; -\"a b\" c",
        "title:\"a b\" c; title:\"a b\" c",
        "a lang:ja; a lang:ja",
      })
  void forMeasuringQuotesAreOpened(String typed, String any) {
    assertThat(AnyWord.of(parsed(typed))).isEqualTo(parsed(any));
  }

  @Test
  void spacesInQuotesAreNoWords() {
    assertThat(AnyWord.of(new Phrase(" a  b ", 0)))
        .isEqualTo(new SearchQuery.All(List.of(new Word("a", false), new Word("b", false))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a b; a OR b",
        "a b c -d; (a OR b OR c) -d",
        "a +b c source:x; (a OR c) +b source:x",
        "a \"b c\" d; (a OR d) \"b c\"",
        "a; a",
        "a +b; a +b",
        "\"a b\" +c; \"a b\" +c",
        "a OR b; a OR b",
      })
  void plainWordsSideBySideBecomeAnyOfThem(String typed, String any) {
    assertThat(AnyWord.among(parsed(typed))).isEqualTo(parsed(any));
  }

  private static SearchQuery parsed(String text) {
    return PARSER.parse(text, Instant.EPOCH).query();
  }
}
