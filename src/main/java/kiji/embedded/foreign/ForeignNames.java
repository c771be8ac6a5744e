package kiji.embedded.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kiji.analysis.CutToken;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.analysis.translation.Translation;
import kiji.embedded.matching.IndexedWords;

/// Names in the other script that no book knows, by how they are read or how they sound: `Chunichi`
/// finds `中日`, `朝乃山` finds `Asanoyama`, `Biden` finds `バイデン`, `Peppa Pig` finds `ペッパピッグ`. For one
/// search.
final class ForeignNames {
  /// A candidate that weighs no more may be a name, and the name a foreign one.
  private static final float NAME = .51f;

  private static final float SOUND_BESIDE = .4f;
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}+[ -]\\p{L}+");

  /// Two words are written as one in katakana; short ones sound like too many other words.
  private static final int SHORTEST_OF_TWO = 9;

  private static final int SHORTEST_AS_ONE = 5;
  private static final float ALIKE_AS_ONE = .75f;

  /// Each pair costs a look for the two standing together.
  private static final int MOST_PAIRS = 32;

  private final TextAnalysis analysis;
  private final NameSounds sounds;
  private final IndexedWords index;

  ForeignNames(TextAnalysis analysis, NameSounds sounds, IndexedWords index) {
    this.analysis = analysis;
    this.sounds = sounds;
    this.index = index;
  }

  /// Adds names to what the books know of a piece.
  ///
  /// @param isSingle whether the piece is one word
  /// @param known what the books know, in the index
  void add(String typed, boolean isLatin, boolean isSingle, List<ForeignPiece.Candidate> known)
      throws IOException {
    if (known.stream().anyMatch(one -> one.weight() > NAME)) {
      return;
    }
    if (isLatin && isSingle) {
      known.addAll(inKanji(typed));
    } else if (!isLatin && known.isEmpty()) {
      known.addAll(inLatin(typed));
    }
    if (isSingle) {
      addSounds(isLatin ? sounds.katakana(typed) : sounds.latin(typed), known);
    } else if (isLatin && known.isEmpty()) {
      addAsOne(typed, known);
    }
  }

  /// Words of the other script that a part of a name sounds like, common ones too: beside the other
  /// parts they are names.
  List<ForeignPiece.Candidate> heard(String part) throws IOException {
    List<ForeignPiece.Candidate> heard = new ArrayList<>();
    for (Translation one : sounds.perhaps(part)) {
      addPresent(one, heard);
    }
    return heard;
  }

  private void addSounds(List<Translation> heard, List<ForeignPiece.Candidate> candidates)
      throws IOException {
    float weight = candidates.isEmpty() ? 1 : SOUND_BESIDE;
    Set<String> there =
        candidates.stream().map(ForeignPiece.Candidate::text).collect(Collectors.toSet());
    for (Translation one : heard) {
      if (!there.contains(one.text())) {
        addPresent(one.times(weight), candidates);
      }
    }
  }

  private void addAsOne(String typed, List<ForeignPiece.Candidate> candidates) throws IOException {
    if (typed.length() < SHORTEST_OF_TWO || !TWO_WORDS.matcher(typed).matches()) {
      return;
    }
    for (Translation one : sounds.katakana(typed.replaceAll("\\P{L}", ""))) {
      if (candidates.isEmpty()
          && one.weight() >= ALIKE_AS_ONE
          && one.text().length() >= SHORTEST_AS_ONE) {
        addPresent(one, candidates);
      }
    }
  }

  private void addPresent(Translation one, List<ForeignPiece.Candidate> candidates)
      throws IOException {
    for (IndexedWords.Present words : index.present(one.text())) {
      candidates.add(new ForeignPiece.Candidate(one.text(), one.weight(), words));
    }
  }

  /// Words of the index in kanji that are read like a Latin word; of two words together only when
  /// none alone is.
  private List<ForeignPiece.Candidate> inKanji(String typed) throws IOException {
    List<ForeignPiece.Candidate> found = new ArrayList<>();
    for (String term : sounds.readings().read(typed)) {
      addRead(List.of(term), found);
    }
    if (found.isEmpty()) {
      List<List<String>> pairs = sounds.readings().readInTwo(typed);
      for (List<String> pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
        addRead(pair, found);
      }
    }
    return found;
  }

  private void addRead(List<String> terms, List<ForeignPiece.Candidate> found) throws IOException {
    List<CutToken> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int least = Integer.MAX_VALUE;
    for (String term : terms) {
      int start = text.length();
      text.append(TextAnalysis.readingOf(term));
      tokens.add(new CutToken(term, start, text.length(), tokens.size()));
      least = Math.min(least, index.articles(term));
    }
    IndexedWords.Present present = new IndexedWords.Present(tokens, least);
    if (least > 0 && index.standsTogether(present)) {
      found.add(new ForeignPiece.Candidate(text.toString(), 1, present));
    }
  }

  /// Latin words of the index that are how Japanese words in kanji are read; empty when not all of
  /// them can be read.
  private List<ForeignPiece.Candidate> inLatin(String typed) throws IOException {
    StringBuilder reading = new StringBuilder();
    for (TypedWord word : analysis.words(List.of(typed))) {
      if (word.reading().isEmpty()) {
        return List.of();
      }
      reading.append(word.reading());
    }
    List<ForeignPiece.Candidate> found = new ArrayList<>();
    for (String word : sounds.spellings().read(reading.toString())) {
      addPresent(new Translation(word, 1), found);
    }
    return found;
  }
}
