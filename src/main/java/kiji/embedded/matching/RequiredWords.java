package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.engine.Ranking;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// What must be there of runs typed side by side, word by word. A word is there when its dictionary
/// form or stem is, or all its neighbouring characters are (`日東電工` may be cut otherwise in the
/// text), or another word that stands for it.
///
/// What is one thing though it is cut is told by [Wholes].
final class RequiredWords {
  /// What a second way to say a word adds where an article has both.
  private static final float BOTH = .2f;

  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]+");

  private final TypedWords typed;
  private final TextAnalysis analysis;
  private final Ranking ranking;
  private final OtherWords others;
  private final List<RequiredWord> required = new ArrayList<>();
  private List<String> runs = List.of();

  RequiredWords(TypedWords typed, TextAnalysis analysis, Ranking ranking, OtherWords others) {
    this.typed = typed;
    this.analysis = analysis;
    this.ranking = ranking;
    this.others = others;
  }

  List<RequiredWord> of(List<String> typedRuns) throws IOException {
    runs = List.copyOf(typedRuns);
    List<TypedWord> words = analysis.words(runs);
    List<Alternative> alternatives = typed.alternatives(runs, words);
    int next = 0;
    for (int run = 0; run < runs.size(); run++) {
      int first = next;
      while (next < words.size() && words.get(next).run() == run) {
        next++;
      }
      addRun(runs.get(run), words, first, next, alternatives);
    }
    List<RequiredWord> kept = required.subList(0, Math.min(required.size(), TypedWords.MOST_WORDS));
    long counted = kept.stream().filter(word -> !word.light()).count();
    return counted > 1 ? kept : asParts(kept);
  }

  /// A single word may stand within another one in every step.
  private static List<RequiredWord> asParts(List<RequiredWord> words) {
    return words.stream().map(RequiredWord::inEveryStep).toList();
  }

  private void addRun(
      String run, List<TypedWord> words, int first, int end, List<Alternative> alternatives)
      throws IOException {
    if (first == end || TypedWords.isOneCharacter(run)) {
      addOneCharacter(run, words, first, end, alternatives);
    } else if (Wholes.fallsApart(run, words.subList(first, end), analysis)) {
      required.add(wholeRun(run, words, first, end, alternatives));
    } else {
      for (int i = first; i < end; i++) {
        if (i > first && Wholes.isPlace(words, i)) {
          RequiredWord name = required.removeLast();
          required.add(place(name, words, i, alternatives));
        } else {
          RequiredWord word = word(words, i, alternatives);
          boolean goesOn = i > first && Wholes.goesOn(words, i);
          required.add(goesOn ? word.goingOn(required.getLast()) : word);
        }
      }
    }
  }

  private void addOneCharacter(
      String run, List<TypedWord> words, int first, int end, List<Alternative> alternatives)
      throws IOException {
    List<Query> characters = typed.characters(run);
    List<Query> standing = characters.isEmpty() ? typed.terms(Layer.EXACT, run) : characters;
    for (int i = first; i < end; i++) {
      required.add(word(words, i, alternatives));
    }
    if (standing.isEmpty()) {
      return;
    }
    Query all = TypedWords.ofAll(standing);
    if (first == end) {
      required.add(RequiredWord.of(TypedWords.nothingFor(all)));
    } else {
      RequiredWord last = required.removeLast();
      required.add(
          new RequiredWord(TypedWords.either(last.whole(), all), last.loose(), last.light()));
    }
  }

  private RequiredWord word(List<TypedWord> words, int i, List<Alternative> alternatives)
      throws IOException {
    TypedWord word = words.get(i);
    Query form = weighed(word, typed.term(Layer.WORDS, word.cut().term()));
    Query whole = ways(weighed(word, typed.word(word)), words, i, alternatives);
    boolean isPart = TypedWords.isOneCharacter(word.typed());
    Query loose = isPart ? ways(form, words, i, alternatives) : whole;
    return new RequiredWord(whole, loose, analysis.isLight(word));
  }

  private Query weighed(TypedWord word, Query query) throws IOException {
    Query light = analysis.isLight(word) ? new BoostQuery(query, ranking.stopWordWeight()) : query;
    return typed.asItMustStand(light, asItStands(word));
  }

  /// Katakana stand on a page as whole as they were typed, however they are cut.
  private String asItStands(TypedWord word) {
    String run = runs.get(word.run());
    return KATAKANA.matcher(run).matches() ? run : word.typed();
  }

  /// A word or what stands for it, alone or together with its neighbours.
  private Query ways(Query word, List<TypedWord> words, int i, List<Alternative> alternatives) {
    List<Query> ways = new ArrayList<>(List.of(word));
    for (Alternative other : alternatives) {
      if (other.from() == i) {
        ways.add(new BoostQuery(typed.instead(other), others.weight(other, words, ranking)));
      } else if (other.from() < i && i < other.to()) {
        ways.add(TypedWords.nothingFor(typed.instead(other)));
      }
    }
    return ways.size() == 1 ? word : new DisjunctionMaxQuery(ways, BOTH);
  }

  private RequiredWord wholeRun(
      String run, List<TypedWord> words, int first, int end, List<Alternative> alternatives)
      throws IOException {
    BooleanQuery.Builder standing = new BooleanQuery.Builder();
    standing.add(TypedWords.nothingFor(TypedWords.ofAll(typed.characters(run))), Occur.SHOULD);
    for (Alternative other : alternatives) {
      if (other.from() == first && other.to() == end) {
        standing.add(
            new BoostQuery(typed.instead(other), others.weight(other, words, ranking)),
            Occur.SHOULD);
      }
    }
    BooleanQuery.Builder whole = new BooleanQuery.Builder().add(standing.build(), Occur.MUST);
    for (TypedWord word : words.subList(first, end)) {
      whole.add(weighed(word, typed.term(Layer.WORDS, word.cut().term())), Occur.SHOULD);
    }
    return RequiredWord.of(whole.build());
  }

  /// A name and its kind stand together; where only some of the words must be there, the name will
  /// do.
  private RequiredWord place(
      RequiredWord name, List<TypedWord> words, int kind, List<Alternative> alternatives) {
    TypedWord is = words.get(kind);
    Query says = typed.term(Layer.WORDS, is.cut().term());
    return new RequiredWord(
        new BooleanQuery.Builder()
            .add(name.whole(), Occur.MUST)
            .add(together(words.get(kind - 1), is, kind, alternatives), Occur.FILTER)
            .add(says, Occur.SHOULD)
            .build(),
        new BooleanQuery.Builder().add(name.loose(), Occur.MUST).add(says, Occur.SHOULD).build(),
        name.light());
  }

  /// A name right before its kind, in any way to write either.
  private Query together(TypedWord name, TypedWord is, int kind, List<Alternative> alternatives) {
    BooleanQuery.Builder ways = new BooleanQuery.Builder();
    ways.add(TypedWords.ofAll(typed.characters(name.typed() + is.typed())), Occur.SHOULD);
    for (Alternative other : alternatives) {
      if (other.from() < kind && other.to() > kind) {
        ways.add(typed.instead(other), Occur.SHOULD);
      } else if (other.to() == kind && other.layer() == Layer.WORDS) {
        List<CutToken> both = new ArrayList<>(other.words());
        CutToken last = both.getLast();
        both.add(new CutToken(is.cut().term(), last.end(), last.end() + 1, last.position() + 1));
        ways.add(typed.instead(Layer.WORDS, both), Occur.SHOULD);
      }
    }
    return ways.build();
  }
}
