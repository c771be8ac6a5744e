package kiji.embedded.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kiji.embedded.document.Fields;
import kiji.engine.Facet;
import kiji.engine.Facet.Count;
import org.junit.jupiter.api.Test;

class FacetTallyTest {
  private static String outlet(String id, String name) {
    return id + Fields.BETWEEN + name;
  }

  @Test
  void whatAFilterFindsTogetherIsOneValueShownAsMostArticlesWriteIt() {
    FacetTally sections = FacetTally.of(Facet.SECTION);
    sections.add("business", 2);
    sections.add("Business", 3);
    sections.addStory(Set.of("BUSINESS", "business"));
    sections.add("Sport", 7);
    assertThat(sections.listed())
        .containsExactly(new Count("Sport", "Sport", 7), new Count("Business", "Business", 6));
  }

  @Test
  void ofFormsEquallyCommonTheFirstIsShown() {
    FacetTally sections = FacetTally.of(Facet.SECTION);
    sections.add("Arts", 1);
    sections.add("ARTS", 1);
    assertThat(sections.listed()).containsExactly(new Count("ARTS", "ARTS", 2));
  }

  @Test
  void anOutletIsFoundByIdAndByNameAndOnesOfOneNameAreToldApart() {
    FacetTally outlets = FacetTally.of(Facet.SOURCE);
    outlets.add(outlet("one", "Ledger"), 3);
    outlets.add(outlet("two", "LEDGER"), 2);
    outlets.add(outlet("ledger", "Ledger"), 1);
    outlets.add(outlet("", ""), 1);
    outlets.add(outlet("same", "same"), 1);
    assertThat(outlets.listed())
        .as("the name of two is the id of a third, which a filter finds with them")
        .containsExactly(
            new Count("ledger", "Ledger (ledger)", 6),
            new Count("one", "Ledger (one)", 3),
            new Count("two", "LEDGER (two)", 2),
            new Count("", "", 1),
            new Count("same", "same", 1));
  }

  @Test
  void valuesOfOneCountStandInTheirOrder() {
    FacetTally authors = FacetTally.of(Facet.AUTHOR);
    List.of("c", "a", "b").forEach(author -> authors.add(author, 1));
    assertThat(authors.listed()).extracting(Count::value).containsExactly("a", "b", "c");
  }

  @Test
  void theCommonestAreToldButEveryMonth() {
    FacetTally authors = FacetTally.of(Facet.AUTHOR);
    FacetTally months = FacetTally.of(Facet.MONTH);
    IntStream.rangeClosed(1000, 1200).forEach(year -> months.add(year + "-01", 1));
    IntStream.rangeClosed(1, 201).forEach(many -> authors.add("author" + many, many));
    assertThat(months.listed()).hasSize(201);
    assertThat(authors.listed()).hasSize(FacetTally.MOST_VALUES);
    assertThat(authors.listed().getLast().count()).isEqualTo(2);
  }

  @Test
  void aChosenValueIsToldHoweverRareByItsIdAndByItsName() {
    for (String chosen : List.of("last", "last news")) {
      FacetTally outlets = FacetTally.of(Facet.SOURCE);
      IntStream.rangeClosed(1, 200).forEach(i -> outlets.add(outlet("o" + i, "Outlet " + i), 9));
      outlets.add(outlet("rare", "Rare News"), 2);
      assertThat(outlets.choose(chosen)).as("none has it").isTrue();
      outlets.add(outlet("last", "Last News"), 0);
      assertThat(outlets.choose(chosen)).isFalse();
      assertThat(outlets.listed())
          .hasSize(FacetTally.MOST_VALUES + 1)
          .endsWith(new Count("last", "Last News", 0));
    }
  }
}
