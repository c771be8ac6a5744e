package kiji.analysis.variants;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How else a foreign word may be spelled in katakana: `クエート` is `クウェート`, `ベネチア` is `ベネツィア`,
/// `ハロウィン` is `ハロウィーン`, `キューピー` is `キユーピー`. What would make another word of a short one (`ビル` and
/// `ビール`, `フィット` and `ヒット`) counts in long words only. Whether anyone writes so is not known here.
public final class KatakanaForms {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 16;
  private static final int MOST = 160;

  /// Two changes at most.
  private static final int CHANGES = 2;

  private static final String SMALL = "ァィゥェォャュョヮッ";
  private static final String LARGE = "アイウエオヤユヨワツ";
  private static final String E_ROW = "エケゲセゼテデネヘベペメレェ";
  private static final String O_ROW = "オコゴソゾトドノホボポモヨロヲォョ";
  private static final String I_AND_E_ROW = "イキギシジチヂニヒビピミリィ" + E_ROW;

  /// Two spellings of one sound, and how long a word must be for them not to make another one.
  private record Pair(String one, String other, int shortest) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("クウェ", "クエ", 3),
          new Pair("クウェ", "クェ", 3),
          new Pair("スウェ", "スエ", 3),
          new Pair("スウェ", "スェ", 3),
          new Pair("グウェ", "グエ", 3),
          new Pair("ツィ", "チ", 4),
          new Pair("ツェ", "チェ", 4),
          new Pair("イェ", "エ", 4),
          new Pair("シャ", "シア", 3),
          new Pair("チャ", "チア", 4),
          new Pair("ジャ", "ジア", 4),
          new Pair("ニャ", "ニア", 4),
          new Pair("ヂ", "ジ", 3),
          new Pair("ヅ", "ズ", 3),
          new Pair("ミニュ", "ミュニ", 5),
          new Pair("シュミ", "シミュ", 6),
          new Pair("ティ", "チ", 5),
          new Pair("ディ", "ジ", 5),
          new Pair("テュ", "チュ", 5),
          new Pair("デュ", "ジュ", 5),
          new Pair("トゥ", "ツ", 5),
          new Pair("ドゥ", "ズ", 5),
          new Pair("ティ", "テ", 6),
          new Pair("ディ", "デ", 6),
          new Pair("トゥ", "ト", 6),
          new Pair("ドゥ", "ド", 6),
          new Pair("シェ", "セ", 6),
          new Pair("ジェ", "ゼ", 6),
          new Pair("フィ", "ヒ", 6),
          new Pair("ファ", "ハ", 6),
          new Pair("フォ", "ホ", 6),
          new Pair("クォ", "コ", 6),
          new Pair("クァ", "カ", 6));

  /// From this length on a long vowel or a doubled consonant may be left out or put in.
  private static final int LONG = 5;

  private KatakanaForms() {}

  /// The other spellings of a word, those with one change first.
  public static Set<String> of(String word) {
    if (word.length() < SHORTEST
        || word.length() > LONGEST
        || !word.chars().allMatch(c -> (c >= 'ァ' && c <= 'ヺ') || c == 'ー')) {
      return Set.of();
    }
    Set<String> forms = new LinkedHashSet<>(List.of(word));
    List<String> last = List.of(word);
    for (int change = 0; change < CHANGES; change++) {
      List<String> next = new ArrayList<>();
      for (String form : last) {
        for (String other : changedOnce(form)) {
          if (forms.size() <= MOST && forms.add(other)) {
            next.add(other);
          }
        }
      }
      last = next;
    }
    forms.remove(word);
    return forms;
  }

  private static Set<String> changedOnce(String word) {
    Set<String> forms = new LinkedHashSet<>();
    for (Pair pair : PAIRS) {
      if (word.length() >= pair.shortest()) {
        replaced(forms, word, pair.one(), pair.other());
        replaced(forms, word, pair.other(), pair.one());
      }
    }
    for (int at = 1; at < word.length(); at++) {
      changeKana(forms, word, at);
    }
    if (word.length() >= LONG) {
      for (int at = 1; at < word.length(); at++) {
        changeLength(forms, word, at);
      }
    }
    return forms;
  }

  private static void replaced(Set<String> forms, String word, String from, String to) {
    for (int at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
      forms.add(word.substring(0, at) + to + word.substring(at + from.length()));
    }
  }

  /// Small kana and large ones, `イヤ` and `イア`, `エイ` and `エー`.
  private static void changeKana(Set<String> forms, String word, int at) {
    char before = word.charAt(at - 1);
    char c = word.charAt(at);
    int small = SMALL.indexOf(c);
    int large = LARGE.indexOf(c);
    if (small >= 0) {
      forms.add(with(word, at, LARGE.charAt(small)));
    } else if (large >= 0) {
      forms.add(with(word, at, SMALL.charAt(large)));
    }
    if (I_AND_E_ROW.indexOf(before) >= 0 && (c == 'ア' || c == 'ヤ')) {
      forms.add(with(word, at, c == 'ア' ? 'ヤ' : 'ア'));
    }
    if (c == (E_ROW.indexOf(before) >= 0 ? 'イ' : 'ウ')
        && (E_ROW.indexOf(before) >= 0 || O_ROW.indexOf(before) >= 0)) {
      forms.add(with(word, at, 'ー'));
    } else if (c == 'ー' && E_ROW.indexOf(before) >= 0) {
      forms.add(with(word, at, 'イ'));
    } else if (c == 'ー' && O_ROW.indexOf(before) >= 0) {
      forms.add(with(word, at, 'ウ'));
    }
  }

  private static void changeLength(Set<String> forms, String word, int at) {
    char c = word.charAt(at);
    if (c == 'ー' || c == 'ッ') {
      forms.add(word.substring(0, at) + word.substring(at + 1));
      return;
    }
    char before = word.charAt(at - 1);
    if (before == 'ー' || before == 'ッ' || before == 'ン' || SMALL.indexOf(c) >= 0) {
      return;
    }
    forms.add(word.substring(0, at) + 'ー' + word.substring(at));
    forms.add(word.substring(0, at) + 'ッ' + word.substring(at));
  }

  private static String with(String word, int at, char c) {
    return word.substring(0, at) + c + word.substring(at + 1);
  }
}
