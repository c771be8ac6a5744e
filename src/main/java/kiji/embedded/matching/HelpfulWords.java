package kiji.embedded.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.embedded.document.Fields;
import kiji.engine.Ranking;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/// What adds to the score beside the words typed, and decides nothing about what is found: bigrams,
/// Latin words in the form that was typed, words standing together as they were typed, and words
/// near the beginning.
final class HelpfulWords {
  private static final int MOST_NEIGHBOURS = 32;

  /// How many words may stand between two typed side by side for them to count as near.
  private static final int NEAR = 3;

  private final TypedWords typed;
  private final TextAnalysis analysis;
  private final Ranking ranking;
  private final OtherWords others;

  HelpfulWords(TypedWords typed, TextAnalysis analysis, Ranking ranking, OtherWords others) {
    this.typed = typed;
    this.analysis = analysis;
    this.ranking = ranking;
    this.others = others;
  }

  /// Of runs typed side by side.
  List<Query> of(List<String> runs) {
    List<Query> helpful = new ArrayList<>();
    if (ranking.bigramWeight() > 0) {
      helpful.addAll(bigrams(runs));
    }
    if (ranking.surfaceWeight() > 0) {
      helpful.addAll(surfaces(runs));
    }
    if (ranking.proximityWeight() > 0) {
      helpful.addAll(neighbours(runs));
    }
    if (ranking.earlyWeight() > 0) {
      helpful.addAll(early(runs));
    }
    return helpful;
  }

  private List<Query> bigrams(List<String> runs) {
    return runs.stream()
        .flatMap(run -> typed.characters(run).stream())
        .limit(TypedWords.MOST_BIGRAMS)
        .<Query>map(bigram -> new BoostQuery(bigram, ranking.bigramWeight()))
        .toList();
  }

  private List<Query> surfaces(List<String> runs) {
    return runs.stream()
        .flatMap(run -> analysis.cut(Layer.EXACT, run).stream())
        .map(CutToken::term)
        .filter(term -> Scripts.isLatin(term) && !analysis.isStopWord(term))
        .limit(TypedWords.MOST_WORDS)
        .<Query>map(term -> new BoostQuery(typed.term(Layer.EXACT, term), ranking.surfaceWeight()))
        .toList();
  }

  private List<Query> neighbours(List<String> runs) {
    List<CutToken> words = new ArrayList<>();
    runs.forEach(run -> words.addAll(analysis.cut(Layer.WORDS, run)));
    Map<String, Query> near = new LinkedHashMap<>();
    for (int i = 1; i < words.size() && near.size() < MOST_NEIGHBOURS; i++) {
      String first = words.get(i - 1).term();
      String second = words.get(i).term();
      for (TextField text : typed.texts()) {
        String field = Fields.of(text, Layer.WORDS);
        near.putIfAbsent(
            field + first + Fields.BETWEEN + second,
            new BoostQuery(new PhraseQuery(NEAR, field, first, second), ranking.proximityWeight()));
      }
    }
    return List.copyOf(near.values());
  }

  /// Words, or what stands for one, near the beginning: each counts as much as it is rare.
  private List<Query> early(List<String> runs) {
    List<TypedWord> words = analysis.words(runs);
    List<Alternative> alternatives = typed.alternatives(runs, words);
    Map<String, Query> early = new LinkedHashMap<>();
    for (int i = 0; i < words.size() && early.size() < TypedWords.MOST_WORDS; i++) {
      TypedWord word = words.get(i);
      List<Query> ways = new ArrayList<>(List.of(early(word.cut().term(), 1)));
      for (Alternative other : alternatives) {
        if (other.from() == i
            && other.to() == i + 1
            && other.words().size() == 1
            && other.layer() == Layer.WORDS) {
          String instead = other.words().getFirst().term();
          ways.add(early(instead, others.weight(other, words, ranking)));
        }
      }
      Query best = ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
      float weight = analysis.isLight(word) ? ranking.stopWordWeight() : 1;
      early.putIfAbsent(word.cut().term(), new BoostQuery(best, weight * ranking.earlyWeight()));
    }
    return List.copyOf(early.values());
  }

  private Query early(String term, float weight) {
    return new BoostQuery(EarlyWord.in(typed.texts(), term), weight * (float) others.rarity(term));
  }
}
