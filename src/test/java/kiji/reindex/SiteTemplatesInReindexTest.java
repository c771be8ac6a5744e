package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kiji.InventedOutlet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates are learned and applied in one run, and kept for the next.
class SiteTemplatesInReindexTest {
  private static final String PROMO =
      "The Invented Courier walks through the lighthouse with our readers each Saturday afternoon,"
          + " and the keeper tells what the sea brought in that week.";
  private static final String SECOND_PROMO =
      "Every morning at seven the Invented Courier reads the news aloud in the covered market, and"
          + " everyone who comes by ferry is given a cup of tea.";

  @TempDir Path folder;
  private FolderArchive archive;
  private final InventedOutlet courier = new InventedOutlet("courier.example", 1);
  private final InventedOutlet herald = new InventedOutlet("herald.example", 2);

  @BeforeEach
  void open() {
    archive = new FolderArchive(folder);
  }

  @Test
  void aPromoIsGoneFromEveryPageOfTheRunThatLearnsIt() {
    for (int i = 0; i < 400; i++) {
      write("courier", courier, i, PROMO);
    }
    ReindexReport report = archive.reindex();
    assertThat(bodies()).hasSize(400);
    assertThat(bodies()).allSatisfy((id, body) -> assertThat(body).doesNotContain("lighthouse"));
    assertThat(report.counts()).isEqualTo(new Counts(400, 0, 0, 0, 0, 0, 0));
    assertThat(archive.attachment("templates.jsonl"))
        .startsWith(
            "{\"site\":\"courier.example as told in courier/\",\"pages\":64,\"blocks\":{\"");
  }

  @Test
  void anUnchangedCorpusCleansNothing() {
    for (int i = 0; i < 30; i++) {
      write("courier", courier, i, PROMO);
    }
    archive.reindex();
    ReindexReport report = archive.reindex();
    assertThat(archive.cleaned).isEmpty();
    assertThat(report.sentence()).startsWith("Nothing changed");
  }

  @Test
  void aNewPageIsCleanedOnceByTheTemplateThatIsKnown() {
    for (int i = 0; i < 30; i++) {
      write("courier", courier, i, PROMO);
    }
    archive.reindex();
    write("courier", courier, 100, PROMO);
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(1, 0, 30, 0, 0, 0, 0));
    assertThat(archive.cleaned).containsExactly("courier/100.html");
    assertThat(bodies()).allSatisfy((id, body) -> assertThat(body).doesNotContain("lighthouse"));
  }

  @Test
  void aChangedTemplateCleansThePagesThatHoldTheBlockAndNoOthers() {
    for (int i = 0; i < 20; i++) {
      write("courier", courier, i, i < 4 ? SECOND_PROMO : "");
      write("herald", herald, i, PROMO);
    }
    archive.reindex();
    assertThat(with("covered market, and everyone")).isEqualTo(4);
    for (int i = 20; i < 36; i++) {
      write("courier", courier, i, SECOND_PROMO);
    }
    ReindexReport report = archive.reindex();
    assertThat(with("covered market, and everyone")).isZero();
    assertThat(archive.cleaned)
        .hasSize(20)
        .contains("courier/0.html", "courier/3.html", "courier/20.html")
        .doesNotContain("courier/4.html")
        .noneMatch(path -> path.startsWith("herald"));
    assertThat(report.counts()).isEqualTo(new Counts(16, 4, 36, 0, 0, 0, 0));
  }

  @Test
  void whatIsNoTemplateAnyMoreComesBack() {
    for (int i = 0; i < 20; i++) {
      write("courier", courier, i, i < 10 ? PROMO : "");
    }
    archive.reindex();
    assertThat(with("lighthouse")).isZero();
    for (int i = 3; i < 10; i++) {
      archive.delete("courier/" + i + ".html");
    }
    archive.reindex();
    assertThat(archive.cleaned)
        .containsExactly("courier/0.html", "courier/1.html", "courier/2.html");
    assertThat(with("lighthouse")).isEqualTo(3);
  }

  @Test
  void aPageWithNothingOfItsOwnIsQuarantinedAndComesBackWhenItHas() {
    for (int i = 0; i < 20; i++) {
      write("courier", courier, i, PROMO);
    }
    archive.write("courier/bare.html", courier.html(700, List.of(PROMO)));
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(20, 0, 0, 0, 0, 1, 0));
    assertThat(archive.ledger())
        .anyMatch(row -> row.startsWith("courier/bare.html QUARANTINED: only template: "));
    assertThat(archive.attachment("quarantine.jsonl")).contains("courier/bare.html");
    archive.reindex();
    assertThat(archive.cleaned).isEmpty();
    for (int i = 0; i < 20; i++) {
      archive.delete("courier/" + i + ".html");
    }
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(1, 0, 0, 20, 0, 0, 0));
    assertThat(bodies().values()).containsExactly(PROMO);
  }

  @Test
  void aPromoIsGoneFromEveryItemOfAFeedButFromOneThatSaysNothingElse() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      List<String> story = new ArrayList<>(courier.story(i, 2));
      story.add(1, PROMO);
      items.append(item(i, story));
    }
    items.append(item(30, List.of(PROMO)));
    archive.write(
        "feeds/courier.rss",
        "<rss version=\"2.0\"><channel><title>Invented Courier</title>"
            + items
            + "</channel></rss>");
    assertThat(archive.reindex().counts()).isEqualTo(new Counts(31, 0, 0, 0, 0, 0, 0));
    assertThat(bodies().values()).containsOnlyOnce(PROMO);
    assertThat(with("lighthouse")).isEqualTo(1);
    assertThat(bodies().values()).allSatisfy(body -> assertThat(body).isNotBlank());
    assertThat(archive.attachment("templates.jsonl")).contains("courier.example as told in feeds/");
    archive.reindex();
    assertThat(archive.cleaned).isEmpty();
  }

  @Test
  void damagedTemplatesCostCleaningAgainAndNothingElse() {
    for (int i = 0; i < 20; i++) {
      write("courier", courier, i, PROMO);
    }
    archive.reindex();
    Map<String, byte[]> attachments = new HashMap<>(archive.engine.last().attachments());
    attachments.put("templates.jsonl", new byte[] {'{', '"', 0});
    archive.engine.replaceAttachments(attachments);
    write("courier", courier, 50, PROMO);
    ReindexReport report = archive.reindex();
    assertThat(with("lighthouse")).isZero();
    assertThat(report.notes())
        .singleElement()
        .asString()
        .startsWith("the sites' templates are learned anew: damaged templates");
  }

  private static String item(int number, List<String> story) {
    return """
        <item><title>Notice %d of the harbour</title><link>https://courier.example/%d</link>
        <description><![CDATA[<p>%s</p>]]></description></item>
        """
        .formatted(number, number, String.join("</p><p>", story));
  }

  private void write(String outlet, InventedOutlet pages, int number, String inserted) {
    List<String> story = new ArrayList<>(pages.story(number, 3));
    if (!inserted.isEmpty()) {
      story.add(2, inserted);
    }
    archive.write(outlet + "/" + number + ".html", pages.html(number, story));
  }

  private long with(String words) {
    return bodies().values().stream().filter(body -> body.contains(words)).count();
  }

  private Map<String, String> bodies() {
    return archive.engine.last().held().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().article().body()));
  }
}
