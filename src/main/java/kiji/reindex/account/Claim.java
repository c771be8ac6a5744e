package kiji.reindex.account;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kiji.article.Article;
import kiji.article.ArticleAddress;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.cleaning.SiteMarks;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;

/// What an input says its article's address is, and what it must be known by when another says the
/// same: whether both tell one story, and which of them tells it best.
///
/// @param address the id that the address gives, as a number; 0 for none
/// @param isSure whether it stands beside the page or was where a crawler found it, and is not only
///   what the page says of itself
/// @param fetched when a crawler got it, in milliseconds since 1970; 0 when that is not known
/// @param size of its text, by steps of about two fifths
/// @param title as in [StorySketch]
/// @param text of its blocks, as in [StorySketch]
/// @param language of its text
/// @param page which page of a story on several it is, from 1; only the first is known by the
///   address
record Claim(
    long address,
    boolean isSure,
    long fetched,
    int size,
    long title,
    long text,
    Language language,
    int page) {
  static final Claim NONE = new Claim(0, true, 0, 0, 0, 0, Language.OTHER, 1);

  static final List<Language> LANGUAGES = List.of(Language.values());

  private static final int BYTES = 4 * Long.BYTES + 4;

  static Claim of(SourcePage page, Article article, SiteMarks marks, int number) {
    String url = article.url();
    PageFacts.Fetch fetch = page.facts().fetch();
    Instant at = fetch == null ? null : fetch.at();
    return new Claim(
        url == null || !ArticleAddress.mayNameStory(url) ? 0 : address(url),
        number == 1 && isSure(page, url == null ? "" : ArticleAddress.plain(url)),
        at == null ? 0 : at.toEpochMilli(),
        (int) Math.round(2 * Math.log(size(article, marks) + 1) / Math.log(2)),
        StorySketch.ofWords(article.title()),
        marks.marks().isEmpty() ? StorySketch.ofPairs(article.body()) : StorySketch.of(marks.all()),
        article.language(),
        number);
  }

  /// Whether two cannot both be named by the address that they share: one of them only says that it
  /// is its own, and they tell different stories.
  boolean contradicts(Claim other) {
    return !(isSure && other.isSure) && !isLike(other);
  }

  /// The id of an article that its address names.
  ArticleId id() {
    return new ArticleId(HexFormat.of().toHexDigits(address));
  }

  /// The id of an article whose address names it in each of several languages.
  ArticleId idInLanguage() {
    return ArticleId.inLanguage(language, address);
  }

  /// Whether two tell one story, as far as one can see: their titles or their texts have enough in
  /// common.
  private boolean isLike(Claim other) {
    return StorySketch.areAlikeTitles(title, other.title) || StorySketch.areAlike(text, other.text);
  }

  /// As it stands in a ledger.
  String written() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(address).putLong(fetched).putLong(title).putLong(text);
    bytes.put((byte) (isSure ? 1 : 0)).put((byte) size).put((byte) LANGUAGES.indexOf(language));
    bytes.put((byte) page);
    return HexFormat.of().formatHex(bytes.array());
  }

  /// Reads what [#written] wrote.
  ///
  /// @throws IllegalArgumentException when it is none
  static Claim read(String written) {
    byte[] bytes = HexFormat.of().parseHex(written);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("no claim: '" + written + "'");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long address = in.getLong();
    long fetched = in.getLong();
    long title = in.getLong();
    long text = in.getLong();
    boolean isSure = in.get() == 1;
    int size = in.get();
    Language language = LANGUAGES.get(Math.floorMod(in.get(), LANGUAGES.size()));
    return new Claim(address, isSure, fetched, size, title, text, language, in.get());
  }

  /// What a site's template removes counts too: which template that is shows only in the end.
  private static double size(Article article, SiteMarks marks) {
    return marks.marks().isEmpty() ? article.body().length() : marks.size();
  }

  private static long address(String url) {
    return HexFormat.fromHexDigitsToLong(ArticleId.derivedFrom(ArticleAddress.plain(url)).value());
  }

  private static boolean isSure(SourcePage page, String url) {
    PageFacts facts = page.facts();
    if (facts.url() != null) {
      return !(page.content() instanceof PageContent.Item);
    }
    return facts.fetch() != null && ArticleAddress.plain(facts.fetch().url()).equals(url);
  }
}
