package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// Lines that look like captions and notes: cut where they are such, kept where the story tells in
/// the same form. The stories are items of a feed, of which no judge is asked.
class UnsureLinesTest {
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();
  private static final String FIRST = "渡瀬市の小学校で四日、絵の大会が開かれた。";
  private static final String LAST = "作品は来月まで市役所に飾られる。";
  private static final String CORRECTION =
      "Correction: it was never a lighthouse, the guide said, but a water tower painted like one.";

  @Test
  void aCaptionAmidTheStoryIsCut() {
    assertThat(told(FIRST, "作品を見る来場者＝四日、渡瀬市で", LAST)).containsExactly(FIRST, LAST);
  }

  @Test
  void theListOfWhoWonAmidTheStoryIsKept() {
    String[] story = {FIRST, "▽最優秀賞＝山田花子（渡瀬小六年）", "▽優秀賞＝鈴木太郎（美空小五年）", "▽佳作＝佐藤和子（港小四年）", LAST};
    assertThat(told(story)).containsExactly(story);
  }

  @Test
  void aLongLineAmidTheStoryIsKeptAndACaptionAsLongBehindItIsCut() {
    String line = "四十年前に大会を始めた元校長の小野寺進さん、八十八歳、今もすべての作品に目を通して手紙を書く、その人の口癖は一つ" + "＝絵は心の天気予報だと言う";
    assertThat(told(FIRST, line, LAST)).containsExactly(FIRST, line, LAST);
    assertThat(told(FIRST, LAST, line)).containsExactly(FIRST, LAST);
  }

  @Test
  void whatTheStoryCorrectsIsKeptAndTheEditorsNoteBehindItIsCut() {
    String tour = "The tour of the coast begins at what every map calls a lighthouse.";
    String end = "The visitors laughed, and took the same photograph all the same.";
    assertThat(told(tour, CORRECTION, end)).containsExactly(tour, CORRECTION, end);
    assertThat(told(tour, end, CORRECTION)).containsExactly(tour, end);
    assertThat(told(tour, "Correction: 4 March 2026", end)).containsExactly(tour, end);
  }

  private static List<String> told(String... lines) {
    String html = "<p>" + String.join("</p><p>", lines) + "</p>";
    SourcePage page = SourcePage.of("feed.xml#1", new PageContent.Item(html), PageFacts.NONE);
    List<String> told = new ArrayList<>();
    for (BlockDecision decision : CLEANER.trace(page, SiteTemplates.NONE).decisions()) {
      if (decision.kept()) {
        told.add(decision.text());
      }
    }
    return told;
  }
}
