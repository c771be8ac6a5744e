package kiji.alerts;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.search.ArticleSearch;

/// Sends what standing searches found, and tries again what did not arrive. One process of an index
/// does so at a time. What a kill leaves under way: a webhook is posted again with the same id, for
/// its receiver can tell; a mail is not, for nobody could.
public final class AlertDeliveries {
  private static final Logger LOG = Logger.getLogger(AlertDeliveries.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final String MAY_HAVE_ARRIVED =
      "the process ended while it was sent: it may have arrived, so it is not sent again";

  private final Alerts alerts;
  private final ArticleSearch search;
  private final Map<Delivery.Way, AlertSender> ways;
  private final String address;
  private final InstantSource clock;

  /// @param ways by which can be sent here; what goes another way waits
  /// @param address where this archive is asked at
  public AlertDeliveries(
      Alerts alerts,
      ArticleSearch search,
      Map<Delivery.Way, AlertSender> ways,
      String address,
      InstantSource clock) {
    this.alerts = alerts;
    this.search = search;
    this.ways = Map.copyOf(ways);
    this.address = address;
    this.clock = clock;
  }

  /// Sends what is due now; nothing where another process does so.
  public void run() {
    alerts.whileDelivering(() -> alerts.withState().forEach(this::deliver));
  }

  /// Goes on doing so until the process ends.
  public Thread start() {
    return Thread.ofPlatform()
        .daemon()
        .name("alerts")
        .start(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                pass();
              }
            });
  }

  private void pass() {
    try {
      run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "alerts were not sent; they are tried again", e);
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(StandingSearch one) {
    for (Delivery delivery : alerts.state(one).deliveries()) {
      AlertSender way = ways.get(delivery.way());
      if (way != null && delivery.isDue(clock.instant())) {
        deliver(one, delivery, way);
      }
    }
  }

  private void deliver(StandingSearch one, Delivery delivery, AlertSender way) {
    boolean isLeftUnderWay = delivery.state() == Delivery.State.UNDER_WAY;
    if (isLeftUnderWay && delivery.way() == Delivery.Way.MAIL) {
      giveUp(one, delivery, MAY_HAVE_ARRIVED);
      return;
    }
    List<Article> articles =
        delivery.articles().stream()
            .map(ArticleId::new)
            .map(search::article)
            .flatMap(Optional::stream)
            .toList();
    if (articles.isEmpty()) {
      alerts.change(one, state -> state.minus(delivery.id()));
      return;
    }
    alerts.change(one, state -> state.with(delivery.id(), Delivery::underWay));
    try {
      way.send(new AlertNews(delivery.id(), one, articles, delivery.more(), address));
      alerts.change(one, state -> state.minus(delivery.id()));
    } catch (UnwelcomeException e) {
      giveUp(one, delivery, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      failed(one, delivery, String.valueOf(e.getMessage()));
    }
  }

  private void failed(StandingSearch one, Delivery delivery, String why) {
    Instant now = clock.instant();
    double chance = ThreadLocalRandom.current().nextDouble();
    Delivery tried = delivery.underWay().failed(now, why, chance);
    if (tried.state() == Delivery.State.GIVEN_UP) {
      giveUp(one, delivery, why);
    } else {
      alerts.change(one, state -> state.with(delivery.id(), same -> same.failed(now, why, chance)));
    }
  }

  private void giveUp(StandingSearch one, Delivery delivery, String why) {
    LOG.log(
        Level.WARNING,
        "gave up telling ''{0}'' by {1}: {2}",
        new Object[] {one.name(), delivery.way(), why});
    alerts.change(one, state -> state.with(delivery.id(), same -> same.givenUp(why)));
  }
}
