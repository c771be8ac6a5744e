package kiji.embedded.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.WordBook;
import kiji.embedded.matching.IndexedWords;
import kiji.embedded.matching.Work;
import kiji.engine.LeftOut;
import kiji.engine.Ranking;
import kiji.query.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/// Searches one generation in the language that was not typed. Safe for many threads.
public final class ForeignSearch {
  private final IndexReader reader;
  private final WordBook books;
  private final NameSounds sounds;

  /// What a search asks in the other language.
  ///
  /// @param required a query for each piece
  /// @param helpful what adds to the score beside them
  /// @param pieces those that have a translation
  public record Found(List<Query> required, List<Query> helpful, List<ForeignPiece> pieces) {}

  public ForeignSearch(IndexReader reader, WordBook books) {
    this.reader = reader;
    this.books = books;
    this.sounds = new NameSounds(reader);
  }

  /// Reads now what the first search would wait for; returns at once when it has been read.
  public void open() throws IOException {
    sounds.open();
  }

  /// What runs typed side by side are in the other language; nothing when no piece of them is
  /// known.
  ///
  /// @param work where looking them up costs more than it may, none is searched
  public Found find(
      List<String> runs, Set<TextField> texts, Ranking ranking, TextAnalysis analysis, Work work)
      throws IOException {
    IndexedWords index = new IndexedWords(reader, analysis, texts, work);
    List<ForeignPiece> pieces =
        new ForeignWords(analysis, books, sounds, index, new WrittenNames(reader, work))
            .pieces(runs);
    if (work.leavesOut(LeftOut.OTHER_LANGUAGE)) {
      return new Found(List.of(), List.of(), List.of());
    }
    List<ForeignPiece> known = pieces.stream().filter(one -> !one.candidates().isEmpty()).toList();
    if (known.isEmpty()) {
      return new Found(List.of(), List.of(), List.of());
    }
    ForeignQueries queries = new ForeignQueries(ranking, texts, index);
    List<Query> required = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      ForeignPiece piece = pieces.get(i);
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      if (!piece.candidates().isEmpty()) {
        either.add(queries.of(piece), Occur.SHOULD);
      }
      if (piece.candidates().isEmpty()) {
        required.add(queries.asTyped(piece));
        continue;
      }
      BooleanQuery.Builder own = new BooleanQuery.Builder();
      for (String word : piece.words()) {
        own.add(ForeignQueries.standing(word, texts), Occur.FILTER);
      }
      either.add(new BoostQuery(new ConstantScoreQuery(own.build()), 0), Occur.SHOULD);
      required.add(
          piece.onlyWithNext() && i + 1 < pieces.size()
              ? queries.beside(either.build(), pieces.get(i + 1))
              : either.build());
    }
    List<Query> helpful = new ArrayList<>();
    if (ranking.earlyWeight() > 0) {
      for (ForeignPiece piece : known) {
        helpful.add(queries.early(piece));
      }
    }
    return new Found(required, helpful, known);
  }
}
