package kiji.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.CleaningResult;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.engine.IndexedArticle;

/// Any number of articles made by recombining the sentences of a small corpus, and searches made of
/// their words: the same for the same seed.
final class Recombined {
  private static final OffsetDateTime FIRST_DAY =
      OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(9));

  private final Map<Language, List<String>> sentences = new EnumMap<>(Language.class);
  private final List<Outlet> outlets = new ArrayList<>();
  private final Random random;

  private Recombined(long seed) {
    random = new Random(seed);
  }

  /// @param corpus folder of the articles whose sentences are taken
  static Recombined of(Path corpus, long seed) throws IOException {
    Recombined made = new Recombined(seed);
    ArticleCleaner cleaner = ArticleCleaner.standard();
    Corpus.of(corpus)
        .walk(
            (entry, bytes) -> {
              if (entry instanceof CorpusEntry.Page(var page)
                  && cleaner.clean(page) instanceof CleaningResult.Cleaned cleaned) {
                made.take(cleaned.article());
              }
            });
    return made;
  }

  private void take(Article article) {
    List<String> known =
        sentences.computeIfAbsent(article.language(), language -> new ArrayList<>());
    Stream.of(article.body().split("(?<=[。.!?])\\s*", -1))
        .map(String::strip)
        .filter(sentence -> sentence.length() > 12)
        .forEach(known::add);
    if (!outlets.contains(article.outlet())) {
      outlets.add(article.outlet());
    }
  }

  /// The next article, Japanese and English by turns.
  IndexedArticle article(int number) {
    Language language = number % 2 == 0 ? Language.JA : Language.EN;
    String space = language == Language.JA ? "" : " ";
    StringBuilder body = new StringBuilder();
    int length = 6 + random.nextInt(10);
    for (int i = 0; i < length; i++) {
      body.append(sentence(language)).append(i % 3 == 2 ? "\n\n" : space);
    }
    String first = sentence(language);
    Article article =
        Article.builder(
                new ArticleId("made-" + number),
                first.substring(0, Math.min(first.length(), space.isEmpty() ? 24 : 60)),
                body.toString())
            .language(language)
            .outlet(outlets.get(random.nextInt(outlets.size())))
            .publishedAt(FIRST_DAY.plusMinutes(random.nextInt(2 * 365 * 24 * 60)))
            .build();
    return new IndexedArticle(article, number + ".html", "hash", article.id().value());
  }

  /// A piece of a sentence, as a reader might type it: a run of Japanese, or two English words.
  String search(int number) {
    if (number % 2 == 0) {
      String sentence = sentence(Language.JA);
      int at = random.nextInt(Math.max(1, sentence.length() - 8));
      return sentence.substring(at, Math.min(sentence.length(), at + 4 + random.nextInt(4)));
    }
    String[] words = sentence(Language.EN).split(" ", -1);
    int at = random.nextInt(Math.max(1, words.length - 2));
    return String.join(" ", List.of(words).subList(at, Math.min(words.length, at + 2)));
  }

  private String sentence(Language language) {
    List<String> known = sentences.getOrDefault(language, List.of());
    return known.get(random.nextInt(known.size()));
  }
}
