package kiji.embedded.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiji.analysis.Alternative;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.embedded.document.Fields;
import kiji.engine.Ranking;
import kiji.query.TextField;
import kiji.text.Scripts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The Lucene queries of words as typed, over some texts of an article: what must be there, and
/// what only adds to the score.
public final class TypedWords {
  /// Bounds on one search, beyond any that a person types.
  static final int MOST_WORDS = 64;

  static final int MOST_BIGRAMS = 128;

  private final Vocabulary vocabulary;
  private final TextAnalysis analysis;
  private final Ranking ranking;
  private final Set<TextField> texts;
  private final boolean expand;
  private final OtherWords others;

  /// @param expand whether other spellings, synonyms and readings count
  public TypedWords(
      Vocabulary vocabulary,
      TextAnalysis analysis,
      Ranking ranking,
      Set<TextField> texts,
      boolean expand,
      OtherWords others) {
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.ranking = ranking;
    this.texts = texts;
    this.expand = expand;
    this.others = others;
  }

  public Set<TextField> texts() {
    return texts;
  }

  /// What must be there of each word in runs typed side by side.
  public List<RequiredWord> required(List<String> runs) throws IOException {
    return new RequiredWords(this, analysis, ranking, others).of(runs);
  }

  /// What else stands for the words of runs, where that counts.
  List<Alternative> alternatives(List<String> runs, List<TypedWord> words) {
    return expand ? others.of(runs, words) : List.of();
  }

  /// Without variants, a word that the archive has in several forms must stand as it was typed.
  Query asItMustStand(Query word, String typed) throws IOException {
    if (expand || new AlsoSearched(vocabulary, analysis).writtenOtherwise(typed).isEmpty()) {
      return word;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(word, Occur.MUST);
    exactly(typed).forEach(form -> both.add(form, Occur.FILTER));
    return both.build();
  }

  /// What stands for words typed, as it is looked for.
  Query instead(Alternative other) {
    return instead(other.layer(), other.words());
  }

  /// Words one after the other.
  Query instead(Layer layer, List<CutToken> words) {
    if (words.size() == 1) {
      return term(layer, words.getFirst().term());
    }
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField text : texts) {
      Query phrase = phrase(Fields.of(text, layer), words, 0);
      float weight = text == TextField.TITLE ? ranking.titleWeight() : 1;
      anyText.add(new BoostQuery(phrase, weight), Occur.SHOULD);
    }
    return anyText.build();
  }

  /// What adds to the score beside the words.
  public List<Query> helpful(List<String> runs) {
    return new HelpfulWords(this, analysis, ranking, others).of(runs);
  }

  /// A text as it stands on the page, in one of the texts; empty when it holds nothing to search.
  public List<Query> exactly(String text) {
    return phrase(Layer.EXACT, text, 0);
  }

  /// The words of a text in this order, with at most so many others between; empty when it holds no
  /// words.
  public List<Query> near(String text, int slop) {
    return phrase(Layer.WORDS, text, slop);
  }

  private List<Query> phrase(Layer layer, String text, int slop) {
    List<CutToken> tokens = analysis.cut(layer, text);
    if (tokens.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField field : texts) {
      anyText.add(phrase(Fields.of(field, layer), tokens, slop), Occur.SHOULD);
    }
    return List.of(anyText.build());
  }

  public static Query phrase(String field, List<CutToken> tokens, int slop) {
    if (tokens.size() == 1) {
      return new TermQuery(new Term(field, tokens.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    int first = tokens.getFirst().position();
    for (CutToken token : tokens.subList(0, Math.min(tokens.size(), MOST_BIGRAMS))) {
      phrase.add(new Term(field, token.term()), token.position() - first);
    }
    return phrase.build();
  }

  /// A word in its dictionary form, or cut otherwise.
  Query word(TypedWord typed) {
    CutToken word = typed.cut();
    Query form = term(Layer.WORDS, word.term());
    if (Scripts.isLatin(word.term())) {
      return form;
    }
    List<Query> characters = characters(typed.typed());
    return characters.isEmpty() ? form : either(form, ofAll(characters));
  }

  /// The bigrams of a run, or the one character it is, in each of its forms.
  List<Query> characters(String run) {
    return isOneCharacter(run) ? oneCharacter(run) : terms(Layer.BIGRAMS, run);
  }

  private List<Query> oneCharacter(String run) {
    List<Query> forms = new ArrayList<>(terms(Layer.EXACT, run));
    if (expand && !forms.isEmpty()) {
      analysis.writtenOtherwise(run).stream()
          .filter(TypedWords::isOneCharacter)
          .forEach(form -> forms.addAll(terms(Layer.EXACT, form)));
    }
    return forms.size() < 2 ? forms : List.of(new DisjunctionMaxQuery(forms, 0));
  }

  List<Query> terms(Layer layer, String text) {
    return analysis.cut(layer, text).stream().map(token -> term(layer, token.term())).toList();
  }

  /// A term over all the texts as if they were one, in which a title counts for more (BM25F:
  /// Robertson, Zaragoza, Taylor, Simple BM25 extension to multiple weighted fields, CIKM 2004).
  Query term(Layer layer, String term) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
    for (TextField text : texts) {
      query.addField(Fields.of(text, layer), text == TextField.TITLE ? ranking.titleWeight() : 1);
    }
    return query.build();
  }

  static Query either(Query scored, Query standing) {
    return new BooleanQuery.Builder()
        .add(scored, Occur.SHOULD)
        .add(nothingFor(standing), Occur.SHOULD)
        .build();
  }

  static Query ofAll(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.stream().distinct().limit(MOST_BIGRAMS).forEach(query -> all.add(query, Occur.FILTER));
    return all.build();
  }

  static Query nothingFor(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  static boolean isOneCharacter(String run) {
    return run.codePointCount(0, run.length()) == 1;
  }
}
