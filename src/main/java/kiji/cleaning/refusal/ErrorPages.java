package kiji.cleaning.refusal;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.cleaning.page.ReadPage;

/// Tells pages that stand in a story's place: not found, not allowed, are you a robot, consent
/// first. Only where a title or heading says that and nothing else: `Lost boat still not found` and
/// `Access denied: how clinics turn patients away` are headlines.
final class ErrorPages {
  private static final int MOST_LINES = 6;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PAGE = 600;

  private static final String CODE = "(?:http )?(?:error )?(?:40[0134589]|410|429|451|50[0-4])";
  private static final String GONE =
      "(?:not found|forbidden|gone|access denied|unauthori[sz]ed|bad gateway|bad request|gateway time-?out"
          + "|(?:internal )?server error|(?:service )?(?:temporarily )?unavailable|too many requests|method not allowed|request timeout)";
  private static final String THING =
      "(?:the |this |that |your |requested )*(?:page|url|file|article|story|content|address|link|site)";
  private static final String WISHED =
      "(?: (?:that )?you(?:[’']re| are| were|[’']ve| have)? ?(?:requested|looking for|want(?:ed)?|trying to (?:reach|access|view)))?";
  private static final String MISSING =
      " (?:is |was |has been |could ?not be |couldn[’']t be |can ?not be |can[’']t be |may have been )?"
          + "(?:not (?:be )?found|not available|unavailable|no longer (?:exists?|available|here)|missing|found|removed|deleted|moved|gone"
          + "|has (?:moved|expired)|does ?n[o’']t exist|does not exist|not exist)";
  private static final String WALL =
      "just a moment|attention required|are you (?:a )?(?:robot|human)|robot check|security check|one more step"
          + "|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser.{0,40}|access to this (?:page|site) (?:has been|is) (?:denied|blocked)"
          + "|you have been blocked|pardon our interruption|before you continue(?: to .{1,20})?|please (?:enable|turn on) (?:javascript|cookies)(?: and (?:javascript|cookies))?.{0,30}";
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:"
              + String.join(
                  "|",
                  CODE,
                  CODE + "[ :.,–—-]*(?:error[ :.,–—-]*)?(?:" + GONE + "|" + THING + MISSING + ")",
                  GONE + "(?:[ (:–—-]*" + CODE + "\\)?)?",
                  THING + WISHED + MISSING,
                  "error|an error (?:has )?occurred|something went wrong|nothing (?:was )?found(?: here)?|we can[’']t find (?:that|the|this) page.{0,30}",
                  "(?:we[’']re |we are )?sorry",
                  WALL)
              + ")");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "(?:404)?(?:エラー|エラーが発生しました|アクセスできません(?:でした)?|アクセスが(?:拒否|制限|集中).{0,12}|(?:ただいま|現在)?メンテナンス中.{0,6}"
              + "|(?:掲載|公開|配信)(?:期間)?(?:は|が|を)?終了(?:いた)?(?:し)?(?:ました|しました)?|(?:お探し|ご指定|ご覧|該当|要求された|リクエストされた)?の?(?:この)?(?:ページ|記事|URL|ファイル|コンテンツ)(?:は|が|を)?(?:、)?.{0,10}?"
              + "(?:見つかりません|みつかりません|見付かりません|存在しません|ありません|ございません|表示できません|削除され(?:ました|ています)|(?:公開|掲載)(?:は|を)?終了.{0,6})(?:でした)?)");
  private static final Pattern OTHERS =
      Pattern.compile(
          "seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata"
              + "|페이지를 찾을 수 없.{0,10}|(?:您访问的)?(?:页面|网页|頁面|網頁)(?:不存在|未找到|找不到)|找不到(?:该|該)?(?:页面|网页|頁面|網頁)");
  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:(?:whoops|oops|uh[- ]oh|sorry|we[’']re sorry|hmm+|error|申し訳(?:あり|ござい)ません(?:が)?|ごめんなさい)(?:[ !.,:、。！…–—-]+|$))+");
  private static final Pattern PARTS = Pattern.compile("\\s+[-–—|·•»:]+\\s+|[|｜»]|\\s::\\s");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?i).{0,60}(?:(?:enable|turn on|requires?|without|supports?) (?:javascript|java script)|javascript (?:is |must be |needs to be )?(?:disabled|required|enabled|turned off)|javascript\\s*(?:を|が)\\s*(?:有効|オン|無効|オフ)).{0,200}");

  private ErrorPages() {}

  /// Whether a page's title or one of its headings, or the first lines of a short text crawl, say
  /// it.
  static boolean saysSo(ReadPage.Whole page) {
    if (!page.marked()) {
      int length = page.shape().blocks.stream().mapToInt(block -> block.text().length()).sum();
      return length < LONGEST_PAGE
          && page.shape().blocks.stream()
              .limit(MOST_LINES)
              .anyMatch(block -> isError(block.text()));
    }
    return isError(page.title())
        || isError(page.head().title())
        || page.head().headings().stream().anyMatch(ErrorPages::isError);
  }

  /// Whether a text asks for JavaScript.
  static boolean wantsScript(String text) {
    return SCRIPT.matcher(text).matches();
  }

  /// Whether a title, or one of its parts when the site's name stands beside, says nothing but that
  /// there is no story.
  static boolean isError(String title) {
    if (title.length() > LONGEST_TITLE) {
      return false;
    }
    return Stream.concat(Stream.of(title), PARTS.splitAsStream(title))
        .anyMatch(ErrorPages::isWhole);
  }

  private static boolean isWhole(String part) {
    String text = part.toLowerCase(Locale.ROOT).strip();
    String plain = POLITE.matcher(text).replaceFirst("");
    String bare = plain.replaceAll("^[\\p{Punct}\\s…。！]+|[\\p{Punct}\\s…。！？]+$", "");
    return bare.isEmpty()
        ? !plain.equals(text) && !text.isEmpty()
        : Stream.of(ENGLISH, JAPANESE, OTHERS).anyMatch(error -> error.matcher(bare).matches());
  }
}
