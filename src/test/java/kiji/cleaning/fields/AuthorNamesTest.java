package kiji.cleaning.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bylines as sites write them, and the names in them. All people are invented.
class AuthorNamesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "nobody",
      value = {
        "plain                  | Ann Lee                                        | Ann Lee",
        "by in front            | By Ann Lee                                     | Ann Lee",
        "by without a space     | ByAnn Lee                                      | Ann Lee",
        "joined by and          | By Ann Lee, Bo Chan and Wei Lin                | Ann Lee; Bo Chan; Wei Lin",
        "joined by ampersand    | Ann Lee & Bo Chan                              | Ann Lee; Bo Chan",
        "account behind         | Ann Lee@annlee                                 | Ann Lee",
        "account in brackets    | Ann Lee (@annlee)                              | Ann Lee",
        "address behind         | Ann Lee ann.lee@example.com                    | Ann Lee",
        "date behind            | By Ann Lee Dec 6, 2016, 4:08pm EST             | Ann Lee",
        "date in front          | March 1, 2024 · Ann Lee                        | Ann Lee",
        "updated behind         | Ann Lee / Updated: Oct 9, 2019, 11:05 IST      | Ann Lee",
        "desk behind a slash    | Ann Lee / CNT / Updated: Oct 9, 2019           | Ann Lee",
        "job behind a comma     | Ann Lee, Rural Affairs Correspondent           | Ann Lee",
        "job without a comma    | By Ann Lee Staff Writer                        | Ann Lee",
        "place behind           | Ann Lee in Port Mallow                         | Ann Lee",
        "on behalf              | Ann Lee on behalf of the harbour group         | Ann Lee",
        "degrees                | Ann Lee, MD, PhD                               | Ann Lee",
        "capitals               | ANN LEE, BO CHAN                               | ANN LEE; BO CHAN",
        "twice                  | Ann Lee, Ann Lee                               | Ann Lee",
        "minutes to read        | 12 minutes                                     | nobody",
        "no author              | No Author                                      | nobody",
        "reviewed by            | Reviewed by Ann Lee                            | nobody",
        "photographer           | Photo by Ann Lee                               | nobody",
        "day and date           | Sat, 20 Dec, 2025 - 06:36                      | nobody",
        "an address             | https://example.com/authors/ann-lee            | nobody",
        "agency                 | AFP                                            | nobody",
        "agency's staff         | AP Staff                                       | nobody",
        "agency in Japanese     | ロイター                                        | nobody",
        "記者が前               | 記者 山田太郎                                    | 山田太郎",
        "記者が後ろ             | 山田太郎記者                                     | 山田太郎",
        "文・                   | 文・山田太郎                                     | 山田太郎",
        "取材・文＝             | 取材・文＝山田太郎                               | 山田太郎",
        "文●と編集部            | 文● 山田太郎／浜風編集部                          | 山田太郎; 浜風編集部",
        "著者：                 | 著者：山田太郎                                   | 山田太郎",
        "著                     | 山田太郎　著                                     | 山田太郎",
        "読み                   | 山田太郎（やまだ・たろう）                        | 山田太郎",
        "読みとローマ字         | Taro Yamada（tyamada）                          | Taro Yamada",
        "カタカナの別名         | NamiKaze／ナミカゼ                               | NamiKaze",
        "支局                   | ワシントン＝山田太郎                             | 山田太郎",
        "編集委員               | 編集委員 山田太郎                                | 山田太郎",
        "特派員                 | ロンドン特派員・山田太郎                          | 山田太郎",
        "角括弧と社名           | [山田太郎，ナミカゼ]                              | 山田太郎; ナミカゼ",
        "二重山括弧             | 《KT》                                          | KT",
        "二人                   | 山田太郎、鈴木花子                               | 山田太郎; 鈴木花子",
        "name that begins so    | By Byrne Halbert                               | Byrne Halbert",
        "name alone begins so   | Byron Lee                                      | Byron Lee",
        "comma before and       | Ann Lee, Bo Chan, and Wei Lin                  | Ann Lee; Bo Chan; Wei Lin",
        "jobs behind names      | By Ann Lee, Research Scientist, and Bo Chan, VP and Senior Fellow, Tide Research | Ann Lee; Bo Chan",
        "a sentence about her   | Ann Lee previously held roles in fishing, salt and trade. She lives in Sarne. | Ann Lee",
        "a surname of three     | Ann van der Lee                                | Ann van der Lee",
        "links behind           | Ann Lee Email the author Follow                | Ann Lee",
        "links that are names   | Ann Follows                                    | Ann Follows",
        "others in brackets     | Ann Lee (avec Bo Chan et Wei Lin)              | Ann Lee; Bo Chan; Wei Lin",
        "a sentence             | This story originally appeared on Coast Wire   | nobody",
        "long ago               | Ann Lee 2 days ago                             | Ann Lee",
        "部と名前               | 社会部 山本花子                                  | 山本花子",
        "部・名前               | 東京社会部・山本花子                              | 山本花子",
        "名前と部               | 山本花子（社会部）                                | 山本花子",
        "名前＝役               | ジョン・スミザーズ＝港町支局長                     | ジョン・スミザーズ",
        "名前のなかの＝         | ジャン＝リュック・モロー                           | ジャン＝リュック・モロー",
        "文と写真               | 文・山田太郎　写真・鈴木花子                       | 山田太郎",
        "取材・文と撮影         | 取材・文: 山田太郎　撮影: 鈴木花子                 | 山田太郎",
        "敬称略                 | 敬称略                                          | nobody",
        "一部改変               | 一部改変                                        | nobody",
        "年齢は当時             | 年齢は当時                                      | nobody",
        "複数回答               | 複数回答                                        | nobody",
        "写真だけ               | 写真・山田太郎                                   | nobody",
      })
  void makesNamesOfBylines(String habit, String byline, String expected) {
    List<String> names = expected == null ? List.of() : List.of(expected.split("; ", -1));
    assertThat(AuthorNames.of(List.of(byline))).as(habit).isEqualTo(names);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Ann Lee, true",
    "María de la Cruz, true",
    "Seán O’Brien-Walsh, true",
    "山田太郎, true",
    "山田 太郎, true",
    "アンナ・リー, true",
    "annlee, false",
    "ann.lee, false",
    "Coast News, false",
    "The Harbour Desk, false",
    "浜風新聞, false",
    "浜風編集部, false",
  })
  void tellsPeopleFromAccountsAndDesks(String name, boolean person) {
    assertThat(AuthorNames.isPerson(name)).isEqualTo(person);
  }
}
