package kiji.cleaning.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiji.article.Outlet;
import kiji.cleaning.wording.Resources;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What pages call their outlet, and what it is called here.
class OutletsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "listed, whatever the page says; https://www.nytimes.com/1; nytimes.com; Seal - nytimes; nytimes; The New York Times",
        "listed in Japanese; https://www3.nhk.or.jp/news/1; NEWS WEB EASY; x; nhk; NHK",
        "a domain within a listed one; https://news.bbc.co.uk/1; none; x; bbc; BBC News",
        "a line of its own; https://asia.nikkei.com/1; Nikkei; x; nikkei-asia; Nikkei Asia",
        "a host that a wire shares; http://hosted.ap.org/a; Hosted; x; apnews; AP News",
        "not listed; https://coast.example.com/1; Coast Gazette; x; example; Coast Gazette",
        "run together, spelled behind the headline; https://coastgazette.com/1; coastgazette; Seal keeps ferry in port | Coast Gazette; coastgazette; Coast Gazette",
        "run together and nowhere spelled; https://coastgazette.com/1; coastgazette; Seal; coastgazette; coastgazette.com",
        "an address for a name; https://www.coastgazette.com/1; https://www.coastgazette.com/; Seal; coastgazette; coastgazette.com",
        "a slogan behind a bar; https://coast.example.com/1; Coast Gazette | Sea | Salt; x; example; Coast Gazette",
        "the name behind the slogan; https://saltwork.com/1; News of salt | Salt Work; x; saltwork; Salt Work",
        "the publishing system; https://seals.example.com/1; Blogger; Seal keeps ferry in port | Example Seals; example; Example Seals",
        "one of many on a domain; https://alice.substack.com/p/1; Alice writes; x; alice.substack; Alice writes",
        "another of them; https://bob.substack.com/p/1; none; x; bob.substack; bob.substack.com",
        "a blog with an address that the public suffix list shares out; https://carol.hatenablog.com/1; none; x; carol.hatenablog; carol.hatenablog.com",
        "a town and its prefecture; https://www.city.shiomi.lg.jp/1; none; x; city.shiomi; city.shiomi.lg.jp",
        "its prefecture; https://www.pref.shiomi.lg.jp/1; none; x; pref.shiomi; pref.shiomi.lg.jp",
        "below what a country deals out; https://news.coast.gob.mx/1; none; x; coast; news.coast.gob.mx",
        "no address, but a tail; none; none; Seal keeps ferry in port - Harbour Notes; harbour-notes; Harbour Notes",
        "no address, but a front; none; none; Harbour Notes: Seal keeps ferry in port; harbour-notes; Harbour Notes",
        "run together behind the headline too; https://coastgazette.com/1; coastgazette; Seal keeps ferry in port | coastgazette; coastgazette; coastgazette.com",
        "nothing at all; none; none; Seal keeps ferry in port; unknown; unknown",
      })
  void namesTheOutlet(
      String habit,
      @Nullable String url,
      @Nullable String siteName,
      String title,
      String id,
      String name) {
    String site = siteName == null ? "" : "<meta property=og:site_name content='" + siteName + "'>";
    String page = site + "<title>" + title + "</title><h1>Seal keeps ferry in port</h1>";
    Outlet outlet = Outlets.of(OutletLines.shipped(), null, PageHead.of(Jsoup.parse(page)), url);
    assertThat(outlet.id() + ": " + outlet.name()).as(habit).isEqualTo(id + ": " + name);
  }

  @Test
  void whatStandsBesideThePageWins() {
    assertThat(of("Harbour Notes", "https://www.asahi.com/1").name()).isEqualTo("Harbour Notes");
    assertThat(of("朝日新聞", "https://www.asahi.com/1").id()).isEqualTo("asahi");
  }

  @Test
  void aNameWithoutAnAddressIsTheOutletsThatAloneIsCalledSo() {
    assertThat(of("朝日新聞", null).id()).isEqualTo("asahi");
    assertThat(of("CNN", null).id()).as("two are called so").isEqualTo("cnn");
    assertThat(of("The Nation", "https://nation.example/1").id())
        .as("another one of the name, elsewhere")
        .isEqualTo("the-nation");
  }

  private static Outlet of(String source, @Nullable String url) {
    return Outlets.of(OutletLines.shipped(), source, PageHead.NONE, url);
  }

  @Test
  void theShippedListIsWholeAndNamesEachOutletOnce() {
    List<String> lines = Resources.lines("outlets.csv");
    assertThat(lines.getFirst()).isEqualTo("domain,id,name,名前,aliases,country,language");
    List<String[]> rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    assertThat(rows).hasSizeGreaterThan(300).allSatisfy(row -> assertThat(row).hasSize(7));
    assertThat(rows.stream().map(row -> row[0]).toList()).doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row[6]).collect(Collectors.toSet()))
        .isSubsetOf(Set.of("ja", "en", "other"));
    assertThat(
            rows.stream().collect(Collectors.groupingBy(row -> row[1])).values().stream()
                .filter(same -> same.stream().map(row -> row[2]).distinct().count() > 1))
        .isEmpty();
  }
}
