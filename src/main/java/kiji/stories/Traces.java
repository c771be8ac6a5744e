package kiji.stories;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleAddress;
import kiji.article.ArticleId;

/// What one article can be known again by: hashes of the ids that it has or may be given, of its
/// address, and a trace of its text.
///
/// @param ids the one it has comes first
/// @param addresses none where its address names other stories too
/// @param texts none for what only an address is known of
public record Traces(List<String> ids, List<String> addresses, List<String> texts) {
  public Traces {
    ids = List.copyOf(ids);
    addresses = List.copyOf(addresses);
    texts = List.copyOf(texts);
  }

  /// What an article in the archive is to be forgotten by.
  ///
  /// @param path of its input, by which it is known where its address names others too
  public static Traces of(Article article, String path) {
    String id = article.id().value();
    String url = article.url();
    return new Traces(
        List.of(id(id)),
        url != null && isOwn(article, url, path) ? List.of(address(url)) : List.of(),
        List.of(TextTrace.of(article, Fingerprint.of(article)).written()));
  }

  /// What is known of an article that has not come yet.
  public static Traces ofAddress(String url) {
    String plain = ArticleAddress.plain(ArticleAddress.ascii(url));
    return new Traces(
        List.of(id(ArticleId.derivedFrom(plain).value())), List.of(address(plain)), List.of());
  }

  /// The same but for its text.
  public Traces withoutTexts() {
    return new Traces(ids, addresses, List.of());
  }

  /// The hash of an id.
  static String id(String id) {
    return Hashes.of("id", id);
  }

  /// The hash of an address, however it is written.
  static String address(String url) {
    return address(ArticleId.hash64(ArticleAddress.plain(ArticleAddress.ascii(url))));
  }

  /// The same from what a ledger keeps of an address.
  static String address(long hash64) {
    return Hashes.of("address", HexFormat.of().toHexDigits(hash64));
  }

  /// The hashes of every id that an article may be given when its input is read.
  static Stream<String> idsOf(Article article, String path) {
    Stream<String> own = Stream.of(article.id().value(), ArticleId.derivedFrom(path).value());
    Optional<String> url = Optional.ofNullable(article.url());
    Stream<String> inLanguage =
        url.stream()
            .map(
                one ->
                    ArticleId.inLanguage(
                            article.language(), ArticleId.hash64(ArticleAddress.plain(one)))
                        .value());
    return Stream.concat(own, inLanguage).map(Traces::id);
  }

  /// Whether an address names this article alone: an article whose address others claim too is
  /// known by its path, and one in several languages by address and language.
  private static boolean isOwn(Article article, String url, String path) {
    long hash = ArticleId.hash64(ArticleAddress.plain(url));
    ArticleId id = article.id();
    return ArticleAddress.mayNameStory(url)
        && !id.equals(ArticleId.derivedFrom(path))
        && !id.equals(ArticleId.inLanguage(article.language(), hash));
  }
}
