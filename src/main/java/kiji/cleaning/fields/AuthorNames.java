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
  private static final int MOST_LOWER_WORDS = 3;
  private static final int MOST_CHARS = 600;

  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:[-–—|•·]+\\s*)?(?:(?:article |written |posted |story |words |reported |published |text |report |publié |posté |écrit |escrito |scritto |geschreven |verfasst )?(?:by|von|par|por|door|di|av|af)(?:[:\\s]+|$)|from[:\\s]+|(?:author|reporter|writer|text|words)s?\\s*[:：]\\s*)"
              + "|^(?:取材・文・?(?:写真|撮影)?|文・写真|写真・文|構成・文|text|文責?|著者?|作者|筆者|執筆者?|投稿者|取材|構成|聞き手|編集|ライター)\\s*[:：●＝=・/／|｜]+\\s*"
              + "|^(?:この記事の)?(?:筆者|著者|執筆者|作者)\\s+|^記者\\s*[:：・/／]\\s*");
  private static final Pattern GLUED_BY = Pattern.compile("^By(?=\\p{Lu})");
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
              + "|\\d{4}[年/.-]\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2}|\\d{1,2}:\\d{2}|\\d+\\s+(?:comments?|min|(?:second|minute|hour|day|week|month|year)s?\\s+ago)).*$");

  /// From here on a byline tells what became of the page.
  private static final Pattern WORDS_BEHIND =
      Pattern.compile(
          "(?i)\\s*(?:[,、(（|/·•—–-]\\s*)?\\b(?:(?:last\\s+)?(?:updated?|published|posted|modified|filed)|min(?:ute)?s?\\s+read)\\b.*$");

  /// From here on a byline offers something to press.
  private static final Pattern LINKS_BEHIND =
      Pattern.compile(
          "(?i)(?<=\\p{L}{2})\\s+(?:e-?mail(?: (?:the author|me|us|address))?|follow|contact(?: the author)?|view (?:all|more|profile|bio|archive)|see (?:all|more)|read more|more (?:from|by|posts)|all posts|subscribe|share this|profile|website|full bio)(?![a-z]).*$|\\s*(?:フォロー|記事一覧|プロフィール|執筆記事|の記事).*$");

  /// From here on a byline tells of others than the writers.
  private static final Pattern OTHERS_BEHIND =
      Pattern.compile(
          "(?<=\\S)[\\s\u3000、,，/／|｜]+(?:写真|撮影|イラスト|絵|図版|動画|監修|翻訳|訳|デザイン|構成|編集|協力|提供|聞き手)[・／/＋+]?(?:写真|撮影|動画)?\\s*[・:：＝=／/●].*$");

  /// Who else took part, in brackets.
  private static final Pattern TOGETHER =
      Pattern.compile("\\s*[（(](?:with|avec|con|mit|com|med|och|and|et|und|y)\\s+([^)）]+)[)）]");

  /// A sentence about the person that it begins with.
  private static final Pattern ABOUT =
      Pattern.compile(
          "^((?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s){1,3}\\p{Lu}[\\p{L}\\p{M}'’-]+),?\\s(?!(?:and|with|de|del|da|das|dos|du|di|la|le|el|al|van|von|der|den|ter|ten|bin|bint|ibn|af|av|zu|y|e|et|und|en|och|og|in|at|for|from|near|on|by|of|the|to|via|as)\\s)\\p{Ll}{2,}\\s.*$");

  private static final Pattern LOWER_WORD =
      Pattern.compile(
          "(?<![\\p{L}.'’-])(?!(?:de|del|da|das|dos|du|di|la|le|el|al|van|von|der|den|ter|ten|bin|bint|ibn|af|av|zu|y|e|et|und|the|and|of)(?!\\p{L}))\\p{Ll}{2,}(?![\\p{L}.@_])");
  private static final Pattern DESK_IN_BRACKETS =
      Pattern.compile(
          "\\s*[（(][^)）]{0,20}(?:部|支局|総局|局|記者|委員|特派員|デスク|大学|教授|研究所|研究員|代表|社長|会長|弁護士|医師)[)）]$");
  private static final Pattern PLACE_OR_DESK =
      Pattern.compile(
          "\\s+(?:(?:in|at|for|from|near)\\s+(?:the\\s+)?\\p{Lu}.*|on behalf of .*|@.*|is an? .*)$");
  private static final Pattern LEADING_DATE =
      Pattern.compile(
          "(?i)^(?:(?:published|posted|updated)(?: on)?:?\\s*)?(?:[a-z]{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+[a-z]{3,9}\\.?,?\\s+\\d{4}|\\d{4}[/.年-]\\d{1,2}[/.月-]\\d{1,2}日?|\\d{1,2}/\\d{1,2}/\\d{2,4})"
              + "(?:,?\\s+(?:at\\s+)?\\d{1,2}[:時]\\d{2}分?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+[A-Z]{2,4})?)?\\s*[|·•,–—-]*\\s*(?:by\\s+)?");
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)^(?:medically |clinically |expert |technically )?(?:reviewed|edited|fact[- ]checked|checked|translated|sponsored|presented|powered|photos?|photographs?|images?|illustrations?|illustrated|video|graphics?|produced|curated|approved|verified|editing|photography|video editing) by\\b.*|^(?:監修|写真|撮影|イラスト|翻訳|編集|提供)[:：／/・].*");
  private static final Pattern JOB =
      Pattern.compile(
          "(?:,? (?:Staff|Senior|Chief|Special|Contributing|Political|Foreign|Health|Business|Sports?|Science|Technology|Tech|Education|Environment|Investigative|Associate|Assistant|Managing|Executive|Deputy|Guest|Freelance|Features?|News|National|International|Diplomatic|Economics?|Legal|Crime|Religion|Entertainment|Arts|Food|Travel|Digital|Lead|World|Opinion))* (?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Producer|Journalist)s?$|(?<=\\p{Ll}) \\p{Lu}\\p{Ll}+ (?:writer|reporter|correspondent|editor|columnist)$");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,，]\\s*(?:and|&|und|et|y|with|e|och|og|en)\\s|[,，、;；|｜／·•]|\\s/\\s|\\s[-–—]+(?:\\s|$)|\\s(?:and|&|und|et|y|with|e)\\s|\\bAND\\b|＆)\\s*");
  private static final String JAPANESE_JOBS =
      "編集委員|論説委員|解説委員|論説主幹|論説副主幹|編集長|特派員|支局長?|総局長?|部長|次長|本部|ライター|専門記者|シニアライター|ジャーナリスト|キャップ|デスク|記者";
  private static final Pattern JAPANESE_ROLE =
      Pattern.compile(
          "^(?:.{0,14}(?:"
              + JAPANESE_JOBS
              + ")[\\s\u3000・=＝:：]+|[^\\s\u3000・]{1,14}(?:部|班|室|センター|編集局|報道局|通信局|通信部|支社|本社)[\\s\u3000・=＝]+(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|[^=＝\\s]{1,14}[=＝]|記者[\\s\u3000])"
              + "|[\\s\u3000]*(?:本紙|専門|担当|客員)?(?:記者|特派員|編集委員|論説委員)$|(?<=\\p{L})[\\s\u3000]+(?:著|訳|監訳|編|文|絵|写真)$");

  /// What stands behind a name with an equals sign: a job or a desk.
  private static final Pattern JOB_BEHIND =
      Pattern.compile(
          "^([^=＝]{2,20})[=＝](?:.{0,14}(?:"
              + JAPANESE_JOBS
              + "|部|支局|総局|班|教授|准教授|研究員|代表|氏|さん|会長|社長|理事|作家|弁護士|医師|評論家|客員))$");

  private static final Pattern KATAKANA_NAME =
      Pattern.compile("[\\p{IsKatakana}ー・]+[=＝][\\p{IsKatakana}ー・=＝]+");

  /// What Japanese stories are marked with in brackets, as long as a name.
  private static final Pattern NOTE =
      Pattern.compile(
          ".*(?:敬称|終わり|おわり|続く|つづく|続き|掲載|当時|改変|回答|転載|順不同|音順|イメージ|税込|税別|税抜|以下同|原文|抄訳|抜粋|要約|再掲|訂正|前編|後編|連載|毎週|毎月|随時|提供|更新|配信|参照|出典|引用|単位|資料|匿名|仮名|年齢|肩書|注釈|編注|未定|予定|無料|有料|限定|以上|以下|ママ).*"
              + "|.*(?:略|中|順|済み?|同様|別途|現在|時点|前後|など|ほか|による|から|まで|あり|なし)$|完|上|中|下");

  /// What no name holds anywhere.
  private static final Pattern IN_NO_NAME =
      Pattern.compile("(?i)https?:|www\\.|@|\\d{4}|facebook|twitter|instagram|\\bposts by\\b");

  /// What no name is from its first letter on.
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)\\d+ |[^\\p{L}]*$|(?:an? |the |no |all |by )?(?:admin|administrator|staff|editor|author|authors|unknown|null|none|undefined|anonymous|guest|user|root|agencies|wire|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|on|in)$"
              + "|(?:follow|e-?mail|updated?|published|posted|share|watch|view|see|more|read|about|click|sign|subscribe|photo|image|video|listen|full bio|member|login|event|learn|save|contact|edited|reviewed|illustration|getty|フォロー|写真|撮影|提供|この|記事|続きを|もっと|プロフィール|一覧)\\b|(?:フォロー|写真|撮影|提供)|.*(?:minutes?|min read|分で読める|新着記事|投稿|の記事)$");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?i).*\\b(?:correspondent|editor|reporter|columnist|producer|writer|journalist|analyst|director|manager|officer|contributor|bureau|desk|staff|scientist|fellow|professor|lecturer|researcher|engineer|president|chief|chair(?:man|woman|person)?|founder|co-founder|secretary|minister|consultant|specialist|expert|coordinator|strategist|partner|attorney|lawyer|doctor|nurse|physician|student|intern|historian|economist|photographer|critic|anchor|host|presenter|author|adviser|advisor|principal|associate|assistant|senator|ambassador)\\b.*|^(?:ph\\.?\\s?d|m\\.?d|r\\.?d|esq|jr|sr|mba|mph|msc|bsc|rdn?|rn|v\\.?p|c[etfo]o)\\.?(?:\\s.*)?$");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?i).*\\b(?:research|institut[eo]|universit\\S+|college|school|foundation|cent(?:er|re)|labs?|laboratory|hospital|clinic|council|department|ministry|society|union|bank|capital|partners|studios?|network|think tank|journal|review|gazette|courier|tribune|herald|chronicle|observer|association|commission|committee|corporation|company|group|inc|ltd|llc|gmbh|news|media|times|post|press|magazine)\\b\\.?.*");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9.]{2,9}(?: [A-Z]{2,})?");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’‘-]*(?: (?:[\\p{Lu}][\\p{L}\\p{M}.'’‘-]*|de|del|da|dos|di|du|van|von|der|den|bin|bint|al|el|al-\\p{Lu}[\\p{L}-]*|la|le|y|ter|ten|af|av|zu)){1,5}"
              + "|[\\p{IsHan}々]{1,4}[ \u3000]?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}|[\\p{IsKatakana}ー]{2,10}[・＝ ][\\p{IsKatakana}ー・＝ ]{2,20}");
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i).*(?:編集部|取材班|新聞|通信|放送|社|局|ニュース|オンライン|デジタル|チーム)$|.*\\b(?:news|staff|team|desk|newsroom|online|media|times|post|editors|board|association|inc|ltd|llc|magazine|press|blog|group|agencies|university|institute|company)\\b\\.?.*");

  /// A city or district: a name of three and more characters that ends as those do.
  private static final Pattern PLACE = Pattern.compile("[\\p{IsHan}々ヶケ]{2,}[市町村区県府郡]|東京都|北海道");

  private static final Pattern HONORIFIC =
      Pattern.compile("^(?:Dr|Prof|Mr|Mrs|Ms)\\.?\\s+(?=\\p{Lu})");
  private static final Pattern TWICE = Pattern.compile("^(.{3,}?) \\1$");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\u3000・.]");
  private static final Pattern AROUND_NAMES =
      Pattern.compile("^[\\s\"“'・,:：|(（]+|[\\s\"”,:：|)）]+$");

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
    text = withoutHead(GLUED_BY, withoutHead(LEAD, text));
    text = TOGETHER.matcher(text).replaceAll(", $1");
    text = withoutReading(OTHERS_BEHIND.matcher(text).replaceFirst(""));
    text = numbered ? NUMBER_BEHIND.matcher(text).replaceFirst("") : text;
    text = LINKS_BEHIND.matcher(WORDS_BEHIND.matcher(text).replaceFirst("")).replaceFirst("");
    Matcher about = ABOUT.matcher(text);
    return people(about.matches() ? about.group(1) : text);
  }

  private static List<String> people(String text) {
    List<String> names = new ArrayList<>();
    boolean behindRole = false;
    for (String part : split(text)) {
      if (OTHERS.matcher(part.strip()).matches()) {
        break;
      }
      String name = bare(part);
      boolean first = names.isEmpty();
      boolean isRole =
          !first
              && (isRole(part)
                  || isCapitals(name, names)
                  || (behindRole && ORGANISATION.matcher(name).matches()));
      if (isName(name) && !isRole) {
        names.add(name);
      }
      behindRole = isRole;
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
    name = HONORIFIC.matcher(JOB.matcher(name).replaceFirst("")).replaceFirst("");
    name = withoutReading(DESK_IN_BRACKETS.matcher(name).replaceFirst(""));
    Matcher job = JOB_BEHIND.matcher(name);
    name = job.matches() ? job.group(1) : name;
    boolean mayHaveRole = name.chars().anyMatch(c -> c == '=' || c >= '\u2E80');
    mayHaveRole = mayHaveRole && !KATAKANA_NAME.matcher(name).matches();
    for (int round = 0; mayHaveRole && round < 2; round++) {
      String shorter = JAPANESE_ROLE.matcher(name).replaceAll("").strip();
      name = shorter.isEmpty() ? name : shorter;
    }
    Matcher twice = TWICE.matcher(AROUND_NAMES.matcher(name).replaceAll(""));
    return twice.replaceFirst("$1");
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && !IN_NO_NAME.matcher(name).find()
        && !NOT_A_NAME.matcher(name).lookingAt()
        && !NOTE.matcher(name).matches()
        && !PLACE.matcher(name).matches()
        && !isSentence(name)
        && name.chars().filter(c -> c == ' ').count() < 7;
  }

  /// `This story originally appeared on Coastal Wire`, `a few ways to get aboard`.
  private static boolean isSentence(String name) {
    return LOWER_WORD.matcher(name).results().count() > MOST_LOWER_WORDS;
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
