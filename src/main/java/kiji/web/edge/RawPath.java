package kiji.web.edge;

import io.javalin.http.Context;
import java.util.Optional;
import kiji.article.ArticleId;

/// Reads an article's id from the end of an address. Ids may hold slashes and anything else,
/// encoded or, where it is plain, as it is.
public final class RawPath {
  private RawPath() {}

  /// Empty when what follows the prefix cannot be an id.
  public static Optional<ArticleId> idBehind(String prefix, Context ctx) {
    return idBetween(prefix, "", ctx);
  }

  /// The same with something plain behind the id.
  public static Optional<ArticleId> idBetween(String prefix, String suffix, Context ctx) {
    String raw = ctx.req().getRequestURI();
    int end = Math.max(prefix.length(), raw.length() - suffix.length());
    String id = PercentEncoding.decodePath(raw.substring(prefix.length(), end)).text();
    return Optional.of(id).filter(ArticleId::isValid).map(ArticleId::new);
  }
}
