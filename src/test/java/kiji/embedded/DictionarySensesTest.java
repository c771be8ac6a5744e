package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.Translation;
import kiji.analysis.translation.WordBook;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.IndexSetup;
import kiji.engine.IndexedArticle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/// What of a dictionary's many meanings is searched.
class DictionarySensesTest {
  private static final Map<String, List<Translation>> JAPANESE =
      Map.of(
          "perk", List.of(new Translation("益", 1), new Translation("特典", .8f)),
          "cat", List.of(new Translation("猫", 1), new Translation("ネコ", .3f)),
          "e-tome reader", List.of(new Translation("電子書籍リーダー", .5f)));

  private static final class Few implements WordBook {
    @Override
    public List<Translation> english(String japanese) {
      return japanese.equals("ゴードン")
          ? List.of(new Translation("guardian", .6f))
          : List.<Translation>of();
    }

    @Override
    public List<Translation> japanese(String english) {
      return JAPANESE.getOrDefault(english, List.of());
    }
  }

  @Test
  void oneCharacterIsNoWordWhereALongerOneIsKnown() throws IOException {
    assertThat(translations("perk", "国益と益を説く。", "会員の特典が増えた。")).containsExactly("特典");
    assertThat(translations("cat", "猫が鳴く。", "ネコが鳴く。")).contains("猫");
  }

  @Test
  void aLongCompoundThatHardlyStandsIsItsBeginningToo() throws IOException {
    assertThat(
            translations(
                "e-tome reader", "電子書籍リーダーが出た。", "電子書籍の店。", "電子書籍が売れた。", "電子書籍を読む。", "電子書籍の話。"))
        .contains("電子書籍");
  }

  @Test
  void aSurnameKeepsItsSoundBesideTheDictionarysWord() throws IOException {
    assertThat(
            translations(
                "ゴードン", "The guardian of the gate.", "The coach saw Gordon, and Gordon left."))
        .contains("guardian", "gordon");
    assertThat(translations("ゴードン首相", "The guardian came.", "He met Gordon, the prime minister."))
        .startsWith("gordon");
  }

  private static List<String> translations(String typed, String... bodies) throws IOException {
    IndexSetup setup = new IndexSetup(TextAnalysis.standard(), new Few());
    ArticleDocuments documents = new ArticleDocuments(InstantSource.fixed(SmallIndex.NOW));
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, setup.writer())) {
        for (int i = 0; i < bodies.length; i++) {
          writer.addDocument(
              documents.document(
                  new IndexedArticle(
                      article("id" + i, "", bodies[i]).build(), "p", "h", "id" + i)));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return new IndexSearch(reader, "000001", setup)
            .search(request(words(typed.split(" ", -1))).withTranslate(true))
            .translations();
      }
    }
  }
}
