package kiji.analysis.sound;

import java.util.HashMap;
import java.util.Map;

/// Katakana as Latin letters, near to how foreign names are spelt: `バイデン` is `baiden`. Long-vowel
/// marks and small `ッ` go: spelling rarely tells them.
public final class KatakanaSound {
  private static final String TABLE =
      """
      ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so
      タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho
      マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o
      ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do
      バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ン n
      ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa ヵ ka ヶ ke
      ファ fa フィ fi フェ fe フォ fo フュ fyu ヴァ va ヴィ vi ヴェ ve ヴォ vo ウィ wi ウェ we ウォ wo
      ティ ti ディ di トゥ tu ドゥ du テュ tyu デュ dyu シェ she ジェ je チェ che ツァ tsa ツィ tsi
      ツェ tse ツォ tso クァ kwa クィ kwi クェ kwe クォ kwo グァ gwa イェ ye
      シャ sha シュ shu ショ sho ジャ ja ジュ ju ジョ jo チャ cha チュ chu チョ cho
      """;
  private static final Map<String, String> SOUNDS = sounds();

  private KatakanaSound() {}

  /// The letters of a katakana word; what is no katakana is passed over.
  public static String latin(String katakana) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < katakana.length()) {
      String two = katakana.substring(at, Math.min(at + 2, katakana.length()));
      String together = two.length() == 2 ? SOUNDS.get(two) : null;
      if (together != null) {
        out.append(together);
        at += 2;
      } else {
        append(out, katakana.charAt(at), SOUNDS.getOrDefault(two.substring(0, 1), ""));
        at++;
      }
    }
    return out.toString();
  }

  /// `キャ` is `kya`: a small kana takes the vowel's place.
  private static void append(StringBuilder out, char kana, String sound) {
    if ("ャュョ".indexOf(kana) >= 0 && !out.isEmpty() && out.charAt(out.length() - 1) == 'i') {
      out.setLength(out.length() - 1);
    }
    out.append(sound);
  }

  private static Map<String, String> sounds() {
    Map<String, String> sounds = new HashMap<>();
    String[] words = TABLE.strip().split("\\s+", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      sounds.put(words[i], words[i + 1]);
    }
    return Map.copyOf(sounds);
  }
}
