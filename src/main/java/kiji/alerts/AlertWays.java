package kiji.alerts;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kiji.alerts.delivery.MailDigest;
import kiji.alerts.delivery.Webhook;
import kiji.settings.Outgoing;

/// The ways by which news can go, as the settings have them, and what may stand for an address.
public final class AlertWays {
  private AlertWays() {}

  /// Webhooks always, mail where a server for it is set.
  public static Map<Delivery.Way, AlertSender> of(Outgoing outgoing, InstantSource clock) {
    Map<Delivery.Way, AlertSender> ways = new EnumMap<>(Delivery.Way.class);
    ways.put(Delivery.Way.WEBHOOK, new Webhook(outgoing.allowsPrivate(), clock));
    Optional.ofNullable(outgoing.smtp())
        .ifPresent(smtp -> ways.put(Delivery.Way.MAIL, new MailDigest(smtp)));
    return ways;
  }

  /// Whether a text can be posted to: an address of the web.
  public static boolean isWebhook(String text) {
    return Webhook.address(text).isPresent();
  }

  /// Whether a text is an address that mail can go to.
  public static boolean isMail(String text) {
    return MailDigest.isAddress(text);
  }
}
