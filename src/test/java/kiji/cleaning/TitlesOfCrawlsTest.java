package kiji.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// Headlines of pages of which a crawler kept the lines alone.
class TitlesOfCrawlsTest {
  private static final String STORY =
      """
      渡瀬市は12日、渡瀬川にかかる渡瀬大橋の通行を来月末で終えると発表した。架けられてから六十年がたち、橋脚の傷みが進んでいた。
      市によると、下流に架けた新しい橋が来月開通し、車も歩行者もそちらを通る。古い橋は年内に取り壊しが始まる。
      毎朝この橋を渡って通学してきた高校生は「なくなるのはさびしいけれど、新しい橋も楽しみです」と話した。
      """;

  @Test
  void aJapaneseLineAboveTheDayOutweighsOneThatSaysMoreOfTheStory() {
    String crawl =
        """
        潮見日報
        ニュース
        社会
        渡瀬大橋、半世紀余りの役目終える
        2026年4月12日 10時05分
        古い橋の通行は来月末まで、橋脚に傷み
        """;
    assertThat(title(crawl + STORY)).isEqualTo("渡瀬大橋、半世紀余りの役目終える");
    assertThat(title(crawl.replace("2026年4月12日 10時05分", "前の記事 次の記事") + STORY))
        .isEqualTo("古い橋の通行は来月末まで、橋脚に傷み");
  }

  @Test
  void thePathToAPageIsNoHeadline() {
    String crawl =
        """
        潮見日報
        役目を終える大橋
        ホーム › 社会 › 渡瀬川の渡瀬大橋、橋脚の傷みで通行を終える
        """;
    assertThat(title(crawl + STORY)).isEqualTo("役目を終える大橋");
  }

  private static String title(String crawl) {
    SourcePage page =
        SourcePage.of("page.txt", new PageContent.Text(crawl.getBytes(UTF_8)), PageFacts.NONE);
    return ((CleaningResult.Cleaned) ArticleCleaner.standard().clean(page)).article().title();
  }
}
