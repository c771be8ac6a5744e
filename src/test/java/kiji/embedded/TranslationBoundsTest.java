package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.ids;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.Translation;
import kiji.analysis.translation.WordBook;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexSetup;
import kiji.engine.IndexedArticle;
import kiji.engine.SearchResults;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/// Searches in both languages at the ends of what may be: words in all articles and more, words
/// that mean many things.
class TranslationBoundsTest {
  private static final List<String> HALVES =
      List.of(
          "経済 政治 社会 文化 教育 科学 技術 医療 環境 交通 農業 工業 商業 金融 貿易 外交 防衛 法律 裁判 警察 消防 気象 地震 台風 選挙 議会 政府 大臣 知事 市長 学校 病院"
              .split(" ", -1));
  private static final int MEANINGS = 10;

  private final ArticleDocuments documents =
      new ArticleDocuments(InstantSource.fixed(SmallIndex.NOW));

  @Test
  void aWordMayStandInMoreArticlesThanAreLeftOnceSomeAreDeleted() throws IOException {
    IndexSetup setup = IndexSetup.standard();
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, setup.writer())) {
        for (int i = 0; i < 10; i++) {
          add(writer, "id" + i, "地震があった。");
        }
        writer.commit();
        writer.deleteDocuments(ArticleDocuments.term(new ArticleId("id1")));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.maxDoc()).as("the deleted one is still there").isEqualTo(10);
        IndexSearch search = new IndexSearch(reader, "000001", setup);
        assertThat(ids(search.search(request(words("earthquake")).withTranslate(true))))
            .hasSize(9)
            .doesNotContain("id1");
      }
    }
  }

  @Test
  void everyWordOfALongSearchMayMeanManyThings() throws IOException {
    IndexSetup setup = new IndexSetup(TextAnalysis.standard(), new ManyMeanings());
    String body =
        IntStream.range(0, HALVES.size())
            .boxed()
            .flatMap(TranslationBoundsTest::meanings)
            .reduce("", (before, meaning) -> before + meaning + "、");
    String[] typed =
        IntStream.range(0, HALVES.size())
            .mapToObj(TranslationBoundsTest::word)
            .toArray(String[]::new);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, setup.writer())) {
        add(writer, "all", body);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        SearchResults found =
            new IndexSearch(reader, "000001", setup)
                .search(request(words(typed)).withTranslate(true));
        assertThat(ids(found)).containsExactly("all");
      }
    }
  }

  private void add(IndexWriter writer, String id, String body) throws IOException {
    writer.addDocument(
        documents.document(new IndexedArticle(article(id, "", body).build(), "p", "h", id)));
  }

  private static String word(int number) {
    return "zop" + (char) ('a' + number / 16) + (char) ('a' + number % 16) + "k";
  }

  private static Stream<String> meanings(int number) {
    return IntStream.rangeClosed(1, MEANINGS)
        .mapToObj(i -> HALVES.get(number) + HALVES.get((number + i) % HALVES.size()));
  }

  private static final class ManyMeanings implements WordBook {
    @Override
    public List<Translation> english(String japanese) {
      return List.of();
    }

    @Override
    public List<Translation> japanese(String english) {
      return IntStream.range(0, HALVES.size())
          .filter(number -> word(number).equals(english))
          .boxed()
          .flatMap(TranslationBoundsTest::meanings)
          .map(meaning -> new Translation(meaning, 1))
          .toList();
    }
  }
}
