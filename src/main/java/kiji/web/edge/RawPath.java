package kiji.web.edge;

import io.javalin.http.Context;
import java.util.Optional;
import kiji.article.ArticleId;

/// Reads an article's id from the end of an address. Ids may hold slashes and anything else,
/// encoded or, where it is plain, as it is.
public final class RawPath {
  private RawPath() {}

  /// Empty when what follows the prefix cannot be an id.
  ///
  /// @throws Refused with 400 when its percent encoding is broken
  public static Optional<ArticleId> idBehind(String prefix, Context ctx) {
    return idBetween(prefix, "", ctx);
  }

  /// The same with something plain behind the id.
  public static Optional<ArticleId> idBetween(String prefix, String suffix, Context ctx) {
    String raw = ctx.req().getRequestURI();
    var decoded =
        PercentEncoding.decodePath(
            raw.substring(
                prefix.length(), Math.max(prefix.length(), raw.length() - suffix.length())));
    if (!decoded.wellFormed()) {
      throw new Refused(
          Problem.of(400, "the percent encoding of the address is broken after " + prefix));
    }
    return Optional.of(decoded.text()).filter(ArticleId::isValid).map(ArticleId::new);
  }
}
