package kiji.embedded.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiji.query.SearchQuery;
import kiji.query.SearchQuery.All;
import kiji.query.SearchQuery.Any;
import kiji.query.SearchQuery.Everything;
import kiji.query.SearchQuery.FromSource;
import kiji.query.SearchQuery.InLanguage;
import kiji.query.SearchQuery.Not;
import kiji.query.SearchQuery.Word;
import org.junit.jupiter.api.Test;

/// What of a query is searched for, and what only narrows it.
class OperatorsTest {
  private static final SearchQuery BANK = new Word("bank", false);
  private static final SearchQuery RATE = new Word("rate", false);
  private static final SearchQuery SOURCE = new FromSource("nhk");
  private static final SearchQuery OTHER = new FromSource("bbc");
  private static final SearchQuery JAPANESE = new InLanguage("ja");

  @Test
  void operatorsBesideTheWordsNarrowAndTheWordsStayInTheirOrder() {
    Operators parted = Operators.of(all(BANK, SOURCE, RATE, new Not(JAPANESE)));
    assertThat(parted)
        .isEqualTo(new Operators(all(BANK, RATE), List.of(SOURCE), List.of(JAPANESE)));
  }

  @Test
  void oneWordIsNoListAndNoWordIsEverything() {
    assertThat(Operators.of(all(BANK, SOURCE)))
        .isEqualTo(new Operators(BANK, List.of(SOURCE), List.of()));
    assertThat(Operators.of(all(SOURCE, JAPANESE)))
        .isEqualTo(new Operators(new Everything(), List.of(SOURCE, JAPANESE), List.of()));
    assertThat(Operators.of(SOURCE))
        .isEqualTo(new Operators(new Everything(), List.of(SOURCE), List.of()));
    assertThat(Operators.of(new Not(SOURCE)))
        .isEqualTo(new Operators(new Everything(), List.of(), List.of(SOURCE)));
  }

  @Test
  void operatorsInBracketsNarrowWhereNothingElseIsInThem() {
    SearchQuery either = new Any(List.of(SOURCE, OTHER));
    assertThat(Operators.of(all(BANK, either)))
        .isEqualTo(new Operators(BANK, List.of(either), List.of()));
    assertThat(Operators.of(all(BANK, new Not(either))))
        .isEqualTo(new Operators(BANK, List.of(), List.of(either)));
    assertThat(Operators.of(all(BANK, all(RATE, SOURCE))))
        .isEqualTo(new Operators(all(BANK, RATE), List.of(SOURCE), List.of()));
    SearchQuery none = all(SOURCE, new Not(JAPANESE));
    assertThat(Operators.of(all(BANK, new Not(none))))
        .isEqualTo(new Operators(BANK, List.of(), List.of(none)));
  }

  @Test
  void whatIsBoundToAWordStaysWithIt() {
    SearchQuery mixed = new Any(List.of(BANK, SOURCE));
    for (SearchQuery query :
        List.of(
            BANK,
            all(BANK, RATE),
            mixed,
            all(BANK, mixed),
            all(BANK, new Not(RATE)),
            all(BANK, new Not(all(RATE, SOURCE))),
            all(BANK, new Any(List.of())))) {
      assertThat(Operators.of(query)).isEqualTo(new Operators(query, List.of(), List.of()));
    }
  }

  private static SearchQuery all(SearchQuery... parts) {
    return new All(List.of(parts));
  }
}
