package kiji.cleaning.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.cleaning.page.Block;

/// Short lines that a page says of itself and no story does, whole and alone in their block: that
/// the story goes on below, how many comments there are, what it is filed under, where else to
/// look.
final class PageSpeech implements StoryRule {
  private static final int LONGEST = 90;

  private static final Pattern LINE =
      Pattern.compile(
          Stream.of(
                  "(?:the )?(?:article|story|report|column|text|interview) (?:continues|continued|goes on) (?:below|after|beneath|under)\\b.{0,40}",
                  "\\d{1,5} (?:comments?|shares?|likes?|views|reactions?|replies)",
                  "(?:rate|share|print|save|bookmark|discuss) this (?:story|article|page|post)",
                  "loading|please wait|[-–—*_~= ]+(?:advertisements?|advert|sponsored|広告|ＰＲ|PR)[-–—*_~= ]+",
                  "(?:play|watch|pause) (?:the )?video",
                  "view (?:image|photo) in full ?screen|view this post on .{1,30}|a post shared by .{1,60}",
                  "(?:image|video|media) (?:caption|source|credit)\\b.*",
                  "(?:photos?|photograph|picture|image|illustration) (?:by|courtesy of|via) .{2,60}",
                  "(?:tags?|topics?|filed under|categor(?:y|ies)|labels?|keywords?) ?: .*",
                  "(?:タグ|キーワード|カテゴリー?|ジャンル) ?[:：].*",
                  "[▶►→≫»▷☞👉＞> ]*.{0,24}(?:一覧|詳細|詳しく|続き|申し込み|フォロー|登録)(?:は|を)?.{0,4}こちら(?:から)?[!！]?",
                  "[（(]?.{0,12}(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日付?.{0,12}(?:朝刊|夕刊|紙面|本紙).{0,8}掲載[）)]?")
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);

  private static final List<Character> BRACKETS = List.of('[', '［');
  private static final Pattern READ_MORE =
      Pattern.compile(
          "[\\[［](?:read (?:more|also|next)|see also|related|関連)\\b?.*[\\]］)）]",
          Pattern.CASE_INSENSITIVE);

  private final JudgedPage page;

  PageSpeech(JudgedPage page) {
    this.page = page;
  }

  @Override
  public String reason() {
    return "the page's own words";
  }

  @Override
  public boolean removes(Block block) {
    String text = block.text();
    if (text.length() > LONGEST || page.shape.prose[block.index()].sentences() > 1) {
      return false;
    }
    boolean isLinked = BRACKETS.contains(text.charAt(0)) && block.linkDensity() > 0;
    String bare = text.replaceAll("[.…。!！]+$", "");
    return LINE.matcher(bare).matches() || (isLinked && READ_MORE.matcher(text).matches());
  }
}
