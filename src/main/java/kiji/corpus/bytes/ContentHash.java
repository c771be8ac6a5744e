package kiji.corpus.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import org.jspecify.annotations.Nullable;

/// What tells whether an input is still the one it was: SHA-256 over its content and facts. Every
/// part goes in with its length before it, so that no two inputs run together to the same bytes.
public final class ContentHash {
  private static final byte[] ABSENT = {-1};

  private final MessageDigest digest = sha256();

  private ContentHash() {}

  public static String of(PageContent content, PageFacts facts) {
    ContentHash hash = new ContentHash();
    hash.add(content);
    hash.add(facts);
    return hash.hex();
  }

  /// Of bytes that did not become a page; empty for none.
  public static String ofBytes(byte[] bytes) {
    return bytes.length == 0 ? "" : HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private void add(PageContent content) {
    switch (content) {
      case PageContent.Html html -> {
        add("html");
        add(html.bytes());
        add(html.declaredCharset());
      }
      case PageContent.Text text -> {
        add("text");
        add(text.bytes());
      }
      case PageContent.Item item -> {
        add("item");
        add(item.html());
      }
      case PageContent.Ready ready -> {
        add("ready");
        add(ready.title());
        add(ready.body());
      }
    }
  }

  private void add(PageFacts facts) {
    add(facts.id());
    add(facts.url());
    add(facts.title());
    add(facts.source());
    add(facts.publishedAt());
    add(facts.language());
    add(facts.section());
    facts.authors().forEach(this::add);
    if (facts.fetch() != null) {
      add(facts.fetch().url());
      add(String.valueOf(facts.fetch().at()));
    }
  }

  private void add(@Nullable String text) {
    if (text == null) {
      digest.update(ABSENT);
      return;
    }
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
