package kiji.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import kiji.InventedOutlet;
import kiji.Seed;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;

/// What recurs over a site's pages is the site's; what stories share is theirs.
class SiteTemplatesTest {
  private static final ArticleCleaner CLEANER = ArticleCleaner.standard();
  private static final String HOST = "courier.example";
  private static final String PROMO =
      "The Invented Courier walks through the lighthouse with our readers each Saturday afternoon,"
          + " and the keeper tells what the sea brought in that week.";
  private static final String SHARED =
      "The council had promised in the spring of last year that the old ferry would never be sold.";

  private final InventedOutlet outlet = new InventedOutlet(HOST, 7);

  @Test
  void aPromoInsideEveryStoryIsCutAndASentenceThatTwoStoriesShareStays() {
    List<SourcePage> pages =
        pages(
            200,
            i -> {
              List<String> story = withPromo(i);
              if (i == 30 || i == 140) {
                story.add(1, SHARED);
              }
              return story;
            });
    SiteTemplates templates = learned(pages);
    for (SourcePage page : pages) {
      assertThat(body(page, SiteTemplates.NONE)).contains(PROMO);
      assertThat(body(page, templates)).doesNotContain("lighthouse").contains("On day");
    }
    assertThat(body(pages.get(30), templates)).contains(SHARED);
    assertThat(body(pages.get(140), templates)).contains(SHARED);
    assertThat(paragraphs(pages.get(5), templates)).hasSize(4);
  }

  @Test
  void itShowsAsCutByTemplate() {
    List<SourcePage> pages = pages(20, this::withPromo);
    List<BlockDecision> decisions = CLEANER.trace(pages.get(3), learned(pages)).decisions();
    assertThat(decisions).contains(new BlockDecision(PROMO, false, Evidence.Course.BY_TEMPLATE));
    assertThat(decisions.stream().filter(BlockDecision::kept)).hasSize(4);
  }

  @Test
  void aPromoOnHalfOfThePagesIsCutAndOneOnATenthIsNot() {
    List<SourcePage> pages =
        pages(
            120,
            i -> {
              List<String> story = outletStory(i);
              story.add(2, i % 2 == 0 ? PROMO : i % 20 == 1 ? SHARED : "Only here: " + i + ".");
              return story;
            });
    SiteTemplates templates = learned(pages);
    assertThat(body(pages.get(40), templates)).doesNotContain(PROMO);
    assertThat(body(pages.get(41), templates)).contains(SHARED);
  }

  @Test
  void aWireStoryRunManyTimesIsNotEaten() {
    List<String> wire = outlet.story(999, 5);
    List<SourcePage> pages =
        pages(
            60,
            i -> {
              List<String> story = i % 2 == 0 ? new ArrayList<>(wire) : outletStory(i);
              story.add(2, PROMO);
              return story;
            });
    SiteTemplates templates = learned(pages);
    assertThat(paragraphs(pages.get(10), templates)).isEqualTo(wire);
    assertThat(body(pages.get(11), templates)).doesNotContain(PROMO);
  }

  @Test
  void aHeadingThatManyStoriesHaveStays() {
    List<SourcePage> pages =
        pages(
            100,
            i -> {
              List<String> story = outletStory(i);
              if (i % 5 < 2) {
                story.add(2, "What happens next?");
              }
              return story;
            });
    String whole = body(pages.get(1), SiteTemplates.NONE);
    assertThat(body(pages.get(1), learned(pages))).isEqualTo(whole);
  }

  @Test
  void aSiteWithFewPagesHasNoTemplate() {
    List<SourcePage> pages = pages(SiteTemplate.FEWEST_PAGES - 1, this::withPromo);
    assertThat(learner(pages).templates()).isEmpty();
    assertThat(learner(pages(SiteTemplate.FEWEST_PAGES, this::withPromo)).templates())
        .containsOnlyKeys("courier.example as told in courier/");
  }

