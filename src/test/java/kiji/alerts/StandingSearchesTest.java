package kiji.alerts;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.japanese;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kiji.engine.Articles;
import kiji.reindex.Forgetting;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.stories.Forgotten;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is new to a standing search: what came into the archive since it was added, once.
class StandingSearchesTest {
  @TempDir Path folder;
  private WatchedArchive archive;

  @BeforeEach
  void open() {
    archive = new WatchedArchive(folder);
    archive.publish(english("old", "Lighthouse opens", "The lighthouse opened."));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void findsWhatComesAndNothingThatWasThere() {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    StandingSearch other = archive.add("Ferries", "ferry");
    archive.comes(
        english("new", "Another lighthouse", "A lighthouse burns."),
        japanese("ja", "灯台", "灯台が開いた。"));
    assertThat(archive.found(lighthouse)).containsExactly("new");
    assertThat(archive.found(other)).isEmpty();
    archive.comes(english("third", "Lighthouse again", "The lighthouse."));
    assertThat(archive.found(lighthouse)).containsExactly("third", "new");
  }

  @Test
  void whatIsPublishedLongAgoAndComesNowIsNew() {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    archive.comes(
        english("late", "A lighthouse", "A lighthouse of long ago.")
            .publishedAt(Articles.date("1999-01-01T00:00Z")));
    assertThat(archive.found(lighthouse)).containsExactly("late");
  }

  @Test
  void wantsAllTheWordsAndNeverFewer() {
    StandingSearch both = archive.add("Both", "lighthouse keeper");
    archive.comes(english("one", "A lighthouse", "A lighthouse and nobody in it."));
    assertThat(archive.found(both)).isEmpty();
  }

  @Test
  void copiesOfOneStoryAreOneHitAlsoWhenTheyComeLater() {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    archive.publishAs(
        Articles.story("wire", "Lighthouse", "A lighthouse burns.", "2026-03-01", "wire"),
        Articles.story("copy", "Lighthouse", "A lighthouse burns.", "2026-03-02", "wire"));
    archive.ask();
    assertThat(archive.found(lighthouse)).hasSize(1);
    archive.publishAs(
        Articles.story("later", "Lighthouse", "A lighthouse burns.", "2026-03-03", "wire"));
    archive.ask();
    assertThat(archive.found(lighthouse)).hasSize(1);
  }

  @Test
  void filtersHold() {
    SearchParameters search =
        SearchParameters.NONE.with(SearchParameter.SOURCES, List.of("tsukimi"));
    StandingSearch one =
        archive.alerts.add("月見", search, AlertMatching.last(archive.search)).orElseThrow();
    archive.comes(english("en", "A", "B."), japanese("ja", "灯台", "灯台が開いた。"));
    assertThat(archive.found(one)).containsExactly("ja");
  }

  @Test
  void whatCameBeforeAKillIsFoundByTheNextRunAndFoundOnce() {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    archive.publish(english("a", "Lighthouse", "A lighthouse."));
    archive.publish(english("b", "Lighthouse", "B lighthouse."));
    archive.ask();
    assertThat(archive.found(lighthouse)).containsExactlyInAnyOrder("a", "b");
    forgetHowFarItCame();
    assertThat(archive.ask()).isPositive();
    assertThat(archive.found(lighthouse)).containsExactlyInAnyOrder("a", "b");
    assertThat(archive.ask()).isZero();
  }

  /// As after a kill between the two writes.
  private void forgetHowFarItCame() {
    archive.alerts.upTo(Instant.EPOCH);
  }

  @Test
  void aReaderWhoLookedHasSeenWhatWasThere() {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    Instant looked = archive.now();
    assertThat(archive.alerts.state(lighthouse).unseen()).isOne();
    archive.alerts.seen(lighthouse, looked);
    assertThat(archive.alerts.state(lighthouse).unseen()).isZero();
    archive.comes(english("b", "Lighthouse", "B lighthouse."));
    AlertState state = archive.alerts.state(lighthouse);
    assertThat(state.hits())
        .filteredOn(state::isNew)
        .extracting(AlertHit::article)
        .containsExactly("b");
  }

  @Test
  void whatIsForgottenLeavesThem() throws Exception {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    archive.alerts.change(lighthouse.telling("https://hook.example/", List.of(), List.of()));
    archive.comes(
        english("leaves", "Lighthouse", "A lighthouse."),
        english("stays", "Lighthouse two", "Another lighthouse."));
    ForgottenArticles list =
        new Forgetting(archive.engine, ForgottenFile.in(folder), archive::now)
            .plan(List.of("leaves"), "")
            .list();
    archive.alerts.forget(list);
    assertThat(archive.found(lighthouse)).containsExactly("stays");
    assertThat(archive.deliveries(lighthouse))
        .extracting(Delivery::articles)
        .containsExactly(List.of("stays"));
    assertThat(Files.readString(folder.resolve("alerts/" + lighthouse.id() + ".json")))
        .doesNotContain("leaves");
  }

  @Test
  void theirSecretsAreReadByTheirOwnerAlone() throws Exception {
    archive.add("Lights", "lighthouse");
    assertThat(Files.getPosixFilePermissions(folder.resolve("alerts.jsonl")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void aNameIsGivenOnceAndARemovedOneIsGone() {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    assertThat(archive.alerts.add("Lights", SearchParameters.of("x"), Instant.EPOCH)).isEmpty();
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    assertThat(archive.alerts.remove(lighthouse.id())).isTrue();
    assertThat(archive.alerts.all()).isEmpty();
    assertThat(archive.alerts.remove(lighthouse.id())).isFalse();
    assertThat(folder.resolve("alerts/" + lighthouse.id() + ".json")).doesNotExist();
  }

  @Test
  void areCarriedElsewhereAsAPlainFile(@TempDir Path elsewhere) {
    StandingSearch one = archive.add("灯台", "灯台 -\"朝 刊\"");
    archive.alerts.change(
        one.telling("https://hook.example/x", List.of("a@b.example"), List.of(7, 18)));
    Alerts other = Alerts.in(elsewhere);
    assertThat(other.read("\uFEFF" + archive.alerts.written() + "\r\n", "file", Instant.EPOCH))
        .isEqualTo(archive.alerts.all());
    assertThat(other.read(archive.alerts.written(), "file", Instant.EPOCH)).isEmpty();
    assertThat(
            other.read(
                "{\"name\":\"written by hand\",\"search\":{\"q\":[\"x\"]}}", "file", Instant.EPOCH))
        .singleElement()
        .satisfies(byHand -> assertThat(byHand.secret()).startsWith("whsec_"));
    assertThatThrownBy(
            () ->
                other.read(
                    "{\"name\":\"x\",\"search\":{\"serch\":[\"x\"]}}", "list.jsonl", Instant.EPOCH))
        .hasMessage("list.jsonl: 'serch' is no parameter");
    assertThatThrownBy(() -> other.read("\nname", "list.jsonl", Instant.EPOCH))
        .hasMessage("list.jsonl: line 2 is no standing search");
    assertThat(other.all()).hasSize(2);
  }

  @Test
  void manyThreadsAddWithoutLosingAny() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () ->
                                Alerts.in(folder)
                                    .add("n" + i, SearchParameters.of("x"), Instant.EPOCH)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(archive.alerts.all()).hasSize(8);
  }

  @Test
  void whatWasFoundIsBegunAnewWhereItsFileIsDamaged() throws IOException {
    StandingSearch lighthouse = archive.add("Lights", "lighthouse");
    archive.comes(english("new", "Another lighthouse", "A lighthouse burns."));
    Path found = folder.resolve("alerts").resolve(lighthouse.id() + ".json");
    Files.writeString(found, "{\"upTo");
    Files.writeString(folder.resolve("alerts/up-to"), "banana");
    archive.alerts.forget(anyForgotten());
    assertThat(found).as("nobody can tell whether it holds what is forgotten").doesNotExist();
    archive.comes(english("third", "Lighthouse again", "The lighthouse."));
    assertThat(archive.found(lighthouse)).contains("third");
  }

  @Test
  void aLineThatCannotBeIsToldWithItsFile() throws IOException {
    archive.add("Lights", "lighthouse");
    Path list = folder.resolve("alerts.jsonl");
    String whole = Files.readString(list);
    for (String wrong :
        List.of(
            whole.replace("\"hours\":[]", "\"hours\":[99]"),
            whole.replace("Lights", " "),
            whole.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"A B\""))) {
      assertThat(wrong).isNotEqualTo(whole);
      Files.writeString(list, wrong);
      assertThatThrownBy(() -> archive.alerts.all())
          .isInstanceOf(AlertException.class)
          .hasMessageContaining(list.toString());
    }
  }

  private static ForgottenArticles anyForgotten() {
    return ForgottenArticles.of(
        List.of(
            new Forgotten(
                List.of("0123456789abcdef0123456789abcdef"),
                List.of(),
                List.of(),
                Instant.EPOCH,
                false,
                "")));
  }
}
