package kiji.embedded.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.analysis.CutToken;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.embedded.document.Fields;
import kiji.embedded.matching.TypedWords;
import kiji.embedded.matching.Work;
import kiji.engine.Corrects.Corrected;
import kiji.engine.Corrects.Correction;
import kiji.engine.LeftOut;
import kiji.query.TextField;
import kiji.text.Romaji;
import kiji.text.Scripts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/// Finds out which words of a search the archive does not know or hardly knows, and what they may
/// have been meant to be. Keeps nothing; safe for many threads.
public final class SpellChecker {
  /// Words that so many articles have are spelled well enough.
  private static final int KNOWN = 10;

  /// Words looked at in one search.
  private static final int MOST_WORDS = 6;

  /// Shorter readings stand for too many words.
  private static final int LEAST_READING = 3;

  /// Words of one reading that are looked at, those worth most first.
  private static final int LOOKED_AT = 5;

  /// A reading that some articles have gives way only to a word so many times as common.
  private static final int COMMONER = 10;

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final SuggestionTable known;
  private final Work work;

  public SpellChecker(IndexReader reader, TextAnalysis analysis, SuggestionTable known, Work work) {
    this.reader = reader;
    this.work = work;
    this.analysis = analysis;
    this.known = known;
  }

  public Corrected corrections(List<String> words) throws IOException {
    List<Correction> corrections = new ArrayList<>();
    for (String word : words.stream().distinct().limit(MOST_WORDS).toList()) {
      if (work.leavesOut(LeftOut.SPELLING)) {
        break;
      }
      correction(word).ifPresent(corrections::add);
    }
    return new Corrected(corrections, !work.leftOut().isEmpty(), work.spent());
  }

  private Optional<Correction> correction(String typed) throws IOException {
    Optional<Correction> read = written(typed);
    return read.isPresent() ? read : nearest(typed);
  }

  /// What is typed by its reading (`toukyou`, `とうきょう`), as the archive writes it (`東京`).
  private Optional<Correction> written(String typed) throws IOException {
    String folded = TextAnalysis.foldName(typed);
    if (!Romaji.isReading(folded) || folded.length() < LEAST_READING) {
      return Optional.empty();
    }
    boolean latin = Scripts.isLatin(folded.charAt(0));
    int articles = articlesWith(folded);
    if (articles >= (latin ? 1 : KNOWN)) {
      return Optional.empty();
    }
    String key = latin ? Romaji.of(folded) : Romaji.hiragana(folded);
    for (SuggestionTable.Found word : known.whole(key, LOOKED_AT)) {
      boolean other = !Scripts.isLatin(word.text()) && !word.text().equals(typed);
      if (other && articlesWith(word.text()) > COMMONER * articles) {
        return Optional.of(new Correction(typed, word.text(), articles > 0));
      }
    }
    return Optional.empty();
  }

  /// Of what stands between two spaces, each word that the archive hardly knows is put right.
  private Optional<Correction> nearest(String typed) throws IOException {
    NearestWord nearest = new NearestWord(reader, work);
    StringBuilder meant = new StringBuilder();
    int copied = 0;
    boolean isFound = true;
    for (CutToken token : analysis.cut(Layer.EXACT, typed)) {
      int articles = articles(token, typed);
      if (articles < KNOWN) {
        Optional<String> near = nearest.of(token.term(), articles);
        if (near.isPresent()) {
          meant.append(typed, copied, token.start()).append(near.get());
          copied = token.end();
          isFound &= articles > 0;
        }
      }
    }
    return copied == 0
        ? Optional.empty()
        : Optional.of(
            new Correction(typed, meant.append(typed, copied, typed.length()).toString(), isFound));
  }

  /// How many articles have a text as it stands.
  private int articlesWith(String text) throws IOException {
    List<CutToken> tokens = analysis.cut(Layer.EXACT, text);
    if (tokens.isEmpty()) {
      return 0;
    }
    BooleanQuery.Builder anyText = new BooleanQuery.Builder();
    for (TextField field : TextField.values()) {
      anyText.add(TypedWords.phrase(Fields.of(field, Layer.EXACT), tokens, 0), Occur.SHOULD);
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    work.spend(Work.cost(searcher, anyText.build()));
    return searcher.count(anyText.build());
  }

  /// About how many articles have a word, as typed or in another form.
  private int articles(CutToken token, String typed) throws IOException {
    int most = articles(Layer.EXACT, token.term());
    for (CutToken form : analysis.cut(Layer.WORDS, typed.substring(token.start(), token.end()))) {
      most = Math.max(most, articles(Layer.WORDS, form.term()));
    }
    return most;
  }

  private int articles(Layer layer, String term) throws IOException {
    int most = 0;
    work.spend(Work.LOOK_UP * TextField.values().length);
    for (TextField text : TextField.values()) {
      most = Math.max(most, reader.docFreq(new Term(Fields.of(text, layer), term)));
    }
    return most;
  }
}
