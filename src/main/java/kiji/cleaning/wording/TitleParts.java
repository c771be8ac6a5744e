package kiji.cleaning.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.Scripts;

/// Takes off a title what stands around it beside the site's name: the section or the path between
/// the two, the outlet in brackets that a portal names, a mark to copy the link by, the writer
/// behind. Also tells what is no title at all.
final class TitleParts {
  private static final int MOST_WORDS_OF_SECTION = 2;
  private static final int LONGEST_SECTION = 24;
  private static final int FEWEST_WORDS_LEFT = 4;
  private static final int FEWEST_CJK_LEFT = 10;

  private static final Set<String> SECTIONS =
      Set.of(
          """
          news,world,business,politics,sport,sports,opinion,culture,science,tech,technology,entertainment,local,us,uk,u.s.,asia,europe,africa,americas,middle east
          health,life,lifestyle,style,travel,food,arts,books,film,music,tv,money,economy,finance,markets,education,environment,climate,weather,crime,national,international,nation
          top stories,latest news,breaking news,headlines,football,cricket,tennis,features,analysis,comment,editorial,columns,blog,blogs,article,articles,video,videos,home
          ニュース,社会,経済,政治,国際,スポーツ,文化,地域,科学,暮らし,くらし,教育,医療,健康,芸能,エンタメ,ビジネス,国内,海外,社説,コラム,オピニオン,特集,地方,話題
          テクノロジー,野球,サッカー,速報,トピックス,記事,ライフ,マネー,環境,事件,事件・事故,気象,生活,ホーム,トップ
          """
              .strip()
              .split("[,\n]"));
  private static final Pattern JOINED = Pattern.compile("\\s*[・/&＆、,]\\s*|\\s+and\\s+");
  private static final Pattern TAIL =
      Pattern.compile("^(.+?)(\\s*[|｜]\\s*|\\s+[-–—•·/«]\\s+)([^|｜«»›]{1,40})$");
  private static final Pattern HEAD =
      Pattern.compile("^([^|｜»›>]{1,40}?)(\\s*[|｜]\\s*|\\s+[-–—•·/»›>]\\s+)(.+)$");
  private static final Pattern PATH = Pattern.compile("\\s+[»›>]\\s+");
  private static final Pattern PATH_BACK = Pattern.compile("\\s+[«‹<]\\s+");

  /// The outlet that a portal took a story from, by what Japanese outlets are called.
  private static final Pattern OUTLET_BEHIND =
      Pattern.compile(
          "\\s*[（(＜<〈【\\[][^（(＜<〈【\\[]{1,20}(?:新聞|日報|新報|民報|時報|通信|日日|タイムズ|テレビ|放送|ニュース|オンライン|デジタル|スポーツ|NEWS|News|Times|Online)[）)＞>〉】\\]]$");

  private static final Pattern LINK_MARK = Pattern.compile("(?:\\s*[¶🔗⚓§]|\\s+#)+$|^#+\\s+");

  /// Which page of the story this is.
  private static final Pattern PAGE_BEHIND =
      Pattern.compile(
          "(?i)\\s*(?:[|｜–—:-]\\s*)?(?:[（(]\\s*page \\d{1,2}(?:\\s*(?:of|/)\\s*\\d{1,2})?\\s*[)）]|(?<=[|｜–—:-]\\s{0,2})page \\d{1,2}(?:\\s*(?:of|/)\\s*\\d{1,2})?)$");

  private static final Pattern WRITER_BEHIND =
      Pattern.compile(
          "[\\s\u3000]+(?:本紙|客員)?(?:編集委員|論説委員|特派員)[\\s\u3000・=＝]+[\\p{IsHan}々]{1,4}[\\s\u3000]?[\\p{IsHan}々\\p{IsHiragana}]{1,4}$");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled(?:[ -]?(?:document|page|\\d+))?|無題(?:ドキュメント|のページ)?|(?:no |page )?title|new page|document|home ?page|index(?: of.*)?|loading(?:\\.\\.\\.|…)?|react app|タイトルなし|名称未設定|新規ページ|sans titre|(?:document|page) sans (?:titre|nom)|(?:ohne titel|unbenanntes dokument)|documento sin título|senza titolo|undefined|null");

