package kiji.embedded.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiji.analysis.SuggestedWord;
import kiji.article.ArticleId;
import kiji.embedded.document.ArticleDocuments;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.Work;
import kiji.engine.LeftOut;
import kiji.engine.Suggests.Told;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Finds the names and words that some articles have in common and the rest of the archive has less
/// of. The beginning of each article is cut anew, for the index knows articles by words and not
/// words by articles; how many articles have a word is asked of the index. For one question.
public final class ToldWords {
  /// What cutting the beginning of an article costs, in units of work: about a millisecond.
  private static final long ARTICLE = 10_000;

  /// Fewer articles have nothing in common.
  private static final int LEAST = 2;

  /// A word that is no name must be so much commoner here than in the archive, in more articles.
  private static final double TELLING = 4;

  private static final int LEAST_OF_A_WORD = 3;

  /// Words told at most: they say less than names.
  private static final int MOST_WORDS = 5;

  /// What so many of the articles with a part of a name have is told instead of the part.
  private static final double MOSTLY = .6;

  private final IndexReader reader;
  private final Work work;

  /// A word on the way.
  private record Candidate(SuggestedWord word, int articles, double timesCommoner) {
    double worth() {
      return articles * Math.log(1 + timesCommoner);
    }

    boolean isTelling() {
      return timesCommoner >= TELLING && articles >= LEAST_OF_A_WORD;
    }

    boolean isPartOf(Candidate other) {
      String text = word.text().toLowerCase(Locale.ROOT);
      String longer = other.word.text().toLowerCase(Locale.ROOT);
      return other.articles >= MOSTLY * articles
          && (longer.length() > text.length() || (other.word.isName() && !word.isName()))
          && longer.contains(text);
    }
  }

  /// @param work bounds how many of the articles are looked at
  public ToldWords(IndexReader reader, Work work) {
    this.reader = reader;
    this.work = work;
  }

  /// Names first, then other words; of each those that tell most.
  ///
  /// @param most of each
  public List<Told> of(List<ArticleId> articles, int most) throws IOException {
    Map<String, SuggestedWord> words = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    int looked = 0;
    for (ArticleId id : articles) {
      if (!work.affords(LeftOut.REST, ARTICLE)) {
        break;
      }
      looked++;
      Set<String> seen = new HashSet<>();
      for (SuggestedWord word : words(id)) {
        if (seen.add(word.text())) {
          words.putIfAbsent(word.text(), word);
          counts.merge(word.text(), 1, Integer::sum);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, Integer> counted : counts.entrySet()) {
      if (counted.getValue() >= LEAST) {
        SuggestedWord word = words.getOrDefault(counted.getKey(), new SuggestedWord("", "", false));
        candidates.add(candidate(word, counted.getValue(), looked));
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::worth)
            .reversed()
            .thenComparing(one -> one.word().text()));
    List<Told> told = new ArrayList<>(best(candidates, true, most));
    told.addAll(best(candidates, false, Math.min(most, MOST_WORDS)));
    return told;
  }

  private Iterable<SuggestedWord> words(ArticleId id) throws IOException {
    Set<SuggestedWord> words = new HashSet<>();
    for (ScoreDoc found :
        new IndexSearcher(reader).search(new TermQuery(ArticleDocuments.term(id)), 1).scoreDocs) {
      words.addAll(
          ArticleDocuments.suggested(
              ArticleDocuments.article(reader.storedFields().document(found.doc))));
    }
    return words;
  }

  private Candidate candidate(SuggestedWord word, int articles, int looked) throws IOException {
    work.spend(Work.LOOK_UP);
    int all = reader.docFreq(new Term(Fields.SUGGESTED, ArticleDocuments.suggestedValue(word)));
    double here = (double) articles / looked;
    double everywhere = Math.max(all, articles) / (double) Math.max(1, reader.numDocs());
    return new Candidate(word, articles, here / everywhere);
  }

  /// A part of a longer one that most of its articles have says nothing beside it.
  private static List<Told> best(List<Candidate> candidates, boolean names, int most) {
    List<Candidate> best = new ArrayList<>();
    for (Candidate one : candidates) {
      if (one.word().isName() == names
          && (names || one.isTelling())
          && candidates.stream().noneMatch(one::isPartOf)
          && best.size() < most) {
        best.add(one);
      }
    }
    return best.stream().map(one -> new Told(one.word().text(), names)).toList();
  }
}
