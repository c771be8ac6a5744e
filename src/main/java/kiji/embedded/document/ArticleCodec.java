package kiji.embedded.document;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// How an index lies on the disk: as Lucene writes it, but with the articles' own texts packed with
/// deflate in small blocks. Lucene's two choices are LZ4, which leaves text half as large again,
/// and deflate in blocks of half a megabyte, of which a page of ten hits unpacks ten; a block here
/// holds a few articles, and one is read as fast as from LZ4 (figures in src/docs/benchmarks.md).
///
/// Public, since Lucene finds the reader of a segment by the name that the segment gives, in
/// `META-INF/services`. Segments of another codec are read and merged as ever. Whatever changes
/// here, Lucene's own codec among it, needs a new name, and the old class for as long as there are
/// such indexes.
public final class ArticleCodec extends FilterCodec {
  private static final String NAME = "KijiArticles1";
  private static final int BLOCK_BYTES = 16 * 1024;
  private static final int MOST_ARTICLES = 128;
  private static final int BLOCKS_OF_DIRECTORY = 10;

  private final StoredFieldsFormat articles =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, CompressionMode.HIGH_COMPRESSION, BLOCK_BYTES, MOST_ARTICLES, BLOCKS_OF_DIRECTORY);

  /// Made by Lucene, once.
  public ArticleCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return articles;
  }
}
