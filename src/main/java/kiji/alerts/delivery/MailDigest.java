package kiji.alerts.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import kiji.alerts.AlertNews;
import kiji.alerts.AlertSender;
import kiji.alerts.UnwelcomeException;
import kiji.article.Article;
import kiji.settings.Smtp;

/// Mails news as plain text, a paragraph an article: date, outlet, headline, addresses. Where the
/// connection breaks after the text was handed over, nobody knows whether it was taken: it is not
/// sent again.
public final class MailDigest implements AlertSender {
  private static final int ENCRYPTED_PORT = 465;
  private static final String PATIENCE_MILLIS = "15000";
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final Pattern ON_THIS_MACHINE =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[?::1]?");

  private final Smtp server;

  public MailDigest(Smtp server) {
    this.server = server;
  }

  /// Whether a text is an address that mail can go to.
  public static boolean isAddress(String text) {
    try {
      new InternetAddress(text, true).validate();
      return text.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }

  @Override
  public void send(AlertNews news) throws IOException {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport()) {
      transport.connect(server.host(), server.port(), server.user(), server.password());
      handOver(message(session, news), transport);
    } catch (MessagingException e) {
      throw new IOException("the mail server does not take it: " + e.getMessage(), e);
    }
  }

  private static void handOver(MimeMessage message, Transport transport)
      throws MessagingException, UnwelcomeException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException refused) {
      if (refused.getValidSentAddresses() == null || refused.getValidSentAddresses().length == 0) {
        throw refused;
      }
      throw new UnwelcomeException(
          "the mail server took it for some only, who are not sent it again: "
              + refused.getMessage());
    } catch (MessagingException e) {
      throw new UnwelcomeException(
          "the connection broke while it was sent ("
              + e.getMessage()
              + "): it may have arrived, so it is not sent again");
    }
  }

  /// How the server is spoken to. A password leaves this machine encrypted or not at all, also
  /// where somebody on the way hides that the server would encrypt.
  Properties properties() {
    Properties properties = new Properties();
    String protocol = server.port() == ENCRYPTED_PORT ? "smtps" : "smtp";
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty("mail." + protocol + ".auth", String.valueOf(server.user() != null));
    properties.setProperty("mail." + protocol + ".starttls.enable", "true");
    properties.setProperty(
        "mail." + protocol + ".starttls.required",
        String.valueOf(
            protocol.equals("smtp")
                && server.password() != null
                && !ON_THIS_MACHINE.matcher(server.host()).matches()));
    properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail." + protocol + ".timeout", PATIENCE_MILLIS);
    properties.setProperty("mail." + protocol + ".writetimeout", PATIENCE_MILLIS);
    properties.setProperty("mail." + protocol + ".sendpartial", "true");
    return properties;
  }

  private MimeMessage message(Session session, AlertNews news) throws MessagingException {
    String domain = server.from().replaceFirst("^.*@", "").replaceFirst(">.*$", "");
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + news.delivery() + "@" + domain + ">");
          }
        };
    message.setFrom(new InternetAddress(server.from()));
    for (String address : news.alert().mail()) {
      message.addRecipient(Message.RecipientType.BCC, new InternetAddress(address));
    }
    message.setHeader("To", "undisclosed-recipients:;");
    message.setSubject(
        news.alert().name().replaceAll("\\s+", " ") + " (" + news.total() + ")",
        StandardCharsets.UTF_8.name());
    message.setHeader("Date", SENT.format(OffsetDateTime.now(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(text(news), StandardCharsets.UTF_8.name());
    return message;
  }

  private static String text(AlertNews news) {
    StringBuilder text = new StringBuilder();
    for (Article article : news.articles()) {
      OffsetDateTime published = article.publishedAt();
      text.append(published == null ? "" : DAY.format(published) + "  ")
          .append(article.outlet().name())
          .append('\n')
          .append(article.title())
          .append('\n')
          .append(NewsAddress.article(news, article))
          .append('\n');
      if (article.url() != null) {
        text.append(article.url()).append('\n');
      }
      text.append('\n');
    }
    if (news.more() > 0) {
      text.append("+ ").append(news.more()).append("\n\n");
    }
    return text.append(NewsAddress.alert(news)).append('\n').toString();
  }
}
