package kiji.embedded.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kiji.analysis.SuggestedWords;
import kiji.analysis.TextAnalysis;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Outlet;
import kiji.article.Reading;
import kiji.engine.IndexedArticle;
import org.apache.lucene.index.IndexableField;

/// Two times sixteen digits that change whenever an article would become another document: the
/// first with the way texts are cut and the fields there are, the second only with what is kept of
/// an article. Found out from a document, so that nobody need remember to count up a version.
public final class IndexFingerprint {
  private static final int BYTES = 8;
  private static final String BETWEEN = "-";

  private IndexFingerprint() {}

  public static String of(TextAnalysis analysis) {
    List<IndexableField> fields =
        new ArticleDocuments(() -> Instant.EPOCH)
            .document(new IndexedArticle(withEverything(), "path", "hash", "story"))
            .getFields();
    String all =
        fields.stream()
            .map(field -> field.name() + " " + field.fieldType())
            .collect(Collectors.joining("\n"));
    String kept =
        fields.stream()
            .filter(field -> field.fieldType().stored())
            .map(IndexableField::name)
            .collect(Collectors.joining("\n"));
    return digits(analysis.described() + "\n" + SuggestedWords.VERSION + "\n" + all)
        + BETWEEN
        + digits(kept);
  }

  /// Whether what one generation keeps of its articles is enough to make another's documents of it.
  public static boolean keepAlike(String one, String other) {
    return one.contains(BETWEEN)
        && one.substring(one.indexOf(BETWEEN)).equals(other.substring(other.indexOf(BETWEEN)));
  }

  private static String digits(String text) {
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
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
