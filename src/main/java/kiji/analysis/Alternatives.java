package kiji.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kiji.analysis.Alternative.Kind;
import kiji.analysis.japanese.ReadingFilter;
import kiji.analysis.variants.GroupMatcher;
import kiji.analysis.variants.KatakanaForms;
import kiji.analysis.variants.MixedWriting;
import kiji.analysis.variants.NumberSpellings;
import kiji.analysis.variants.PlaceNames;
import kiji.analysis.variants.Umlauts;
import kiji.analysis.variants.WordGroups;
import kiji.text.Kana;

/// What else may stand for the words of a search: from tables (synonyms, ways to write one word)
/// and by rule (numbers, years of eras, hyphens, kana). Safe for many threads.
final class Alternatives {
  private static final int SHORTEST_READING = 3;
  private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー]{2,16}");
  private static final Pattern HYPHENATED =
      Pattern.compile("[A-Za-z]{1,12}(?:[-‐‑][A-Za-z]{2,16}){1,2}");
  private static final Pattern PREFIXED =
      Pattern.compile(
          "(anti|co|counter|cyber|e|extra|inter|mid|multi|non|post|pre|pro|re|self|semi|sub|super|ultra|un|under|over)"
              + "([a-z]{4,16})");

  private final TextAnalysis analysis;
  private final GroupMatcher synonyms;
  private final GroupMatcher spellings;
  private final MixedWriting mixed = MixedWriting.standard();

  Alternatives(TextAnalysis analysis, WordGroups synonyms) {
    this.analysis = analysis;
    this.synonyms = new GroupMatcher(synonyms, this::cut);
    this.spellings = new GroupMatcher(WordGroups.spellings(), this::cut);
  }

  List<Alternative> of(List<String> runs, List<TypedWord> words) {
    Map<String, Alternative> found = new LinkedHashMap<>();
    groups(found, runs, words, spellings, Kind.SPELLING);
    numbers(found, runs, words);
    places(found, runs, words);
    mixed(found, runs, words);
    hyphens(found, runs, words);
    katakana(found, runs, words);
    umlauts(found, words);
    groups(found, runs, words, synonyms, Kind.SYNONYM);
    readings(found, runs, words);
    return List.copyOf(found.values());
  }

  private void groups(
      Map<String, Alternative> found,
      List<String> runs,
      List<TypedWord> words,
      GroupMatcher groups,
      Kind kind) {
    int at = 0;
    while (at < words.size()) {
      GroupMatcher.Found group = groups.at(runs, words, at);
      int end = at + group.length();
      for (Map.Entry<String, List<CutToken>> other : group.also().entrySet()) {
        if (other.getValue().isEmpty()) {
          asItStands(found, at, end, other.getKey(), kind);
        } else if (end == at + 1 && isOneCharacter(words.get(at).typed(), other.getKey())) {
          besideNeighbours(found, words, at, other.getKey(), other.getValue(), kind);
        } else {
          put(found, at, end, other.getKey(), other.getValue(), kind);
        }
      }
      at += Math.max(1, group.length());
    }
  }

  /// A word of which only a smaller one is cut: `にゃんこ`.
  private void asItStands(
      Map<String, Alternative> found, int from, int to, String text, Kind kind) {
    List<CutToken> cut = analysis.cut(Layer.EXACT, text);
    if (!cut.isEmpty()) {
      found.putIfAbsent(
          from + " " + to + " =" + text, new Alternative(from, to, text, cut, kind, Layer.EXACT));
    }
  }

  private static boolean isOneCharacter(String typed, String other) {
    return typed.length() == 1 || other.length() == 1;
  }

  /// One character within a compound means what it means there: `米不足` is コメ不足, and `米大統領` no コメ.
  private void besideNeighbours(
      Map<String, Alternative> found,
      List<TypedWord> words,
      int at,
      String other,
      List<CutToken> cut,
      Kind kind) {
    boolean isAlone = true;
    if (isNext(words, at, at + 1)) {
      isAlone = false;
      String both = other + words.get(at + 1).typed();
      put(found, at, at + 2, both, cut(both), kind);
    }
    if (isNext(words, at - 1, at)) {
      isAlone = false;
      String both = words.get(at - 1).typed() + other;
      put(found, at - 1, at + 1, both, cut(both), kind);
    }
    if (isAlone) {
      put(found, at, at + 1, other, cut, kind);
    }
  }

  private static boolean isNext(List<TypedWord> words, int first, int second) {
    return first >= 0
        && second < words.size()
        && words.get(first).run() == words.get(second).run()
        && words.get(first).cut().end() == words.get(second).cut().start();
  }

  private void numbers(Map<String, Alternative> found, List<String> runs, List<TypedWord> words) {
    for (int run = 0; run < runs.size(); run++) {
      for (NumberSpellings.Spelled number : NumberSpellings.in(runs.get(run))) {
        int from = wordAt(words, run, number.start(), true);
        int to = wordAt(words, run, number.end(), false);
        if (from >= 0 && from < to) {
          number.others().forEach(other -> put(found, from, to, other, cut(other), Kind.SPELLING));
        }
      }
    }
  }

  /// Each word of katakana, and a run of them that is cut.
  private void katakana(Map<String, Alternative> found, List<String> runs, List<TypedWord> words) {
    for (int i = 0; i < words.size(); i++) {
      katakana(found, i, i + 1, words.get(i).typed());
    }
    for (int run = 0; run < runs.size(); run++) {
      int from = wordAt(words, run, 0, true);
      int to = wordAt(words, run, runs.get(run).length(), false);
      if (from >= 0 && to > from + 1) {
        katakana(found, from, to, runs.get(run));
      }
    }
  }

  private void katakana(Map<String, Alternative> found, int from, int to, String typed) {
    for (String form : KatakanaForms.of(TextAnalysis.standardForm(typed))) {
      List<CutToken> cut = cut(form);
      if (cut.size() == 1) {
        put(found, from, to, form, cut, Kind.SPELLING);
      }
    }
  }

  private void places(Map<String, Alternative> found, List<String> runs, List<TypedWord> words) {
    for (int run = 0; run < runs.size(); run++) {
      for (PlaceNames.Joined name : PlaceNames.in(runs.get(run))) {
        int from = wordOver(words, run, name.start());
        int last = wordOver(words, run, name.end() - 1);
        if (from >= 0 && last >= from) {
          String text = runs.get(run);
          String before = text.substring(words.get(from).cut().start(), name.start());
          String after = text.substring(name.end(), words.get(last).cut().end());
          for (String other : name.others()) {
            String instead = before + other + after;
            put(found, from, last + 1, instead, cut(instead), Kind.SPELLING);
          }
        }
      }
    }
  }

  private void mixed(Map<String, Alternative> found, List<String> runs, List<TypedWord> words) {
    for (int run = 0; run < runs.size(); run++) {
      String text = runs.get(run);
      for (MixedWriting.Other other : mixed.in(text, this::readingOfOne)) {
        int from = firstIn(words, run, other.start(), other.end());
        int to = from < 0 ? -1 : behindLastIn(words, run, other.end());
        if (from >= 0 && to > from) {
          CutToken first = words.get(from).cut();
          CutToken last = words.get(to - 1).cut();
          String instead =
              text.substring(Math.min(first.start(), other.start()), other.start())
                  + other.instead()
                  + text.substring(other.end(), Math.max(last.end(), other.end()));
          List<CutToken> cut = cut(instead);
          if (isCovering(cut, instead)) {
            put(found, from, to, instead, cut, Kind.SPELLING);
          } else {
            asItStands(found, from, to, instead, Kind.SPELLING);
          }
        }
      }
    }
  }

  /// The reading of a text that is one word of the dictionary; else empty.
  private String readingOfOne(String text) {
    List<TypedWord> words = analysis.words(List.of(text));
    return words.size() == 1 && words.getFirst().typed().equals(text)
        ? words.getFirst().reading()
        : "";
  }

  /// Whether words are all of a text, so that it is not taken for a smaller one.
  private static boolean isCovering(List<CutToken> cut, String text) {
    int end = 0;
    for (CutToken token : cut) {
      if (token.start() != end) {
        return false;
      }
      end = token.end();
    }
    return end == text.length();
  }

  /// The first word of a run that has a part in a stretch; -1 when none has.
  private static int firstIn(List<TypedWord> words, int run, int start, int end) {
    for (int i = 0; i < words.size(); i++) {
      CutToken cut = words.get(i).cut();
      if (words.get(i).run() == run && cut.start() < end && cut.end() > start) {
        return i;
      }
    }
    return -1;
  }

  /// Behind the last word of a run that begins before a place.
  private static int behindLastIn(List<TypedWord> words, int run, int end) {
    int behind = -1;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).run() == run && words.get(i).cut().start() < end) {
        behind = i + 1;
      }
    }
    return behind;
  }

  /// The word of a run that a place lies in.
  private static int wordOver(List<TypedWord> words, int run, int place) {
    for (int i = 0; i < words.size(); i++) {
      CutToken cut = words.get(i).cut();
      if (words.get(i).run() == run && cut.start() <= place && place < cut.end()) {
        return i;
      }
    }
    return -1;
  }

  /// The first word of a run that begins at a place, or the one behind the last that ends there.
  private static int wordAt(List<TypedWord> words, int run, int place, boolean begins) {
    for (int i = 0; i < words.size(); i++) {
      CutToken cut = words.get(i).cut();
      if (words.get(i).run() == run && (begins ? cut.start() : cut.end()) == place) {
        return begins ? i : i + 1;
      }
    }
    return -1;
  }

  /// `e-mail` is `email`, and `nonprofit` is `non-profit`.
  private void hyphens(Map<String, Alternative> found, List<String> runs, List<TypedWord> words) {
    for (int run = 0; run < runs.size(); run++) {
      String text = runs.get(run);
      int from = wordAt(words, run, 0, true);
      int to = wordAt(words, run, text.length(), false);
      if (from < 0 || to <= from) {
        continue;
      }
      if (HYPHENATED.matcher(text).matches()) {
        String joined = text.replaceAll("[-‐‑]", "");
        put(found, from, to, joined, cut(joined), Kind.SPELLING);
      } else {
        var prefixed = PREFIXED.matcher(text);
        if (prefixed.matches()) {
          String apart = prefixed.group(1) + "-" + prefixed.group(2);
          put(found, from, to, apart, cut(apart), Kind.SPELLING);
        }
      }
    }
  }

  /// `Koeln` is `Köln`, and back.
  private void umlauts(Map<String, Alternative> found, List<TypedWord> words) {
    for (int i = 0; i < words.size(); i++) {
      for (String other : Umlauts.of(words.get(i).typed())) {
        List<CutToken> cut = cut(other);
        if (!cut.isEmpty()) {
          found.putIfAbsent(
              i + " =" + other, new Alternative(i, i + 1, other, cut, Kind.SPELLING, Layer.WORDS));
        }
      }
    }
  }

  private void readings(Map<String, Alternative> found, List<String> runs, List<TypedWord> words) {
    for (int i = 0; i < words.size(); i++) {
      TypedWord word = words.get(i);
      String reading = word.reading();
      if (reading.length() >= SHORTEST_READING) {
        String hiragana = Kana.hiragana(reading);
        put(found, i, i + 1, hiragana, whole(hiragana), Kind.READING);
        put(found, i, i + 1, reading, whole(reading), Kind.READING);
      } else if (word.typed().length() >= SHORTEST_READING && isKana(word.typed())) {
        kana(found, i, i + 1, word.typed());
      }
    }
    for (int run = 0; run < runs.size(); run++) {
      if (isKana(runs.get(run))) {
        kanaRun(found, runs.get(run), run, words);
      }
    }
  }

  /// A run of kana is one word to its reader, however it is cut.
  private void kanaRun(
      Map<String, Alternative> found, String text, int run, List<TypedWord> words) {
    List<Integer> places =
        IntStream.range(0, words.size()).filter(i -> words.get(i).run() == run).boxed().toList();
    if (!places.isEmpty()) {
      kana(found, places.getFirst(), places.getLast() + 1, text);
    }
  }

  /// Typed in kana: the other kana, and whatever in kanji is read so.
  private void kana(Map<String, Alternative> found, int from, int to, String typed) {
    String katakana = Kana.katakana(typed);
    String hiragana = Kana.hiragana(typed);
    String other = typed.equals(katakana) ? hiragana : katakana;
    put(found, from, to, other, whole(other), Kind.READING);
    CutToken read = new CutToken(ReadingFilter.READING_MARK + katakana, 0, typed.length(), 0);
    put(found, from, to, katakana + "（読み）", List.of(read), Kind.READING);
  }

  private static boolean isKana(String text) {
    return KANA.matcher(text).matches();
  }

  private static void put(
      Map<String, Alternative> found,
      int from,
      int to,
      String text,
      List<CutToken> cut,
      Kind kind) {
    if (!cut.isEmpty()) {
      found.putIfAbsent(
          from + " " + to + " " + terms(cut),
          new Alternative(from, to, text, cut, kind, Layer.WORDS));
    }
  }

  private static List<String> terms(List<CutToken> cut) {
    return cut.stream().map(CutToken::term).toList();
  }

  /// A reading in kana as it is cut, where the words it is cut into are all of it and stand as they
  /// are; else nothing: `せいじ` is no する, and `ふんか` no ふん.
  private List<CutToken> whole(String kana) {
    List<CutToken> cut = cut(kana);
    boolean isAsItIs = cut.stream().allMatch(token -> kana.startsWith(token.term(), token.start()));
    return isAsItIs && isCovering(cut, kana) ? cut : List.of();
  }

  private List<CutToken> cut(String text) {
    return analysis.cut(Layer.WORDS, text);
  }
}
