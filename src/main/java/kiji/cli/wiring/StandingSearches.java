package kiji.cli.wiring;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import kiji.alerts.AlertDeliveries;
import kiji.alerts.AlertException;
import kiji.alerts.AlertMatching;
import kiji.alerts.AlertSender;
import kiji.alerts.AlertWays;
import kiji.alerts.Alerts;
import kiji.alerts.Delivery;
import kiji.engine.EngineException;
import kiji.engine.SearchEngine;
import kiji.search.ArticleSearch;
import kiji.settings.Settings;
import kiji.stories.ForgottenFile;

/// The standing searches of an index by the settings: asked when articles have come, and told.
public final class StandingSearches {
  private final Settings settings;
  private final Alerts alerts;
  private final ArticleSearch search;
  private final Map<Delivery.Way, AlertSender> ways;
  private final AlertDeliveries deliveries;

  public StandingSearches(SearchEngine engine, Settings settings) {
    this.settings = settings;
    alerts = Alerts.in(settings.index());
    search = EngineChoice.patientSearch(engine, settings);
    ways = AlertWays.of(settings.outgoing(), InstantSource.system());
    deliveries =
        new AlertDeliveries(
            alerts, search, ways, settings.outgoing().publicAddress(), InstantSource.system());
  }

  /// The searches themselves.
  public Alerts alerts() {
    return alerts;
  }

  /// When the last article came: what is there is not new to a search that is added now.
  public Instant last() {
    return AlertMatching.last(search);
  }

  /// The ways by which can be told here.
  public Map<Delivery.Way, AlertSender> ways() {
    return ways;
  }

  /// Sends until the thread that it returns is interrupted.
  public Thread start() {
    return deliveries.start();
  }

  /// Asks all searches for what has come, and sends what is due; trouble is told, and what could
  /// not be done is done the next time.
  public void ask(PrintStream err) {
    try {
      new AlertMatching(alerts, search, settings.timeZone(), settings.threads()).run(Instant.now());
      deliveries.run();
    } catch (AlertException | EngineException e) {
      err.println("kiji: alerts wait for the next reindex: " + e.getMessage());
    }
  }

  /// Takes what is forgotten out of what was found; trouble is told, and the next time finishes.
  public void forget(PrintStream err) {
    try {
      alerts.forget(ForgottenFile.in(settings.index()).read());
    } catch (AlertException e) {
      err.println("kiji: " + e.getMessage());
    }
  }
}
