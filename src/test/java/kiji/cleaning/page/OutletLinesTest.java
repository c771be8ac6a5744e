package kiji.cleaning.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kiji.article.Outlet;
import kiji.cleaning.OutletList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An archive's own `outlets.csv`.
class OutletLinesTest {
  private static final String COAST = "https://coast.example.com/1";

  private final List<String> trouble = new ArrayList<>();

  private OutletList list(String... lines) {
    return OutletLines.own("outlets.csv", List.of(lines), trouble);
  }

  private static Outlet of(OutletList list, @Nullable String source, String url) {
    return Outlets.of(list, source, PageHead.NONE, url);
  }

  @Test
  void aDomainAndANameAreEnough() {
    OutletList list = list("domain,name", "coast.example.com,The Coast Gazette");
    assertThat(of(list, null, "https://www.coast.example.com/1"))
        .isEqualTo(new Outlet("the-coast-gazette", "The Coast Gazette", "coast.example.com"));
    assertThat(trouble).isEmpty();
  }

  @Test
  void withoutAHeadingTheColumnsAreThoseOfTheShippedList() {
    OutletList list = list("coast.example.com,coast,Coast Gazette,潮騒新聞,Gazette | 潮騒,jp,ja");
    assertThat(of(list, null, "https://coast.example.com/1").name()).isEqualTo("潮騒新聞");
    assertThat(list.find("coast.example.com").orElseThrow().country()).isEqualTo("jp");
    assertThat(list.find("coast.example.com").orElseThrow().names())
        .containsExactly("潮騒新聞", "Coast Gazette", "Gazette", "潮騒");
  }

  @Test
  void columnsMayStandInAnyOrderAndNamesWithCommasInQuotationMarks() {
    OutletList list = list("\uFEFFname,domain", "\"Salt, Sea & Co\",salt.example.com");
    assertThat(of(list, null, "https://salt.example.com/1").name()).isEqualTo("Salt, Sea & Co");
    assertThat(trouble).isEmpty();
  }

  @Test
  void headingsMayBeCapitalsAndCellsPartedAsSpreadsheetProgramsDo() {
    assertThat(of(list("Domain,Name", "coast.example.com,Coast"), null, COAST).name())
        .isEqualTo("Coast");
    assertThat(of(list("domain;name", "coast.example.com;Salt, Sea"), null, COAST).name())
        .isEqualTo("Salt, Sea");
    assertThat(of(list("domain\tname", "coast.example.com\tCoast"), null, COAST).name())
        .isEqualTo("Coast");
    assertThat(trouble).isEmpty();
  }

  @Test
  void aLanguageThatIsNoneIsTold() {
    list("domain,name,language", "coast.example.com,Coast,klingon");
    assertThat(trouble)
        .containsExactly(
            "Line 2 of outlets.csv was left out: 'klingon' is no language here: ja, en or other.");
  }

  @Test
  void ownLinesWinOverThoseThatShip() {
    OutletList list = list("domain,name", "asahi.com,Asahi");
    assertThat(of(list, null, "https://www.asahi.com/1"))
        .isEqualTo(new Outlet("asahi", "Asahi", "asahi.com"));
    assertThat(of(list, null, "https://www.nytimes.com/1").id()).isEqualTo("nytimes");
  }

  @Test
  void twoDomainsOfOneIdAreOneOutletAndTwoOutletsOfOneNameStayTwo() {
    OutletList list =
        list(
            "domain,id,name",
            "coast.example.com,coast,Coast",
            "shore.example.net,coast,Coast",
            "other.example.org,other,Coast");
    assertThat(of(list, null, "https://coast.example.com/1").id())
        .isEqualTo(of(list, null, "https://shore.example.net/1").id());
    assertThat(of(list, null, "https://other.example.org/1").id()).isEqualTo("other");
  }

  @Test
  void anOwnNameMeansItsOutletOnWhateverDomainTheStoryStands() {
    OutletList list = list("domain,id,name,aliases", "coast.example.com,coast,Coast Gazette,潮騒新聞");
    assertThat(of(list, "潮騒新聞", "https://portal.example.net/1").id()).isEqualTo("coast");
    assertThat(of(list, "ＣＯＡＳＴ ＧＡＺＥＴＴＥ", "https://portal.example.net/1").name())
        .isEqualTo("Coast Gazette");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Coast Gazette,coast~ Line 2 of outlets.csv was left out: 'Coast Gazette' is no domain, as example.jp is one.",
        "coast.example.com,~ Line 2 of outlets.csv was left out: 'coast.example.com' has no name.",
        "coast.example.com,Salt, Sea~ Line 2 of outlets.csv was left out: it has 3 cells under 2 headings; a comma in a name needs quotation marks around the name.",
        "coast.example.com,\"Salt~ Line 2 of outlets.csv was left out: a quotation mark is not closed, or stands in the midst of a cell.",
        "coast.example.com,\uFFFD\uFFFD~ Line 2 of outlets.csv was left out: it is not UTF-8; save the file as UTF-8.",
      })
  void aBadLineIsToldAndTheOthersHold(String line, String told) {
    OutletList list = list("domain,name", line, "shore.example.com,Shore");
    assertThat(trouble).containsExactly(told);
    assertThat(of(list, null, "https://shore.example.com/1").name()).isEqualTo("Shore");
  }

  @Test
  void aPastedAddressIsItsDomainAndCommentsAreNone() {
    OutletList list =
        list("# ours", "", "domain,name", "https://www.Shore.example.com/news/,Shore");
    assertThat(of(list, null, "https://shore.example.com/1").name()).isEqualTo("Shore");
    assertThat(trouble).isEmpty();
  }

  @Test
  void whatIsFoundDecidesTheFingerprintAndNotHowItIsWritten() {
    String one = list("domain,name", "coast.example.com,Coast").fingerprint();
    assertThat(list("# mine", "name,domain", "Coast,coast.example.com").fingerprint())
        .isEqualTo(one);
    assertThat(list("domain,name", "coast.example.com,Shore").fingerprint()).isNotEqualTo(one);
  }
}
