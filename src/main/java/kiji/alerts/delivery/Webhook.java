package kiji.alerts.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kiji.alerts.AlertNews;
import kiji.alerts.AlertSender;
import kiji.alerts.UnwelcomeException;
import kiji.article.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Posts news as JSON, signed as the Standard Webhooks specification (1.0) has it: `webhook-id` is
/// the delivery's and the same when it is tried again, `webhook-timestamp` when this try was made,
/// `webhook-signature` an HMAC-SHA256 of both and the body by the alert's secret.
public final class Webhook implements AlertSender {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SECRET = "whsec_";
  private static final int GONE = 410;

  private final PinnedPost post;
  private final InstantSource clock;

  /// @param allowsPrivate whether addresses that are not of the public internet may be posted to
  public Webhook(boolean allowsPrivate, InstantSource clock) {
    this.post = new PinnedPost(allowsPrivate, PATIENCE);
    this.clock = clock;
  }

  /// An address that can be posted to.
  ///
  /// @return empty for what is no address of the web, or names a person and a password
  public static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public void send(AlertNews news) throws IOException {
    String target = Objects.requireNonNullElse(news.alert().webhook(), "");
    URI uri =
        address(target)
            .orElseThrow(() -> new UnwelcomeException("'" + target + "' is no address of the web"));
    byte[] body = JsonMapper.shared().writeValueAsBytes(Body.of(news));
    String time = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Kiji");
    headers.put("webhook-id", news.delivery());
    headers.put("webhook-timestamp", time);
    headers.put("webhook-signature", signed(news, time, body));
    int status = post.post(uri, headers, body);
    if (status == GONE) {
      throw new UnwelcomeException(uri.getHost() + " answered 410: it wants no more");
    }
    if (status < 200 || status > 299) {
      throw new IOException(uri.getHost() + " answered " + status);
    }
  }

  private static String signed(AlertNews news, String time, byte[] body) throws IOException {
    try {
      return signature(news.alert().secret(), news.delivery(), time, body);
    } catch (IllegalArgumentException e) {
      throw new UnwelcomeException(
          "the secret of '" + news.alert().name() + "' is not in base64: mend its line", e);
    }
  }

  static String signature(String secret, String id, String time, byte[] body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^" + SECRET, ""));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256; this one says it has not", e);
    }
  }

  /// What is posted.
  ///
  /// @param type of an event, as the specification asks for
  /// @param more how many others were found
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(String type, String delivery, Alert alert, List<Found> articles, long more) {
    /// The standing search.
    record Alert(String id, String name, String page) {}

    /// An article.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
        String id,
        String title,
        @Nullable String url,
        String page,
        String outlet,
        String language,
        @Nullable String publishedAt) {}

    static Body of(AlertNews news) {
      return new Body(
          "articles.arrived",
          news.delivery(),
          new Alert(news.alert().id(), news.alert().name(), NewsAddress.alert(news)),
          news.articles().stream().map(article -> found(article, news)).toList(),
          news.more());
    }

    private static Found found(Article article, AlertNews news) {
      return new Found(
          article.id().value(),
          article.title(),
          article.url(),
          NewsAddress.article(news, article),
          article.outlet().name(),
          article.language().code(),
          article.publishedAt() == null
              ? null
              : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.publishedAt()));
    }
  }
}
