package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cleaning.wording.Titles;

/// Makes names of people out of the texts that hold them: `By Ann Lee, BBC News · 3 May 2024`,
/// 「文・山田太郎（やまだ・たろう）」, `編集委員 山田太郎`. Words before and behind a name, roles, degrees, accounts,
/// readings and dates go; what is left is split into people. Agencies are no people.
public final class AuthorNames {
  private static final int LONGEST = 60;
  private static final int MOST = 30;
  private static final int MOST_CHARS = 600;

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:[-–—|•·]+\\s*)?(?:(?:article |written |posted |story |words |reported |published |text |report )?(?:by|von|par|por|door|di)(?:[:\\s]+|$)|from[:\\s]+|(?:author|reporter|writer|text|words)s?\\s*[:：]\\s*)"
              + "|^By(?=[A-Z][a-z])|^(?:取材・文・?(?:写真|撮影)?|文・写真|写真・文|構成・文|text|文責?|著者?|作者|筆者|執筆者?|投稿者|取材|構成|聞き手|編集|ライター)\\s*[:：●＝=・/／|｜]+\\s*"
              + "|^(?:この記事の)?(?:筆者|著者|執筆者|作者)\\s+|^記者\\s*[:：・/／]\\s*");
  private static final Pattern HANDLE =
      Pattern.compile("\\S+@[\\w-]+\\.[\\w.]+|\\s*[（(]?@(?:https?:\\S+|\\w[\\w.]*)[)）]?");
  private static final Pattern READING =
      Pattern.compile(
          "(?<=[A-Za-z])／[\\p{IsKatakana}ー・]+$|\\s*[（(][\\p{IsHiragana}\\p{IsKatakana}ー・\\s\u3000]{2,20}[)）]|\\s*[（(](?:@?[A-Za-z0-9_.]{2,20}|\\d{1,3}歳?)[)）]$");
  private static final Pattern ENCLOSED =
      Pattern.compile("^(?:\\[(.*)]|《(.*)》|【(.*)】|（(.*)）|\\((.*)\\)|〔(.*)〕|［(.*)］|＝(.*))$");

  /// From here on a byline tells a date or a number.
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile(
          "(?i)\\s*(?:[,、(（|/·•—–-]\\s*)?(?:\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?\\s*)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?\\s+\\d"
              + "|\\d{4}[年/.-]\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2}|\\d{1,2}:\\d{2}|\\d+\\s+(?:comments?|min)).*$");

  /// From here on a byline tells what became of the page.
  private static final Pattern WORDS_BEHIND =
      Pattern.compile(
          "(?i)\\s*(?:[,、(（|/·•—–-]\\s*)?\\b(?:(?:last\\s+)?(?:updated?|published|posted|modified|filed)|min(?:ute)?s?\\s+read)\\b.*$");

  private static final Pattern PLACE_OR_DESK =
      Pattern.compile(
          "\\s+(?:(?:in|at|for|from|near)\\s+(?:the\\s+)?\\p{Lu}.*|on behalf of .*|@.*|is an? .*)$");
  private static final Pattern LEADING_DATE =
      Pattern.compile(
          "(?i)^(?:(?:published|posted|updated)(?: on)?:?\\s*)?(?:[a-z]{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+[a-z]{3,9}\\.?,?\\s+\\d{4}|\\d{4}[/.年-]\\d{1,2}[/.月-]\\d{1,2}日?|\\d{1,2}/\\d{1,2}/\\d{2,4})"
              + "(?:,?\\s+(?:at\\s+)?\\d{1,2}[:時]\\d{2}分?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+[A-Z]{2,4})?)?\\s*[|·•,–—-]*\\s*(?:by\\s+)?");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)^(?:medically |clinically |expert |technically )?(?:reviewed|edited|fact[- ]checked|checked|translated|sponsored|presented|powered|photos?|photographs?|images?|illustrations?|illustrated|video|graphics?|produced|curated|approved|verified) by\\b.*|^(?:監修|写真|撮影|イラスト|翻訳|編集|提供)[:：／/・].*");
  private static final Pattern JOB =
      Pattern.compile(
          "(?:,? (?:Staff|Senior|Chief|Special|Contributing|Political|Foreign|Health|Business|Sports?|Science|Technology|Tech|Education|Environment|Investigative|Associate|Assistant|Managing|Executive|Deputy|Guest|Freelance|Features?|News|National|International|Diplomatic|Economics?|Legal|Crime|Religion|Entertainment|Arts|Food|Travel|Digital|Lead|World|Opinion))* (?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Producer|Journalist)s?$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,，、;；|｜／·•]|\\s/\\s|\\s[-–—]+(?:\\s|$)|\\s(?:and|&|und|et|y|with|e)\\s|\\bAND\\b|＆)\\s*");
  private static final Pattern JAPANESE_ROLE =
      Pattern.compile(
          "^(?:.{0,12}(?:編集委員|論説委員|解説委員|論説主幹|特派員|支局長?|総局長?|本部|ライター|専門記者|客員編集委員|シニアライター|ジャーナリスト|キャップ)[\\s\u3000・=＝:：]+|[^=＝\\s]{1,14}[=＝]|記者[\\s\u3000])"
              + "|[\\s\u3000]*(?:本紙|専門|担当)?(?:記者|特派員|編集委員|論説委員)$|(?<=\\p{L})[\\s\u3000]+(?:著|訳|監訳|編|文|絵|写真)$");

  /// What no name holds anywhere.
  private static final Pattern IN_NO_NAME =
      Pattern.compile("(?i)https?:|www\\.|@|\\d{4}|facebook|twitter|instagram|\\bposts by\\b");

  /// What no name is from its first letter on.
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)\\d+ |[^\\p{L}]*$|(?:an? |the |no |all |by )?(?:admin|administrator|staff|editor|author|authors|unknown|null|none|undefined|anonymous|guest|user|root|agencies|wire|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|on|in)$"
              + "|(?:follow|updated?|published|posted|share|watch|view|see|more|read|about|click|sign|subscribe|photo|image|video|listen|full bio|member|login|event|learn|save|contact|edited|reviewed|illustration|getty|フォロー|写真|撮影|提供|この|記事|続きを|もっと|プロフィール|一覧)\\b|(?:フォロー|写真|撮影|提供)|.*(?:minutes?|min read|分で読める|新着記事|投稿|の記事)$");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*\\b(?:correspondent|editor|reporter|columnist|producer|writer|analyst|director|manager|officer|contributor|bureau|desk|staff)\\b.*|^(?:ph\\.?\\s?d|m\\.?d|r\\.?d|esq|jr|sr|mba|mph|msc|bsc|rdn?|rn)\\.?(?:\\s.*)?$");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9.]{2,9}(?: [A-Z]{2,})?");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’‘-]*(?: (?:[\\p{Lu}][\\p{L}\\p{M}.'’‘-]*|de|del|da|dos|di|du|van|von|der|den|bin|bint|al|el|al-\\p{Lu}[\\p{L}-]*|la|le|y|ter|ten|af|av|zu)){1,5}"
              + "|[\\p{IsHan}々]{1,4}[ \u3000]?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}|[\\p{IsKatakana}ー]{2,10}[・＝ ][\\p{IsKatakana}ー・＝ ]{2,20}");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i).*(?:編集部|取材班|新聞|通信|放送|社|局|ニュース|オンライン|デジタル|チーム)$|.*\\b(?:news|staff|team|desk|newsroom|online|media|times|post|editors|board|association|inc|ltd|llc|magazine|press|blog|group|agencies|university|institute|company)\\b\\.?.*");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\u3000・.]");
  private static final Pattern AROUND_NAMES = Pattern.compile("^[\\s\"“'・,:：|]+|[\\s\"”,:：|]+$");

  private AuthorNames() {}

  /// The names in some texts, in order, each once; agencies left out.
  public static List<String> of(List<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      for (String name : in(text)) {
        if (names.size() < MOST && Agencies.in(name) == null) {
          names.putIfAbsent(key(name), name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  /// Whether a name is a person's in full, as far as its form tells.
  static boolean isPerson(String name) {
    return PERSON.matcher(name).matches() && !GROUP.matcher(name).matches();
  }

  private static String key(String name) {
    return BETWEEN_NAMES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static List<String> in(String raw) {
    String whole =
        enclosed(Titles.normal(raw.length() > MOST_CHARS ? raw.substring(0, MOST_CHARS) : raw));
    String text = whole.indexOf('@') < 0 ? whole : HANDLE.matcher(whole).replaceAll(" ").strip();
    boolean numbered = text.chars().anyMatch(Character::isDigit);
    text = numbered ? withoutHead(LEADING_DATE, text) : text;
    if (OTHERS.matcher(text).matches()) {
      return List.of();
    }
    text = withoutReading(withoutHead(LEAD, text));
    text = numbered ? NUMBER_BEHIND.matcher(text).replaceFirst("") : text;
    text = WORDS_BEHIND.matcher(text).replaceFirst("");
    List<String> names = new ArrayList<>();
    for (String part : split(text)) {
      String name = bare(part);
      boolean first = names.isEmpty();
      if (isName(name) && (first || !(isRole(part) || isCapitals(name, names)))) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isRole(String part) {
    return ROLE.matcher(part.strip()).matches();
  }

  /// A part in capitals behind a name that is not: a degree, a paper, a desk.
  private static boolean isCapitals(String name, List<String> before) {
    return CAPITALS.matcher(name).matches() && !CAPITALS.matcher(before.getFirst()).matches();
  }

  private static String bare(String part) {
    String name = withoutHead(LEAD, part.strip()).strip();
    name = PLACE_OR_DESK.matcher(name).replaceFirst("");
    name = JOB.matcher(name).replaceFirst("");
    name = withoutReading(name);
    boolean mayHaveRole = name.chars().anyMatch(c -> c == '=' || c >= '\u2E80');
    for (int round = 0; mayHaveRole && round < 2; round++) {
      String shorter = JAPANESE_ROLE.matcher(name).replaceAll("").strip();
      name = shorter.isEmpty() ? name : shorter;
    }
    return AROUND_NAMES.matcher(name).replaceAll("");
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && !IN_NO_NAME.matcher(name).find()
        && !NOT_A_NAME.matcher(name).lookingAt()
        && name.chars().filter(c -> c == ' ').count() < 7;
  }

  private static String withoutHead(Pattern head, String text) {
    Matcher m = head.matcher(text);
    return m.lookingAt() ? text.substring(m.end()) : text;
  }

  private static String withoutReading(String text) {
    boolean mayHaveOne = text.chars().anyMatch(c -> c == '(' || c == '（' || c == '／');
    return mayHaveOne ? READING.matcher(text).replaceAll("") : text;
  }

  private static String enclosed(String text) {
    Matcher m = ENCLOSED.matcher(text.strip());
    if (m.matches()) {
      for (int group = 1; group <= m.groupCount(); group++) {
        if (m.group(group) != null) {
          return m.group(group);
        }
      }
    }
    return text.strip();
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    Matcher m = BETWEEN.matcher(text);
    int from = 0;
    while (m.find()) {
      parts.add(text.substring(from, m.start()));
      from = m.end();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
