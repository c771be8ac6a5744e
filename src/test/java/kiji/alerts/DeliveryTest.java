package kiji.alerts;

import static kiji.engine.Articles.english;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When news goes, again and again or never again.
class DeliveryTest {
  @TempDir Path folder;
  private WatchedArchive archive;
  private StandingSearch alert;
  private final List<AlertNews> taken = new ArrayList<>();

  @BeforeEach
  void open() {
    archive = new WatchedArchive(folder);
    archive.publish(english("old", "Lighthouse opens", "The lighthouse opened."));
    alert = archive.add("Lights", "lighthouse");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void tell(@Nullable String webhook, List<String> mail, Integer... hours) {
    alert = alert.telling(webhook, mail, List.of(hours));
    archive.alerts.change(alert);
  }

  private void send(AlertSender sender) {
    new AlertDeliveries(
            archive.alerts,
            archive.search,
            Map.of(Delivery.Way.WEBHOOK, sender, Delivery.Way.MAIL, sender),
            "https://news.example",
            archive::now)
        .run();
  }

  private static void refuse(AlertNews news) throws IOException {
    throw new IOException("answered 500");
  }

  @Test
  void whatWasFoundBeforeAKillIsToldByTheNextProcess() {
    tell("https://hook.example/", List.of());
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    send(taken::add);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().articles())
        .extracting(one -> one.id().value())
        .containsExactly("a");
    send(taken::add);
    assertThat(taken).as("once").hasSize(1);
    assertThat(archive.deliveries(alert)).isEmpty();
  }

  @Test
  void aPostThatFailedIsTriedAgainWithTheSameIdAfterEverLongerPauses() {
    tell("https://hook.example/", List.of());
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    Delivery made = archive.deliveries(alert).getFirst();
    send(DeliveryTest::refuse);
    Delivery waits = archive.deliveries(alert).getFirst();
    assertThat(waits.trouble()).isEqualTo("answered 500");
    Duration first = Duration.between(archive.now(), waits.next());
    assertThat(first).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(45));
    send(taken::add);
    assertThat(taken).as("not before its time").isEmpty();
    for (int i = 0; i < 5; i++) {
      archive.pass(Duration.between(archive.now(), archive.deliveries(alert).getFirst().next()));
      send(DeliveryTest::refuse);
    }
    assertThat(Duration.between(archive.now(), archive.deliveries(alert).getFirst().next()))
        .isGreaterThan(Duration.ofMinutes(7));
    archive.pass(Duration.ofHours(2));
    send(taken::add);
    assertThat(taken).extracting(AlertNews::delivery).containsExactly(made.id());
  }

  @Test
  void afterADayItIsGivenUpAndTold() {
    tell("https://hook.example/", List.of());
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    int tries = 0;
    while (archive.alerts.state(alert).givenUp().isEmpty()) {
      assertThat(tries++).isLessThan(60);
      send(DeliveryTest::refuse);
      archive.pass(Duration.ofMinutes(95));
    }
    assertThat(Duration.between(WatchedArchive.MONDAY, archive.now()))
        .isBetween(Duration.ofHours(22), Duration.ofHours(27));
    assertThat(archive.alerts.state(alert).givenUp())
        .extracting(Delivery::trouble)
        .containsExactly("answered 500");
    send(taken::add);
    assertThat(taken).isEmpty();
  }

  @Test
  void aPostThatAKillLeftUnderWayIsPostedAgainWithItsId() {
    tell("https://hook.example/", List.of());
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    List<String> begun = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try {
        send(
            news -> {
              begun.add(news.delivery());
              throw new OutOfMemoryError("killed");
            });
      } catch (OutOfMemoryError killed) {
        // as a kill does
      }
    }
    send(taken::add);
    assertThat(begun).hasSize(2);
    assertThat(taken).extracting(AlertNews::delivery).containsExactly(begun.getFirst());
    assertThat(begun.getFirst()).isEqualTo(begun.getLast());
  }

  @Test
  void aMailThatAKillLeftUnderWayIsNotSentAgainAndItsAlertSaysSo() {
    tell(null, List.of("a@b.example"));
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    try {
      send(
          news -> {
            throw new OutOfMemoryError("killed");
          });
    } catch (OutOfMemoryError killed) {
      // as a kill does
    }
    send(taken::add);
    send(taken::add);
    assertThat(taken).isEmpty();
    assertThat(archive.alerts.state(alert).givenUp())
        .singleElement()
        .satisfies(one -> assertThat(one.trouble()).contains("may have arrived"));
  }

  @Test
  void aDigestGathersWhatComesUntilItsHour() {
    tell(null, List.of("a@b.example"), 7, 18);
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    archive.comes(english("b", "Lighthouse two", "B lighthouse."));
    send(taken::add);
    assertThat(taken).isEmpty();
    assertThat(archive.deliveries(alert))
        .extracting(Delivery::next)
        .containsExactly(Instant.parse("2026-03-02T09:00:00Z")); // 18 o'clock in Tokyo
    archive.pass(Duration.ofHours(6));
    send(taken::add);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().articles())
        .extracting(one -> one.id().value())
        .containsExactly("b", "a");
  }

  @Test
  void whatLeftTheArchiveMeanwhileIsNotTold() {
    tell("https://hook.example/", List.of());
    archive.comes(english("a", "Lighthouse", "A lighthouse."));
    archive.remove("a");
    send(taken::add);
    assertThat(taken).isEmpty();
    assertThat(archive.deliveries(alert)).isEmpty();
  }
}
