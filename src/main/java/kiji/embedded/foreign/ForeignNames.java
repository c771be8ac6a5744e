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
import kiji.text.Scripts;

/// Names in the other script that no book knows, by how they are read or how they sound: `Chunichi`
/// finds `中日`, `朝乃山` finds `Asanoyama`, `Biden` finds `バイデン`, `Peppa Pig` finds `ペッパピッグ`. For one
/// search.
final class ForeignNames {
  /// A candidate that weighs no more may be a name, and the name a foreign one.
  private static final float NAME = .51f;

  private static final float SOUND_BESIDE = .4f;

  /// What a dictionary's word weighs where a title says that the word is a name.
  private static final float WORD_BESIDE = .3f;

  /// A word that is no name must sound so much alike: a foreign word that Japanese took over.
  private static final float COMMON = .85f;

  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}+[ -]\\p{L}+");

  /// Two words are written as one in katakana; short ones sound like too many other words.
  private static final int SHORTEST_OF_TWO = 9;

  private static final int SHORTEST_AS_ONE = 5;
  private static final float ALIKE_AS_ONE = .8f;

  /// Each pair costs a look for the two standing together.
  private static final int MOST_PAIRS = 32;

  private final TextAnalysis analysis;
  private final NameSounds sounds;
  private final IndexedWords index;
  private final WrittenNames written;

  ForeignNames(TextAnalysis analysis, NameSounds sounds, IndexedWords index, WrittenNames written) {
    this.analysis = analysis;
    this.sounds = sounds;
    this.index = index;
    this.written = written;
  }

  /// What a piece is by its sound where a title or a dot says that it is a name: names alone, and
  /// what the books know of it with less weight.
  List<ForeignPiece.Candidate> named(String typed, List<ForeignPiece.Candidate> known)
      throws IOException {
    List<ForeignPiece.Candidate> named = new ArrayList<>();
    for (Translation one : sounds(typed)) {
      if (Scripts.isLatin(typed) || written.mayBeName(one.text())) {
        addPresent(one, named);
      }
    }
    float weight = named.isEmpty() ? 1 : WORD_BESIDE;
    for (ForeignPiece.Candidate one : known) {
      if (named.stream().noneMatch(name -> terms(name).equals(terms(one)))) {
        named.add(new ForeignPiece.Candidate(one.text(), one.weight() * weight, one.present()));
      }
    }
    return named;
  }

  private static List<String> terms(ForeignPiece.Candidate one) {
    return one.present().tokens().stream().map(CutToken::term).toList();
  }

  /// Whether something a piece may be is a common word too.
  boolean isWordToo(List<ForeignPiece.Candidate> candidates) throws IOException {
    for (ForeignPiece.Candidate one : candidates) {
      if (Scripts.isLatin(one.text()) && written.mayBeWord(one.text())) {
        return true;
      }
    }
    return false;
  }

  private List<Translation> sounds(String typed) throws IOException {
    return Scripts.isLatin(typed) ? sounds.katakana(typed) : sounds.latin(typed);
  }

  /// Words that sound like one, in the other script.
  ///
  /// @param isCommon whether it may be a common word, and no name
  private List<Translation> heard(String typed, boolean isCommon) throws IOException {
    if (Scripts.isLatin(typed)) {
      return sounds.katakana(typed);
    }
    List<Translation> heard = new ArrayList<>();
    for (Translation one : sounds.latin(typed)) {
      if ((isCommon && one.weight() >= COMMON) || written.isName(one.text())) {
        heard.add(one);
      }
    }
    return heard;
  }

  /// Adds names to what the books know of a piece.
  ///
  /// @param isSingle whether the piece is one word
  /// @param known what the books know, in the index
  void add(String typed, boolean isLatin, boolean isSingle, List<ForeignPiece.Candidate> known)
      throws IOException {
    if (known.stream().anyMatch(one -> one.weight() > NAME)) {
      if (!isLatin && isSingle) {
        addSounds(heard(typed, false), known);
      }
      return;
    }
    if (isLatin && isSingle) {
      known.addAll(inKanji(typed));
    } else if (!isLatin && known.isEmpty()) {
      known.addAll(inLatin(typed));
    }
    if (isSingle) {
      addSounds(heard(typed, known.isEmpty()), known);
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

  /// Two Latin words that katakana writes as one.
  List<ForeignPiece.Candidate> asOne(String typed) throws IOException {
    List<ForeignPiece.Candidate> candidates = new ArrayList<>();
    if (typed.length() < SHORTEST_OF_TWO || !TWO_WORDS.matcher(typed).matches()) {
      return candidates;
    }
    String[] two = typed.split("[ -]", 2);
    for (Translation one : sounds.katakanaOfTwo(two[0], two[1])) {
      if (candidates.isEmpty()
          && one.weight() >= ALIKE_AS_ONE
          && one.text().length() >= SHORTEST_AS_ONE) {
        addPresent(one, candidates);
      }
    }
    return candidates;
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
