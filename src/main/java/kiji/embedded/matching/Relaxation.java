package kiji.embedded.matching;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Which of the words typed let an article in where not all must be there. Light words let nothing
/// in, unless nothing else was typed; pieces of one thing (`O'Brien`) let in only together. All of
/// them score.
public final class Relaxation {
  private final List<RequiredWord> words;
  private final List<Query> letIn;
  private final List<Query> beside;

  private Relaxation(List<RequiredWord> words, List<Query> letIn, List<Query> beside) {
    this.words = words;
    this.letIn = letIn;
    this.beside = beside;
  }

  public static Relaxation of(List<RequiredWord> words) {
    boolean onlyLight = words.stream().allMatch(RequiredWord::light);
    List<Query> beside = new ArrayList<>();
    IdentityHashMap<Object, List<Query>> units = new IdentityHashMap<>();
    List<List<Query>> inOrder = new ArrayList<>();
    for (RequiredWord word : words) {
      if (word.light() && !onlyLight) {
        beside.add(word.loose());
        continue;
      }
      List<Query> pieces = units.get(word.unit());
      if (pieces == null) {
        pieces = new ArrayList<>();
        units.put(word.unit(), pieces);
        inOrder.add(pieces);
      }
      pieces.add(word.loose());
    }
    List<Query> letIn = new ArrayList<>();
    for (List<Query> pieces : inOrder) {
      if (pieces.size() == 1) {
        letIn.add(pieces.getFirst());
      } else {
        letIn.add(TypedWords.nothingFor(TypedWords.ofAll(pieces)));
        beside.addAll(pieces);
      }
    }
    return new Relaxation(words, letIn, beside);
  }

  /// How many things there are that let in.
  public int counted() {
    return letIn.size();
  }

  /// Whether so many of them are all the words.
  public boolean isWhole(int needed) {
    return needed == letIn.size() && letIn.size() == words.size();
  }

  /// At least so many of those that let in.
  public Query some(int needed) {
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    letIn.forEach(query -> some.add(query, Occur.SHOULD));
    return some.build();
  }

  /// What only scores.
  public Stream<Query> beside() {
    return beside.stream();
  }
}
