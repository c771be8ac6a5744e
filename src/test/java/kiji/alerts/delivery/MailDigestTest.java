package kiji.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import kiji.settings.Smtp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is mailed, to a real mail server on this machine.
class MailDigestTest {
  private GreenMail server;

  @BeforeEach
  void listen() throws UserException {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    server.setUser("kiji", "kiji", "a password");
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private Smtp smtp(String password) {
    return new Smtp("127.0.0.1", server.getSmtp().getPort(), "kiji", password, "kiji@news.example");
  }

  @Test
  void mailsADigestToEachWithoutTellingThemOfEachOther() throws Exception {
    new MailDigest(smtp("a password")).send(News.of(null, "a@b.example", "c@d.example"));
    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("灯台 and lighthouses (5)");
    assertThat(mail.getMessageID()).isEqualTo("<d1@news.example>");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("kiji@news.example");
    assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
    assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(
            """
            2026-03-01 09:00  月見新報
            灯台が開いた
            https://news.example/kiji/articles/ja
            https://news.tsukimi.example/1

            Harbour Times
            A lighthouse
            https://news.example/kiji/articles/e%2Fn%251

            + 3

            https://news.example/kiji/alerts/abc123\
            """);
  }

  @Test
  void aServerThatIsNotThereOrRefusesIsTroubleToTryAgain() {
    assertThatThrownBy(() -> new MailDigest(smtp("wrong")).send(News.of(null, "a@b.example")))
        .isExactlyInstanceOf(IOException.class);
    Smtp nowhere = new Smtp("127.0.0.1", 1, null, null, "kiji@news.example");
    assertThatThrownBy(() -> new MailDigest(nowhere).send(News.of(null, "a@b.example")))
        .isExactlyInstanceOf(IOException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void addressesAreTold() {
    assertThat(MailDigest.isAddress("a@b.example")).isTrue();
    assertThat(MailDigest.isAddress("a@b.example\r\nBcc: x@y.example")).isFalse();
    assertThat(MailDigest.isAddress("nobody")).isFalse();
    assertThat(MailDigest.isAddress("")).isFalse();
  }

  @Test
  void aPasswordLeavesThisMachineEncryptedOrNotAtAll() {
    String required = "mail.smtp.starttls.required";
    assertThat(digest("mail.example", "secret").properties()).containsEntry(required, "true");
    assertThat(digest("mail.example", null).properties()).containsEntry(required, "false");
    assertThat(digest("127.0.0.1", "secret").properties()).containsEntry(required, "false");
  }

  private static MailDigest digest(String host, @Nullable String password) {
    return new MailDigest(new Smtp(host, 587, "kiji", password, "kiji@news.example"));
  }
}
