package kiji.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kiji.analysis.TextAnalysis;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Outlet;
import kiji.article.Reading;
import kiji.engine.IndexedArticle;

/// Sixteen digits that change whenever an article would become another document: with the way texts
/// are cut, and with the fields there are. Found out from a document, so that nobody need remember
/// to count up a version.
final class IndexFingerprint {
  private static final int BYTES = 8;

  private IndexFingerprint() {}

  static String of(TextAnalysis analysis) {
    String fields =
        new ArticleDocuments(() -> Instant.EPOCH)
                .document(new IndexedArticle(withEverything(), "path", "hash", "story"))
                .getFields()
                .stream()
                .map(field -> field.name() + " " + field.fieldType())
                .collect(Collectors.joining("\n"));
    byte[] digest =
        sha256().digest((analysis.described() + "\n" + fields).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static Article withEverything() {
    OffsetDateTime date = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    return Article.builder(new ArticleId("id"), "title", "body")
        .outlet(new Outlet("outlet", "Outlet", "news.example.org"))
        .authors(List.of("Jane Doe"))
        .publishedAt(date)
        .updatedAt(date)
        .url("https://news.example.org/1")
        .section("section")
        .description("description")
        .imageUrl("https://news.example.org/1.png")
        .agency("agency")
        .readings(List.of(new Reading("base", "kana")))
        .build();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256; this one says it has not", e);
    }
  }
}
