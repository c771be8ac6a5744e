package kiji.cleaning.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.cleaning.BlockDecision;
import kiji.cleaning.Evidence;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.rule.StoryRules;
import org.jspecify.annotations.Nullable;

/// Frees an item of a feed from what is put around its story: share links, prompts, the sentence
/// that names the blog. No judge is asked, for there is no page around it; and where nothing would
/// be left, everything stays.
public final class ItemStory {
  /// An excerpt's end, as blogs cut it off.
  private static final Pattern CUT_OFF = Pattern.compile("\\s*[\\[［](?:…|\\.\\.\\.|⋯)[\\]］]$");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)^the post .{1,300} (?:appeared first|first appeared) on .{1,100}$"
              + "|^投稿 .{1,300} は .{1,100} に最初に表示されました。?$"
              + "|^(?:source|via|read (?:more|on|the full (?:story|article))|continue reading|続きを読む"
              + "|全文を読む|もっと読む|記事を読む|comments?)\\b?.{0,80}$");
  private static final int LONGEST_LINK_LINE = 100;

  /// Story, but not surely so: nobody has weighed it.
  private static final double LIKELY = 0.8;

  private ItemStory() {}

  /// One decision for each block, in order.
  public static List<BlockDecision> judge(ReadPage.Whole item, Set<String> without) {
    double[] likely = new double[item.shape().blocks.size()];
    Arrays.fill(likely, LIKELY);
    StoryRules rules = new StoryRules(item, likely, without);
    List<BlockDecision> decisions = new ArrayList<>();
    for (Block block : item.shape().blocks) {
      String ofPlace = rules.ofPlace(block);
      String reason = ofPlace == null ? reason(rules, block) : ofPlace;
      if (reason == null) {
        rules.kept(block);
      }
      String text = CUT_OFF.matcher(block.text()).replaceFirst("…");
      decisions.add(
          new BlockDecision(
              text,
              reason == null,
              reason == null ? Evidence.Course.OF_ITEM : new Evidence.Rule(reason)));
    }
    return decisions.stream().anyMatch(BlockDecision::kept)
        ? decisions
        : decisions.stream()
            .map(v -> new BlockDecision(v.text(), true, Evidence.Course.ALL_OF_ITEM))
            .toList();
  }

  private static @Nullable String reason(StoryRules rules, Block block) {
    boolean isLinkLine = block.linkDensity() > 0 && block.text().length() <= LONGEST_LINK_LINE;
    boolean isTail = TAIL.matcher(block.text()).matches();
    boolean isPost = block.text().startsWith("The post ") || block.text().startsWith("投稿 ");
    return isTail && (isLinkLine || isPost) ? "the feed's own words" : rules.whyRemoved(block);
  }
}