  private TitleParts() {}

  /// Whether a title is what programs write where nobody gave one.
  static boolean isNone(String title) {
    return NO_TITLE.matcher(title.strip()).matches();
  }

  /// Without marks to copy a link by, the page's number, and the writer with a title of his behind.
  static String bare(String title) {
    String plain =
        PAGE_BEHIND.matcher(LINK_MARK.matcher(title).replaceAll("").strip()).replaceFirst("");
    String left = WRITER_BEHIND.matcher(plain).replaceFirst("");
    return left.isEmpty() ? title : left;
  }

  /// What is left between the title and the site's name, once that is gone, taken off too.
  ///
  /// @param fromHead whether the site's name stood in front
  /// @param gone what parted it: a bar titles hardly hold themselves, and a word between two signs
  ///   of one kind is a section
  static String withoutSections(String title, boolean fromHead, String gone) {
    String left = ofPath(title, fromHead);
    for (int round = 0; round < 3; round++) {
      String shorter =
          fromHead ? withoutHead(left, gone) : withoutTail(withoutHead(left, gone), gone);
      if (shorter.equals(left)) {
        break;
      }
      left = shorter;
    }
    String bare = OUTLET_BEHIND.matcher(left).replaceFirst("");
    return isLong(bare) ? bare : left;
  }

  private static String ofPath(String title, boolean fromHead) {
    List<String> parts = Arrays.asList((fromHead ? PATH : PATH_BACK).split(title, -1));
    String own = fromHead ? parts.getLast() : parts.getFirst();
    return parts.size() > 1 && isLong(own) ? own.strip() : title;
  }

  private static String withoutTail(String title, String gone) {
    boolean bar = gone.matches("[|｜]");
    Matcher m = TAIL.matcher(title);
    if (!m.matches() || !isLong(m.group(1))) {
      return title;
    }
    boolean barred = m.group(2).strip().matches("[|｜]");
    boolean isSection =
        isSections(m.group(3))
            || (bar && barred && isShort(m.group(3)))
            || (!gone.isEmpty() && gone.equals(m.group(2).strip()) && isWord(m.group(3)));
    return isSection ? m.group(1).strip() : title;
  }

  private static String withoutHead(String title, String gone) {
    Matcher m = HEAD.matcher(title);
    if (!m.matches() || !isLong(m.group(3))) {
      return title;
    }
    String sign = m.group(2).strip();
    boolean isPath = sign.matches("[»›>]") || (!gone.isEmpty() && sign.equals(gone));
    return isSections(m.group(1)) || (isPath && isWord(m.group(1))) ? m.group(3).strip() : title;
  }

  /// A word that is a name, as sections are.
  private static boolean isWord(String part) {
    return words(part) == 1 && isShort(part) && !Character.isLowerCase(part.strip().charAt(0));
  }

  private static boolean isSections(String part) {
    String lower = part.strip().toLowerCase(Locale.ROOT);
    return SECTIONS.contains(lower)
        || lower.matches("\\p{L}+ news")
        || Arrays.stream(JOINED.split(lower, -1)).allMatch(SECTIONS::contains);
  }

  private static boolean isShort(String part) {
    String name = part.strip();
    boolean digits = name.chars().anyMatch(Character::isDigit);
    return !digits && name.length() <= LONGEST_SECTION && words(name) <= MOST_WORDS_OF_SECTION;
  }

  private static boolean isLong(String title) {
    return title.chars().filter(Scripts::isCjk).count() >= FEWEST_CJK_LEFT
        || words(title) >= FEWEST_WORDS_LEFT;
  }

  private static int words(String text) {
    return text.strip().split("[\\s\u3000]+", -1).length;
  }
}
