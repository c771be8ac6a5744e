package kiji.embedded;

import static kiji.embedded.SmallIndex.article;
import static kiji.embedded.SmallIndex.request;
import static kiji.embedded.SmallIndex.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import kiji.analysis.Alternative;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.TypedWord;
import kiji.article.ArticleBuilder;
import kiji.embedded.document.Fields;
import kiji.engine.Matching;
import kiji.query.TextField;
import kiji.text.WordList;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What else is searched for a word never lets in what the word does not mean: over an archive in
/// which every listed word stands, and every word and small word that is cut of one, a word finds
/// nothing but itself in its forms and what is listed beside it; and over a real archive no noun
/// finds three times as much by its readings.
class ReadingsAsWholesTest {
  private static final int MOST_TIMES = 3;
  private static final int LARGE = 1_000;

  /// Words of their own, which alternatives that are no wholes would find.
  private static final String SMALL =
      "する して した ふん か 政 治 世 界 テニ イラ 市 区 県 米 国 人 日 大 小 中 上 下 山 川 所 者 的 化 性 法 会 社 事 件 年 月 時 分 話"
          + " the of and to in is it us who may can ice aid one act go gone men man new old";

  private static final Path ARCHIVE = Path.of("../shared/data/relevance/cross-en2ja/docs.jsonl.gz");
  private static final int ARTICLES = 4_000;
  private static final int NOUNS = 5_000;

  /// Read one by one; each with why it may.
  private static final Map<String, String> MAY =
      Map.of(
          "れいわ", "the whole reading of 令和, which is no listed word beside it",
          "スバル", "the other kana, すばる: the telescope is called after the same stars",
          "ホンダ", "the whole reading of 本田, at a reading's weight",
          "難波", "both kana of the place, なんば and ナンバ, each less than three times as often");

  private static final TextAnalysis ANALYSIS = TextAnalysis.standard();

  @Test
  void aListedWordFindsItselfAndWhatIsListedBesideItAlone() throws IOException {
    Set<String> heads = headwords();
    assertThat(heads).hasSizeGreaterThan(LARGE);
    try (SmallIndex index = SmallIndex.of(everyWord(heads))) {
      Map<String, Set<String>> beyond = new TreeMap<>();
      for (String head : heads) {
        Set<String> found = found(index, head, true);
        found.removeAll(found(index, head, false));
        for (String form : found.isEmpty() ? Set.<String>of() : forms(head)) {
          found.removeAll(found(index, form, false));
        }
        if (!found.isEmpty() && !MAY.containsKey(head)) {
          beyond.put(head, found);
        }
      }
      assertThat(beyond).isEmpty();
    }
  }

  @Test
  void noNounOfAnArchiveFindsThreeTimesAsMuchByItsReadings() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(ARCHIVE), "left out: there is no archive at " + ARCHIVE.toAbsolutePath());
    try (SmallIndex index = SmallIndex.of(archive())) {
      Map<String, String> over = new TreeMap<>();
      for (String noun : nouns(index)) {
        long all = total(index, noun, true);
        long forms = total(index, noun, false);
        if (all > MOST_TIMES * Math.max(1, forms)) {
          for (String form : forms(noun)) {
            forms += form.equals(noun) ? 0 : total(index, form, false);
          }
        }
        if (all > MOST_TIMES * Math.max(1, forms) && !MAY.containsKey(noun)) {
          over.put(noun, forms + " -> " + all);
        }
      }
      assertThat(over).isEmpty();
    }
  }

  private static Set<String> headwords() {
    Set<String> heads = new LinkedHashSet<>();
    for (String line : WordList.shipped("analysis/user-words.csv")) {
      String content = WordList.content(line);
      if (!content.isEmpty()) {
        heads.add(content.split(",", 2)[0].strip());
      }
    }
    for (String line : WordList.shipped("analysis/synonyms.txt")) {
      for (String word : WordList.content(line).split("=>|[,、，]", -1)) {
        if (!word.isBlank()) {
          heads.add(word.strip());
        }
      }
    }
    return heads;
  }

  /// One article for each headword, each word that is cut of one and each small word.
  private static ArticleBuilder[] everyWord(Set<String> heads) {
    Set<String> all = new LinkedHashSet<>(heads);
    for (String head : heads) {
      ANALYSIS.words(runs(head)).stream().map(TypedWord::typed).forEach(all::add);
    }
    all.addAll(runs(SMALL));
    List<ArticleBuilder> articles = new ArrayList<>();
    for (String word : all) {
      articles.add(article("id" + articles.size(), "", "「" + word + "」。"));
    }
    return articles.toArray(ArticleBuilder[]::new);
  }

  /// A word, how else it may be written, and what is listed beside it; no readings.
  private static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>(List.of(word));
    List<String> runs = runs(word);
    ANALYSIS.alternatives(runs, ANALYSIS.words(runs)).stream()
        .filter(other -> other.kind() != Alternative.Kind.READING)
        .map(Alternative::text)
        .forEach(forms::add);
    List.copyOf(forms).forEach(form -> forms.addAll(ANALYSIS.writtenOtherwise(form)));
    return forms;
  }

  private static List<String> runs(String word) {
    return Arrays.asList(word.split(" ", -1));
  }

  private static Set<String> found(SmallIndex index, String typed, boolean expand) {
    return new TreeSet<>(
        index
            .search(
                request(words(typed.split(" ", -1)))
                    .withExpand(expand)
                    .withMatching(Matching.ALL)
                    .withPage(0, 30, null))
            .hits()
            .stream()
            .map(hit -> hit.article().body())
            .toList());
  }

  private static long total(SmallIndex index, String typed, boolean expand) {
    return index
        .search(request(words(typed.split(" ", -1))).withExpand(expand).withMatching(Matching.ALL))
        .total();
  }

  private static ArticleBuilder[] archive() throws IOException {
    List<ArticleBuilder> articles = new ArrayList<>();
    JsonMapper json = JsonMapper.shared();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ARCHIVE)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && articles.size() < ARTICLES;
          line = lines.readLine()) {
        var article = json.readTree(line);
        articles.add(
            article(
                "id" + articles.size(),
                article.path("title").asString(),
                article.path("body").asString()));
      }
    }
    return articles.toArray(ArticleBuilder[]::new);
  }

  /// Words in kanji of some articles, dealt with a seed.
  private static List<String> nouns(SmallIndex index) throws IOException {
    List<String> nouns = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(index.reader(), Fields.of(TextField.BODY, Layer.WORDS));
    TermsEnum term = terms.iterator();
    while (term.next() != null) {
      String word = term.term().utf8ToString();
      if (word.length() > 1
          && term.docFreq() > 2
          && word.chars().allMatch(Character::isIdeographic)) {
        nouns.add(word);
      }
    }
    Collections.shuffle(nouns, new Random(1));
    return nouns.subList(0, Math.min(NOUNS, nouns.size()));
  }
}
