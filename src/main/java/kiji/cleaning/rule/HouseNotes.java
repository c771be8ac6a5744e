package kiji.cleaning.rule;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Tags;

/// Notes of the house at either end of a story, whole sentences that no judge tells from it by
/// their form: about the company, the writer, tips, newsletters, rules for comments. Each must both
/// speak as the house does (`we`, `our`, to `you`) and of what houses speak of, and stand at the
/// end; a story that asks its readers to call the police is none of these.
final class HouseNotes implements StoryRule {
  /// What may be kept though it is less likely than not.
  private static final double MAY_BE_KEPT = 0.3;

  private static final int MOST_BEHIND = 8;
  private static final int MOST_BEFORE = 2;
  private static final double MOST_OF_THE_STORY = 0.5;
  private static final int LONGEST = 600;
  private static final int LONGEST_HEADING = 60;

  private static final Pattern HOUSE =
      Pattern.compile(
          "\\b(?:we|we[’']re|we[’']d|us|our|ours)\\b|\\b(?:your|you)\\b|私たち|当社|弊社|本紙|編集部|ください|下さい|お待ちして|お寄せ|お届けし|届きます|いただけ|ご覧に|こちら(?:から)?[。]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "\\b(?:newsletters?|(?:your|my) inbox|mailing list|(?:daily|weekly|morning|evening) (?:letter|briefing|digest|e-?mail)|whatsapp channel|our app|podcast app|(?:get|download) the app|app store|google play|for (?:android|iphone|ios)(?: and (?:android|iphone|ios))?)\\b|メールマガジン|メルマガ|ニュースレター|公式アプリ|友だち(?:追加|登録)|チャンネル登録",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROMPT =
      Pattern.compile(
          "\\b(?:join|get|sign up|subscribe|receive|never miss|don[’']t miss|delivered|follow|download|register)\\b|登録|購読|フォロー|ダウンロード",
          Pattern.CASE_INSENSITIVE);

  /// A sentence that begins by asking for something speaks to its readers though it names neither
  /// them nor itself.
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:get|download|join|sign up|subscribe|follow|support|donate|become|have|do you|know)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUPPORT =
      Pattern.compile(
          "\\b(?:support|fund|back) (?:our|the|independent|local|quality|public) ?(?:\\w+ )?(?:journalism|reporting|newsroom|work)|\\bbecome an? (?:member|subscriber|supporter|patron)|\\b(?:leave|post) a comment\\b|\\bjoin the (?:conversation|discussion)\\b|\\bconsider (?:donating|supporting|subscribing|a (?:donation|gift|contribution))|\\bif you value (?:what|our)\\b|\\bcomments? (?:are|will be|is) (?:moderated|reviewed|open|closed|checked)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\S+@\\S+\\.\\w|(?:^|\\s)@\\w{3,}|\\b(?:usual networks|signal|whatsapp)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TIP =
      Pattern.compile(
          "\\b(?:have|got|know|send|share|seen) (?:you got )?(?:us )?(?:an? |any |some)?(?:thing|news|story|stories)?\\s?(?:we should|tips?|story|to share|news|confidential)\\b|\\b(?:have|got) a tip\\b|\\bdo you know (?:more|something|anything)\\b|^(?:have|got) (?:a |any )?(?:questions?|comments?|corrections?|feedback|complaints?)\\b|情報提供|情報をお寄せ|ご意見|ご感想|お便り",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENT_IN = Pattern.compile("お寄せ(?:ください|下さい)|お待ちして");

  private static final Pattern RULES =
      Pattern.compile(
          "\\b(?:house rules|(?:community|commenting|comment) (?:guidelines|standards|rules|policy)|review comments|lively (?:discussion|debate)|privacy policy|terms of (?:use|service)|editorial (?:standards|policy))\\b"
              + "|^(?:this copy is for your personal|listen to this (?:article|story)\\b)"
              + "|\\bour sister (?:paper|site|publication|title|magazine|newspaper)s?\\b"
              + "|^about (?:the|our|this) (?:author|writer|reporter|journalist|columnist|contributor)s?\\b"
              + "|^(?:this|a version of this) (?:article|story|column|piece|essay|interview|report) (?:was )?(?:first |originally )(?:appeared|published|ran|posted)\\b"
              + "|^this (?:article|story|piece|essay) (?:is|was|has been) (?:re-?published|reprinted|reproduced)\\b"
              + "|^the (?:author|writer) (?:is|was) an? \\p{L}"
              + "|^\\p{L}.{2,60}? is our (?:[\\p{L}-]+ ){0,3}(?:guide|newsletter|podcast|magazine|series|column|section|hub|site|supplement|briefing)\\b"
              + "|^(?:this|the) (?:audio|recording|translation|summary|article|text|voice)\\b.{0,40}\\b(?:was|is|has been) (?:auto\\S* )?(?:created|generated|produced|made|narrated|read|translated|written|summari[sz]ed)\\b.{0,60}\\b(?:machine|artificial intelligence|AI|automat\\w+|text-to-speech|software|synthetic)\\b"
              + "|^(?:this )?summary (?:was |is )?(?:created|generated|written|made) (?:by|with)\\b"
              + "|^(?:share|send|gift|give) this (?:article|story)\\b"
              + "|^(?:add|set|make) .{2,40} (?:as|to) (?:a|your) preferred source\\b"
              + "|^(?:[※＊*]\\s?)?この記事(?:を(?:音声|プレゼント|シェア|共有|保存|印刷|読み上げ|聞く)|は(?:自動|ＡＩ|AI|音声|機械|生成))"
              + "|^(?:生成)?(?:AI|ＡＩ)(?:による|が|の)(?:要約|まとめ|作成)"
              + "|(?:ニュース|記事|情報).{0,20}(?:LINE|メール|アプリ|SNS).{0,24}(?:お届けし|配信してい|配信し)(?:ています|ます)"
              + "|^(?:本)?記事の(?:内容|情報)は.{0,12}(?:時点|当時)の"
              + "|(?:ご意見|あなたの意見|コメント).{0,24}お聞かせ(?:ください|下さい)"
              + "|^listen to (?:the|our) .{1,60}\\bpodcast"
              + "|^(?:press|media|investor) (?:contacts?|inquiries|enquiries|relations)\\s?:"
              + "|^[※＊*]\\s?(?:本)?(?:記事|内容|情報|価格|料金|データ|肩書).{0,16}(?:時点|当時|公開時|掲載時|取材時)"
              + "|^.{0,4}(?:明治|大正|昭和|平成|令和)[\\d元一二三四五六七八九十]{1,3}年(?:創刊|創業|設立)"
              + "|^(?:the )?(?:opinions|views)\\b.{0,60}\\b(?:are|is) (?:those|that|solely|the author)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WRITER =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}),? (?:is|was|has|writes|covers|lives|works|teaches|reports|edits|runs|\\p{Ll}{2,10}s)\\b.*");

  /// What an outlet says of whom it belongs to.
  private static final Pattern BELONGS =
      Pattern.compile(
          "^(?:The )?(\\p{Lu}[\\p{L}.'’&-]*(?: [\\p{L}.'’&-]+){0,5}?),? (?:is|are) (?:part of|(?:owned|published|operated|run) by|an? (?:publication|division|member|title|brand) of) .{2,80}\\b(?:Media|Publishing|Publications?|Press|Newspapers?|Network|News|Group|Papers|Magazines?|Communications)\\b.*");

  private static final Pattern WRITES =
      Pattern.compile(
          "\\b(?:has written|writes (?:about|for|on)|is the author of|author of|covers|covering|columnist|reporter|correspondent|freelance|can be reached|staff writer|contributing)\\b|\\bon (?:Twitter|X|Instagram|Bluesky)\\b|(?:^|\\s)@\\w{3,}");

  private static final Pattern SAID = Pattern.compile("\\b(?:said|told|who)\\b");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)about (?:the )?\\p{L}[\\p{L} .&’'-]{1,40}|media contacts?:?|notes? (?:to|for) editors:?|contacts?:?|会社概要|.{2,20}について|お問い合わせ先?|本件に関する.{0,20}");
  private static final Pattern IS_A =
      Pattern.compile(
          "^(?:The )?[\\p{Lu}\\d].{1,80}?\\b(?:is|are) (?:a|an|the|one|among|part|committed|dedicated|based)\\b.*|^.{2,40}(?:は|とは)、.{4,}(?:企業|会社|団体|法人|ブランド|サービス|メーカー)(?:です|。).*",
          Pattern.DOTALL);
  private static final Pattern ABOUT_ONE =
      Pattern.compile(
          "^(?:About |ABOUT )[\\p{Lu}\\d].{1,60}?(?:: ?| [–—-] |\\n)(\\p{Lu}.*)", Pattern.DOTALL);
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:for more information|to learn more|learn more at|more information is available)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BORN =
      Pattern.compile(
          "^.{2,24}[）)]?.{0,12}(?:\\d{4}|[一二三四五六七八九〇]{4})年.{0,12}生まれ。.*|^(?:筆者|著者|執筆者)\\s?(?:プロフィール|紹介).*");

  private final JudgedPage page;
  private final BitSet notes = new BitSet();

  HouseNotes(JudgedPage page) {
    this.page = page;
    List<Block> story =
        page.shape.blocks.stream().filter(b -> page.likely[b.index()] >= MAY_BE_KEPT).toList();
    before(story);
    behind(story);
  }

  @Override
  public String reason() {
    return "a note of the house";
  }

  @Override
  public boolean removes(Block block) {
    return notes.get(block.index());
  }

  private void before(List<Block> story) {
    int at = 0;
    while (at < Math.min(MOST_BEFORE, story.size() - 1) && isOfHouse(story.get(at).text())) {
      notes.set(story.get(at++).index());
    }
  }

  private void behind(List<Block> story) {
    double all = weight(story);
    int told = story.size();
    while (told > 1 && !page.isLikely(story.get(told - 1)) && !isNote(story, told - 1)) {
      told--;
    }
    int fewest = Math.max(1, told - MOST_BEHIND);
    int from = told;
    while (from > fewest && isNote(story, from - 1)) {
      from--;
    }
    from = Math.min(from, aboutHeading(story, from));
    if (from < told && from > fewest && isHeadingOfNote(story.get(from - 1))) {
      from--;
    }
    List<Block> found = story.subList(from, told);
    if (weight(found) <= all * MOST_OF_THE_STORY) {
      found.forEach(block -> notes.set(block.index()));
    }
  }

  /// A line in a text crawl that stands above a note and no sentence: the name of a sister paper.
  private boolean isHeadingOfNote(Block block) {
    return !page.marked()
        && block.text().length() <= LONGEST_HEADING
        && !page.shape.prose[block.index()].closed();
  }

  /// Where a heading such as `About the company` begins what is behind the story; else as it was.
  private int aboutHeading(List<Block> story, int from) {
    for (int i = Math.max(2, from - MOST_BEHIND); i + 1 < story.size() && i < from; i++) {
      Block heading = story.get(i);
      boolean isHeading =
          Tags.isHeading(heading.frame().tag, 2, 6)
              || heading.emphasised()
              || (!page.marked() && !page.shape.prose[heading.index()].closed());
      if (isHeading
          && heading.text().length() <= LONGEST_HEADING
          && ABOUT.matcher(heading.text()).matches()
          && IS_A.matcher(story.get(i + 1).text()).matches()) {
        return i;
      }
    }
    return from;
  }

  private boolean isNote(List<Block> story, int i) {
    String text = story.get(i).text();
    return isOfHouse(text) || isOfWriter(story, i) || isOfOutlet(story, i) || isAboutCompany(text);
  }

  /// What a company says of itself below what it announces, in one paragraph.
  private static boolean isAboutCompany(String text) {
    Matcher about = ABOUT_ONE.matcher(text);
    return about.matches() && (IS_A.matcher(about.group(1)).matches() || MORE.matcher(text).find());
  }

  private static boolean isOfHouse(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean speaks = HOUSE.matcher(text).find() || ASKING.matcher(text).find();
    boolean isNewsletter = NEWSLETTER.matcher(text).find() && PROMPT.matcher(text).find();
    boolean isTip =
        TIP.matcher(text).find()
            && (ADDRESS.matcher(text).find() || text.endsWith("?") || SENT_IN.matcher(text).find());
    boolean isSupport = SUPPORT.matcher(text).find();
    boolean speaksOfThat =
        RULES.matcher(text).find() || (speaks && (isNewsletter || isTip || isSupport));
    return speaksOfThat && !SAID.matcher(text).find();
  }

  /// Whether a paragraph tells of somebody who writes and of whom the story says nothing.
  private boolean isOfWriter(List<Block> story, int i) {
    String text = story.get(i).text();
    if (text.length() > LONGEST || i < 2) {
      return false;
    }
    if (BORN.matcher(text).matches()) {
      return true;
    }
    Matcher writer = WRITER.matcher(text);
    if (!writer.matches() || !WRITES.matcher(text).find() || SAID.matcher(text).find()) {
      return false;
    }
    String name = writer.group(1);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return story.subList(0, i).stream().noneMatch(block -> block.text().contains(last));
  }

  /// Whether a line tells of an outlet of which the story says nothing.
  private static boolean isOfOutlet(List<Block> story, int i) {
    Matcher outlet = BELONGS.matcher(story.get(i).text());
    return i >= 2
        && outlet.matches()
        && story.subList(0, i).stream()
            .map(Block::text)
            .noneMatch(b -> b.contains(outlet.group(1)) && !WRITER.matcher(b).matches());
  }

  private double weight(List<Block> blocks) {
    return blocks.stream().mapToDouble(block -> page.shape.prose[block.index()].weight()).sum();
  }
}
