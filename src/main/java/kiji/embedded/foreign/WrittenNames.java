package kiji.embedded.foreign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.query.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Tells whether the archive writes a Latin word as a name: with a capital inside its sentences.
/// What sounds like a name and is written small (`ゴーン` and `gone`) is another word. For one search.
final class WrittenNames {
  /// Articles looked at for a word; each is read from the index.
  private static final int MOST_ARTICLES = 8;

  private static final long ONE_ARTICLE = 1_000;
  private static final String ENDS_OF_SENTENCES = ".!?:;\"“”‘'’|-–—•(";

  private final IndexReader reader;
  private final Work work;
  private final Map<String, Written> known = new HashMap<>();

  /// How often a word stands inside sentences with a capital, and how often without.
  private record Written(int capital, int small) {}

  WrittenNames(IndexReader reader, Work work) {
    this.reader = reader;
    this.work = work;
  }

  /// Whether a word is a name, as far as the first articles that have it tell.
  boolean isName(String word) throws IOException {
    Written written = written(word);
    return written.capital() >= written.small();
  }

  /// Whether a word is a name at times.
  boolean mayBeName(String word) throws IOException {
    Written written = written(word);
    return written.capital() > 0 || written.small() == 0;
  }

  /// Whether a word is no name at times.
  boolean mayBeWord(String word) throws IOException {
    return written(word).small() > 0;
  }

  private Written written(String word) throws IOException {
    Written told = known.get(word);
    if (told == null) {
      told = read(word);
      known.put(word, told);
    }
    return told;
  }

  private Written read(String word) throws IOException {
    PostingsEnum articles =
        MultiTerms.getTermPostingsEnum(
            reader,
            Fields.of(TextField.BODY, Layer.EXACT),
            new BytesRef(word.toLowerCase(Locale.ROOT)),
            PostingsEnum.NONE);
    int capital = 0;
    int small = 0;
    StoredFields stored = reader.storedFields();
    for (int read = 0; articles != null && read < MOST_ARTICLES && !work.isSpent(); read++) {
      int article = articles.nextDoc();
      if (article == DocIdSetIterator.NO_MORE_DOCS) {
        break;
      }
      work.spend(ONE_ARTICLE);
      String body = stored.document(article, Set.of(Fields.BODY)).get(Fields.BODY);
      Written written = body == null ? new Written(0, 0) : in(body, word);
      capital += written.capital();
      small += written.small();
    }
    return new Written(capital, small);
  }

  private static Written in(String text, String word) {
    int capital = 0;
    int small = 0;
    for (int at = 0; at + word.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, word, 0, word.length())
          && isEdge(text, at - 1)
          && isEdge(text, at + word.length())) {
        if (Character.isLowerCase(text.charAt(at))) {
          small++;
        } else if (!beginsSentence(text, at)) {
          capital++;
        }
      }
    }
    return new Written(capital, small);
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetter(text.charAt(at));
  }

  private static boolean beginsSentence(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0
        || text.charAt(before) == '\n'
        || ENDS_OF_SENTENCES.indexOf(text.charAt(before)) >= 0;
  }
}
