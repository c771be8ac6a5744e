package kiji.cleaning.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The wire agencies whose stories outlets print: a field of the article, never one of its authors.
public final class Agencies {
  /// One agency's name, as datelines, signs and bylines write it; to be set in a pattern's group.
  public static final String NAMES =
      "AFP(?:[=＝]?時事)?|ＡＦＰ(?:[=＝]?時事)?|AFP通信|Agence France[- ]Presse|The Associated Press|Associated Press|AP通信|AP|ＡＰ(?:通信)?"
          + "|Reuters|ロイター(?:通信)?|共同(?:通信社?)?|時事(?:通信社?)?|Kyodo(?: News)?|Jiji(?: Press)?"
          + "|新華社(?:通信)?|Xinhua(?: News Agency)?|UPI|United Press International|Bloomberg(?: News)?|ブルームバーグ"
          + "|ANI|PTI|Press Trust of India|IANS|dpa|DPA|PA|PA Media|Press Association|CNN|EFE|ANSA|TASS|タス通信"
          + "|聯合ニュース|Yonhap(?: News Agency)?|ラヂオプレス|[\\p{IsHan}ァ-ヶー]{2,6}通信社?";

  private static final Pattern ONE =
      Pattern.compile("(?:" + NAMES + "|JIJI|KYODO|AFP-JIJI|REUTERS)", Pattern.UNICODE_CASE);
  private static final Pattern WITH_STAFF =
      Pattern.compile("^(?:The )?(" + NAMES + ")(?: (?:Staff|staff|News|Writer|Writers))?$");

  private Agencies() {}

  /// Whether a name is an agency's, all of it.
  public static boolean isOne(String name) {
    return ONE.matcher(name).matches();
  }

  /// The agency that a byline names in a person's place (`AP Staff`, `ロイター`); null when it names
  /// none.
  static @Nullable String in(String byline) {
    String name = byline.strip();
    if (isOne(name)) {
      return name;
    }
    Matcher m = WITH_STAFF.matcher(name);
    return m.matches() ? m.group(1) : null;
  }
}
