package kiji.cleaning.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleanedPages;
import kiji.cleaning.CleaningResult;
import kiji.cleaning.page.BlockLabels;
import kiji.cleaning.page.CrawledLines;
import kiji.cleaning.page.PageHints;
import kiji.cleaning.page.PageShape;
import kiji.cleaning.page.ReadPage;
import kiji.corpus.PageContent;
import kiji.corpus.SourcePage;
import kiji.text.Hosts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The plain-text crawls that [TrainLineJudge] learns from: crawls whose true bodies are known;
/// HTML pages whose true bodies are known, as [kiji.cleaning.page.CrawledLines]; and such of other
/// sites whose bodies are those that the HTML judge finds, where what is known of them agrees.
final class LineSamples {
  private static final int FOLDS = 5;
  private static final JsonMapper JSON = new JsonMapper();

  /// What a page's lines weigh whose body is not known but found.
  private static final float FOUND = 0.5f;

  /// What a page's lines weigh that stand on it once already, uninterrupted.
  private static final float INTERRUPTED = 0.5f;

  private static final int SHORTEST_FOUND = 400;
  private static final int LEAD = 30;
  private static final int LEAD_WITHIN = 600;

  private final Path data;

  LineSamples(Path data) {
    this.data = data;
  }

  /// A page to learn from.
  ///
  /// @param set where it is measured too; empty where it is not
  @SuppressWarnings("ArrayRecordComponent") // rows to learn from, never compared
  record Sample(
      String set,
      SourcePage page,
      String site,
      int fold,
      PageShape shape,
      PageHints hints,
      float[] labels,
      float[] weights) {}

  List<Sample> all() throws IOException {
    List<Sample> samples = new ArrayList<>();
    Interruptions interruptions = new Interruptions();
    for (String set : List.of("text-full", "text-light")) {
      Map<String, JsonNode> truth = truth(set);
      for (SourcePage page : CleanedPages.of(data.resolve(set))) {
        JsonNode node = truth.get(CleanedPages.id(page));
        if (node != null) {
          add(samples, set, page, node, 1);
          add(samples, "", interruptions.within(page, node), node, INTERRUPTED);
        }
      }
    }
    BlockJudge judge = BlockJudge.read("judge-html.txt");
    ArticleCleaner cleaner = ArticleCleaner.with(judge, judge);
    for (String set : List.of("articles-1", "fields-1", "fields-2")) {
      Map<String, JsonNode> truth = truth(set);
      for (SourcePage page : CleanedPages.of(data.resolve(set))) {
        JsonNode node = truth.get(CleanedPages.id(page));
        boolean isKnown = node != null && node.hasNonNull("body");
        JsonNode body = isKnown || node == null ? node : found(page, node, cleaner);
        if (body != null && page.content() instanceof PageContent.Html marked) {
          for (boolean filtered : new boolean[] {false, true}) {
            List<String> lines = CrawledLines.of(page, marked, filtered);
            add(samples, "", CrawledLines.page(page, lines), body, isKnown ? 1 : FOUND);
          }
        }
      }
    }
    return samples;
  }

  private Map<String, JsonNode> truth(String set) throws IOException {
    Map<String, JsonNode> truth = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("truth/" + set + ".jsonl"))) {
      JsonNode node = JSON.readTree(line);
      truth.put(node.get("id").asString(), node);
    }
    return truth;
  }

  private static void add(
      List<Sample> samples, String set, SourcePage page, JsonNode node, float by) {
    if (!(page.content() instanceof PageContent.Text text)
        || !(ReadPage.of(text) instanceof ReadPage.Whole whole)) {
      return;
    }
    boolean byCharacter = node.get("lang").asString().equals("ja");
    BlockLabels.Labelled labelled =
        BlockLabels.of(whole.shape().blocks, node.get("body").asString(), byCharacter);
    float[] weights = new float[labelled.lengths().length];
    for (int i = 0; i < weights.length; i++) {
      double share = (labelled.lengths()[i] + 1.5) / Math.max(60, labelled.truthLength());
      weights[i] = (float) (100 * by * Math.min(0.5, share));
    }
    String site = Hosts.of(node.get("url").asString()).map(Hosts::ownName).orElse("");
    int fold = Math.floorMod(site.hashCode() * 31, FOLDS);
    samples.add(
        new Sample(set, page, site, fold, whole.shape(), whole.hints(), labelled.story(), weights));
  }

  /// The page's truth with the body that is found; null where what is known of it does not agree.
  private static @Nullable JsonNode found(SourcePage page, JsonNode node, ArticleCleaner cleaner) {
    if (!(cleaner.clean(page) instanceof CleaningResult.Cleaned cleaned)) {
      return null;
    }
    String body = cleaned.article().body();
    String flat = flat(body);
    boolean agrees = body.length() > SHORTEST_FOUND;
    for (JsonNode with : node.path("with")) {
      agrees &= flat.contains(flat(with.asString()));
    }
    for (JsonNode without : node.path("without")) {
      agrees &= !flat.contains(flat(without.asString()));
    }
    if (node.has("lead")) {
      String lead = flat(node.get("lead").asString());
      int at = flat.indexOf(lead.substring(0, Math.min(LEAD, lead.length())));
      agrees &= at >= 0 && at < LEAD_WITHIN;
    }
    ObjectNode whole = JSON.createObjectNode();
    whole.put("lang", node.get("lang").asString());
    whole.put("url", node.get("url").asString());
    whole.put("body", body);
    return agrees ? whole : null;
  }

  private static String flat(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s|]+", "")
        .replace('’', '\'')
        .replace('“', '"')
        .replace('”', '"');
  }
}
