package kiji.embedded.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What stands behind a katakana name, or before a Latin one, and says that it is a person's:
/// `ライス国務長官`, `Secretary of State Rice`.
final class NameTitles {
  private static final List<String> BEHIND =
      List.of(
          ("氏 さん 様 選手 投手 捕手 内野手 外野手 監督 コーチ 主将 大統領 副大統領 前大統領 元大統領 首相 前首相 元首相 副首相 国務長官 長官 副長官 外相 国防相"
                  + " 財務相 蔵相 内相 外務大臣 大臣 書記長 主席 総裁 議長 議員 上院議員 下院議員 知事 市長 州知事 会長 社長 副社長 最高経営責任者 容疑者 被告 受刑者"
                  + " 国王 女王 王子 王女 皇太子 公爵 夫人 夫妻 教皇 法王 枢機卿 将軍 大佐 中尉 少佐 提督 司令官 大使 特使 報道官 補佐官 検察官 判事 弁護士 教授"
                  + " 博士 記者 司教 神父 騎手 シェフ")
              .split(" "));

  private static final Set<String> BEFORE =
      Set.of(
          "president",
          "minister",
          "chancellor",
          "senator",
          "congressman",
          "congresswoman",
          "governor",
          "mayor",
          "secretary",
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "cardinal",
          "general",
          "colonel",
          "captain",
          "judge",
          "justice",
          "professor",
          "coach",
          "ambassador",
          "state");

  private NameTitles() {}

  /// Whether a title stands right behind a place in a text.
  static boolean isBehind(String text, int end) {
    return BEHIND.stream().anyMatch(title -> text.startsWith(title, end));
  }

  /// Whether an English word before a name may be a title, or the end of one.
  static boolean isBefore(String word) {
    return BEFORE.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }
}
