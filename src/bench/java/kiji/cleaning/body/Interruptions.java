package kiji.cleaning.body;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import tools.jackson.databind.JsonNode;

/// Sets blocks of teasers between the lines of a text crawl's story, as many sites do and few of
/// the measured ones: a judge must learn that a story goes on behind them. The teasers are made up,
/// and where they stand is seeded.
final class Interruptions {
  private static final long SEED = 20_240_412;
  private static final int MOST_BLOCKS = 3;
  private static final int MOST_TEASERS = 4;
  private static final int SHORTEST_LINE = 60;
  private static final List<String> HEADINGS =
      List.of(
          "Related articles",
          "Trending",
          "READ MORE",
          "DON'T MISS",
          "Most read",
          "More from this section",
          "Recommended",
          "Related stories",
          "Editor's picks",
          "In other news");
  private static final List<String> JAPANESE_HEADINGS =
      List.of("関連記事", "あわせて読みたい", "おすすめ記事", "人気記事", "こちらもおすすめ");
  private static final List<String> BEGINNINGS =
      List.of("", "", "READ MORE: ", "Read also: ", "SEE ALSO: ", "Watch: ");
  private static final List<String> ENDS = List.of("", "", "", " [VIDEO]", " [GUIDE]", " - live");
  private static final List<List<String>> WORDS =
      List.of(
          List.of(
              "Baker", "Mayor", "Ferry crew", "Striker", "Lighthouse keeper", "Old mill", "Choir"),
          List.of("wins", "answers", "loses", "opens", "defends", "finds", "drops", "leaves"),
          List.of(
              "prize in the capital",
              "his critics after a long night",
              "new home by the river",
              "a lost ring",
              "plan for the old harbour",
              "case over blue bottles"));
  private static final List<List<String>> JAPANESE_WORDS =
      List.of(
          List.of("市長", "老舗の豆腐店", "高校生", "灯台", "消防団", "港の猫"),
          List.of("が", "、"),
          List.of("三年ぶりに再開", "新店舗をオープン", "全国大会で優勝", "支援に感謝", "計画を見直しへ"));

  private final Random random = new Random(SEED);

  /// The page with teasers between lines of its story.
  SourcePage within(SourcePage page, JsonNode truth) {
    if (!(page.content() instanceof PageContent.Text text)) {
      return page;
    }
    boolean isJapanese = truth.get("lang").asString().equals("ja");
    String body = truth.get("body").asString();
    List<String> lines =
        new ArrayList<>(new String(text.bytes(), StandardCharsets.UTF_8).lines().toList());
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean isLong = line.length() >= (isJapanese ? SHORTEST_LINE / 2 : SHORTEST_LINE);
      if (isLong && body.contains(line)) {
        places.add(i);
      }
    }
    for (int n = 1 + random.nextInt(MOST_BLOCKS); n > 0 && !places.isEmpty(); n--) {
      int chosen = random.nextInt(places.size());
      int place = places.get(chosen);
      places.subList(chosen, chosen + 1).clear();
      List<String> block = block(isJapanese);
      lines.addAll(place, block);
      places.replaceAll(other -> other >= place ? other + block.size() : other);
    }
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new SourcePage(page.path(), new PageContent.Text(bytes), page.facts(), "");
  }

  private List<String> block(boolean isJapanese) {
    List<String> block = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      block.add(one(isJapanese ? JAPANESE_HEADINGS : HEADINGS));
    }
    for (int n = 1 + random.nextInt(MOST_TEASERS); n > 0; n--) {
      block.add(teaser(isJapanese));
    }
    return block;
  }

  private String teaser(boolean isJapanese) {
    List<String> parts = (isJapanese ? JAPANESE_WORDS : WORDS).stream().map(this::one).toList();
    return isJapanese
        ? String.join("", parts)
        : one(BEGINNINGS) + String.join(" ", parts) + one(ENDS);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