  @Test
  void oneHostCannotCutWhatAnotherTells() {
    String sentence = outlet.story(1, 1).getFirst();
    InventedOutlet hostile = new InventedOutlet("hostile.example", 3);
    TemplateLearner learner = new TemplateLearner();
    for (int i = 0; i < 100; i++) {
      List<String> claims = new ArrayList<>(hostile.story(i, 4));
      claims.add(sentence);
      String lie = new InventedOutlet("victim.example", 1).html(i, claims);
      add(learner, page("crawl/h" + i + ".html", lie, at("https://hostile.example/" + i)));
      add(learner, page("hostile/h" + i + ".html", lie, PageFacts.NONE));
    }
    SiteTemplates templates = SiteTemplates.of(learner.templates());
    String story =
        new InventedOutlet("victim.example", 2).html(5, List.of(sentence, SHARED, PROMO));
    assertThat(body(page("crawl/v.html", story, at("https://victim.example/5")), templates))
        .contains(sentence);
    assertThat(body(page("victim/v.html", story, PageFacts.NONE), templates)).contains(sentence);
    assertThat(body(page("crawl/h.html", story, at("https://hostile.example/x")), templates))
        .doesNotContain(sentence);
  }

  @Test
  void textCrawlsWithoutAHostAreHeldTogetherByTheirFolder() {
    List<SourcePage> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] text = outlet.text(i, withPromo(i)).getBytes(StandardCharsets.UTF_8);
      pages.add(SourcePage.of("a/" + i + ".txt", new PageContent.Text(text), PageFacts.NONE));
    }
    SiteTemplates templates = learned(pages);
    assertThat(body(pages.getFirst(), SiteTemplates.NONE)).contains(PROMO);
    assertThat(body(pages.getFirst(), templates)).contains("On day").doesNotContain(PROMO);
    SourcePage elsewhere = SourcePage.of("b/1.txt", pages.getFirst().content(), PageFacts.NONE);
    assertThat(body(elsewhere, templates)).contains(PROMO);
  }

  @Test
  void aPageThatSaysOnlyWhatItsSiteSaysIsTurnedAway() {
    List<SourcePage> pages = pages(30, this::withPromo);
    SourcePage bare = html(500, List.of(PROMO));
    assertThat(CLEANER.clean(bare)).isInstanceOf(CleaningResult.Cleaned.class);
    assertThat(CLEANER.clean(bare, learned(pages)))
        .isInstanceOfSatisfying(
            CleaningResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.ONLY_TEMPLATE));
  }

  @Test
  void theOrderOfThePagesDoesNotMatter() {
    List<SourcePage> pages = pages(150, i -> i % 3 == 0 ? outletStory(i) : withPromo(i));
    var inOrder = learner(pages).templates();
    Random random = Seed.random();
    for (int i = 0; i < 5; i++) {
      List<SourcePage> shuffled = new ArrayList<>(pages);
      Collections.shuffle(shuffled, random);
      assertThat(learner(shuffled).templates()).isEqualTo(inOrder).isNotEmpty();
    }
  }

  private List<String> withPromo(int i) {
    List<String> story = outletStory(i);
    story.add(2, PROMO);
    return story;
  }

  private List<String> outletStory(int i) {
    return new ArrayList<>(outlet.story(i, 4));
  }

  private List<SourcePage> pages(int count, IntFunction<List<String>> story) {
    List<SourcePage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(html(i, story.apply(i)));
    }
    return pages;
  }

  private SourcePage html(int number, List<String> story) {
    return page("courier/" + number + ".html", outlet.html(number, story), PageFacts.NONE);
  }

  private static SourcePage page(String path, String html, PageFacts facts) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return SourcePage.of(path, new PageContent.Html(bytes, null), facts);
  }

  private static PageFacts at(String url) {
    return new PageFacts(null, url, null, null, null, null, null, List.of());
  }

  private static SiteTemplates learned(List<SourcePage> pages) {
    return SiteTemplates.of(learner(pages).templates());
  }

  private static TemplateLearner learner(List<SourcePage> pages) {
    TemplateLearner learner = new TemplateLearner();
    pages.forEach(page -> add(learner, page));
    return learner;
  }

  private static void add(TemplateLearner learner, SourcePage page) {
    learner.add(page.hash(), cleaned(page, SiteTemplates.NONE).marks());
  }

  private static CleaningResult.Cleaned cleaned(SourcePage page, SiteTemplates templates) {
    return (CleaningResult.Cleaned) CLEANER.clean(page, templates);
  }

  private static String body(SourcePage page, SiteTemplates templates) {
    return cleaned(page, templates).article().body();
  }

  private static List<String> paragraphs(SourcePage page, SiteTemplates templates) {
    return List.of(body(page, templates).split("\n\n", -1));
  }
}
