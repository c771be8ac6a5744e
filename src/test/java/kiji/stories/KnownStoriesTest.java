package kiji.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Outlet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownStoriesTest {
  private static final String QUAKE =
      """
      鐘島の煙ヶ岳で12日午前6時ごろ、やや強い噴火があり、噴煙は火口の上およそ3000メートルまで上がった。\
      気象台は噴火警戒レベルを3に引き上げ、火口からおおむね2キロの範囲では大きな噴石に警戒するよう呼びかけている。\
      島では小中学校が臨時休校となり、港へ向かう定期船も午前の便がすべて欠航した。けが人の情報は入っていない。\
      町によると、観光客およそ40人が島の宿に残っており、午後の便で本土に渡れるかどうかを確かめているという。\
      専門家は「地下のマグマの動きはまだ続いており、同じ程度の噴火が数週間は繰り返すおそれがある」と話している。""";

  private final KnownStories stories = new KnownStories();

  @Test
  void copiesOfAWireTextInSeveralOutletsAreOneStory() {
    String wire = prose(1, 300);
    String key = key("wire", "agency", "2026-04-12T06:00:00Z", wire);
    assertThat(key("a", "daily", "2026-04-12T09:00:00Z", "HARBOUR CITY — " + wire)).isEqualTo(key);
    assertThat(
            key(
                "b",
                "ledger",
                "2026-04-13T09:00:00Z",
                wire.replace("s ", "s, ").toUpperCase(Locale.ROOT)))
        .isEqualTo(key);
    assertThat(key("c", "trade", "2026-04-12T12:00:00Z", withoutEverySentence(wire, 9)))
        .isEqualTo(key);
  }

  @Test
  void aShortenedCopyIsOfTheSameStory() {
    String wire = prose(2, 400);
    String key = key("wire", "agency", null, wire);
    assertThat(key("a", "daily", null, wire.substring(0, wire.length() / 2))).isEqualTo(key);
  }

  /// A third of a text has too little in common with all of it, but all that it has. Bands of bins
  /// find such a pair in about half of the cases.
  @Test
  void aCopyOfAThirdIsOfTheSameStoryWhereItIsFound() {
    long found =
        LongStream.range(100, 116)
            .filter(
                seed -> {
                  String wire = prose(seed, 900);
                  String key = key("wire" + seed, "agency", null, wire);
                  String third = wire.substring(0, wire.length() / 3);
                  return key("copy" + seed, "daily", null, third).equals(key);
                })
            .count();
    assertThat(found).isGreaterThanOrEqualTo(4);
  }

  @Test
  void aJapaneseCopyWithOtherDigitsAndMarksIsOfTheSameStory() {
    String key = key("wire", "agency", null, QUAKE);
    String copy = "【鐘島】" + QUAKE.replace("12", "１２").replace("3000", "３０００").replace("、", "，");
    assertThat(key("a", "daily", null, copy)).isEqualTo(key);
  }

  @Test
  void differentStoriesStayApart() {
    assertThat(
            List.of(
                key("a", "daily", null, prose(3, 300)),
                key("b", "daily", null, prose(4, 300)),
                key("c", "ledger", null, prose(5, 300)),
                key("d", "ledger", null, QUAKE)))
        .doesNotHaveDuplicates();
  }

  @Test
  void anOutletsTemplateSentenceDoesNotJoinItsStories() {
    String template =
        " The report was compiled from official announcements and reviewed by an editor before it"
            + " was published, and readers may send corrections to the desk at any time of the day.";
    assertThat(
            IntStream.range(0, 40)
                .mapToObj(i -> key("t" + i, "daily", null, prose(100 + i, 60) + template)))
        .doesNotHaveDuplicates();
  }

  @Test
  void articlesOfUnknownOutletsAreOneStoryOnlyWhenTheyAreTheSame() {
    String text = prose(11, 300);
    String changed = withoutEverySentence(text, 3);
    String key = keyOfUnknown("a", text);
    assertThat(keyOfUnknown("b", text)).isEqualTo(key);
    assertThat(keyOfUnknown("c", changed)).isNotEqualTo(key);
  }

  @Test
  void aChainOfTextsEachALittleLikeTheNextIsNoStory() {
    String[] parts = {prose(21, 150), prose(22, 150), prose(23, 150), prose(24, 150)};
    String key = key("a", "one", null, parts[0] + parts[1]);
    assertThat(key("b", "two", null, parts[1] + parts[1].substring(0, 100) + parts[0]))
        .isEqualTo(key);
    assertThat(key("c", "three", null, parts[2] + parts[1])).isNotEqualTo(key);
    assertThat(key("d", "four", null, parts[2] + parts[3])).isNotEqualTo(key);
  }

  @Test
  void briefsThatShareTheirFormStayApart() {
    String brief =
        "Shares on the Misora exchange closed %s on Monday, led by %s, as investors waited for the"
            + " central bank to decide on interest rates later this week. The broad index %s %s"
            + " points to end the session at %s, with volume slightly below its average.";
    String up = brief.formatted("higher", "makers of chips", "gained", "112", "18,204");
    String down = brief.formatted("lower", "banks and insurers", "lost", "240", "17,964");
    assertThat(key("a", "daily", null, up)).isNotEqualTo(key("b", "ledger", null, down));
    assertThat(key("c", "trade", null, up)).isEqualTo(key("d", "agency", null, up));
  }

  @Test
  void theSameTextAYearLaterIsAnotherStory() {
    String text = prose(6, 300);
    assertThat(key("a", "daily", "2025-01-01T00:00:00+09:00", text))
        .isNotEqualTo(key("b", "ledger", "2026-01-01T00:00:00+09:00", text));
  }

  @Test
  void aChangedArticleStaysInItsStory() {
    String text = prose(7, 300);
    String key = key("a", "daily", "2026-01-01T00:00:00Z", text);
    assertThat(key("a", "daily", "2026-02-01T00:00:00Z", text + ' ' + prose(8, 40))).isEqualTo(key);
  }

  @Test
  void aTextTooShortToCompareIsAStoryOfItsOwn() {
    assertThat(key("a", "daily", null, "Fire is out."))
        .isNotEqualTo(key("b", "ledger", null, "Fire is out."));
    assertThat(key("c", "daily", null, "")).isEqualTo(ArticleId.derivedFrom("c").value());
  }

  @Test
  void aStoryKeepsItsKeyInTheNextGeneration() throws IOException {
    String text = prose(9, 300);
    String key = key("a", "daily", null, text);
    key("gone", "daily", null, prose(10, 300));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    stories.write(written, id -> id != ArticleId.hash64("gone"));
    KnownStories next = KnownStories.read(new ByteArrayInputStream(written.toByteArray()));
    assertThat(key(next, "b", "ledger", null, text)).isEqualTo(key);
    assertThat(key(next, "c", "ledger", null, prose(10, 300)))
        .isEqualTo(ArticleId.derivedFrom("c").value());
  }

  @Test
  void refusesAListOfAnotherFormat() {
    assertThatThrownBy(() -> KnownStories.read(new ByteArrayInputStream(new byte[8])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void remembersNoMoreThanItsTwoShelves() throws IOException {
    KnownStories small = new KnownStories(100);
    for (int i = 0; i < 1_000; i++) {
      key(small, "a" + i, "daily", null, prose(1_000 + i, 60));
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    small.write(written, id -> true);
    assertThat(written.size()).isLessThanOrEqualTo(8 + 200 * KnownArticle.BYTES);
    assertThat(key(small, "b", "ledger", null, prose(1_000, 60)))
        .isEqualTo(ArticleId.derivedFrom("b").value());
    assertThat(key(small, "c", "ledger", null, prose(1_999, 60)))
        .isEqualTo(ArticleId.derivedFrom("a999").value());
  }

  private String key(String id, String outlet, @Nullable String date, String body) {
    return key(stories, id, outlet, date, body);
  }

  private static String key(
      KnownStories stories, String id, String outlet, @Nullable String date, String body) {
    Article article =
        Article.builder(new ArticleId(id), "", body)
            .outlet(new Outlet(outlet, outlet, ""))
            .publishedAt(date == null ? null : OffsetDateTime.parse(date))
            .build();
    return stories.keyFor(article, Fingerprint.of(article));
  }

  private String keyOfUnknown(String id, String body) {
    Article article = Article.builder(new ArticleId(id), "", body).build();
    return stories.keyFor(article, Fingerprint.of(article));
  }

  /// Words by chance, the same for the same seed, in sentences.
  private static String prose(long seed, int words) {
    Random random = new Random(seed);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      String word =
          random
              .ints(2 + random.nextInt(7), 'a', 'z' + 1)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      text.add(i % 14 == 13 ? word + "." : word);
    }
    return String.join(" ", text);
  }

  private static String withoutEverySentence(String text, int nth) {
    String[] sentences = text.split("\\. ", -1);
    return IntStream.range(0, sentences.length)
        .filter(i -> i % nth != 0)
        .mapToObj(i -> sentences[i])
        .collect(Collectors.joining(". "));
  }
}
