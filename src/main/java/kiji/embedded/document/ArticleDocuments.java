package kiji.embedded.document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kiji.analysis.Layer;
import kiji.analysis.SuggestedWord;
import kiji.analysis.SuggestedWords;
import kiji.analysis.TextAnalysis;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.article.Reading;
import kiji.engine.IndexedArticle;
import kiji.query.TextField;
import kiji.text.Hosts;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What an article becomes in the index, and back. Safe for many threads.
public final class ArticleDocuments {
  /// Longest name that is searched and counted by, in characters; the article keeps it whole.
  static final int LONGEST_NAME = 256;

  /// A date further ahead than this is a page's mistake: it would stand first for ever.
  private static final Duration AHEAD = Duration.ofDays(1);

  /// How much of a story is looked through for words to suggest, in characters: who and what it is
  /// about stands at its beginning.
  private static final int LEAD = 600;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
  private static final FieldType WORDS =
      textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  private static final FieldType READING = wholeType(WORDS);
  private static final FieldType BIGRAMS = textType(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType EXACT = textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private final InstantSource clock;

  /// @param clock the time of indexing, which no article's date is far ahead of
  public ArticleDocuments(InstantSource clock) {
    this.clock = clock;
  }

  /// What finds an article's document.
  public static Term term(ArticleId id) {
    return new Term(Fields.ID, id.value());
  }

  /// What finds the documents of one story.
  public static Term story(String key) {
    return new Term(Fields.STORY, clipped(key));
  }

  public Document document(IndexedArticle indexed) {
    Article article = indexed.article();
    Document document = new Document();
    document.add(new StringField(Fields.ID, article.id().value(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.ID_VALUES, bytes(article.id().value())));
    addTexts(document, article);
    addOutlet(document, article.outlet());
    addDates(document, article);
    addNames(document, article);
    long arrived = indexed.arrived().toEpochMilli();
    document.add(new LongPoint(Fields.ARRIVED, arrived));
    document.add(new NumericDocValuesField(Fields.ARRIVED, arrived));
    document.add(new StoredField(Fields.ARRIVED, arrived));
    keep(document, Fields.URL, article.url());
    keep(document, Fields.IMAGE, article.imageUrl());
    keep(document, Fields.AGENCY, article.agency());
    for (Reading reading : article.readings()) {
      keep(document, Fields.READING, reading.base() + Fields.BETWEEN + reading.kana());
      addReading(document, reading);
    }
    keep(document, Fields.SOURCE_PATH, indexed.sourcePath());
    keep(document, Fields.CONTENT_HASH, indexed.contentHash());
    addSuggested(document, article);
    document.add(new StringField(Fields.STORY, clipped(indexed.storyKey()), Field.Store.YES));
    document.add(new NumericDocValuesField(Fields.STORY_VALUES, hash(indexed.storyKey())));
    return document;
  }

  /// The article that a document's stored fields hold.
  public static Article article(Document document) {
    return Article.builder(
            new ArticleId(kept(document, Fields.ID)),
            kept(document, Fields.TITLE),
            kept(document, Fields.BODY))
        .language(Language.ofCode(kept(document, Fields.LANGUAGE)).orElse(Language.OTHER))
        .outlet(outlet(document))
        .authors(List.of(document.getValues(Fields.AUTHOR_NAME)))
        .publishedAt(date(document, Fields.PUBLISHED))
        .updatedAt(date(document, Fields.UPDATED))
        .url(document.get(Fields.URL))
        .section(document.get(Fields.SECTION_NAME))
        .description(document.get(Fields.DESCRIPTION))
        .imageUrl(document.get(Fields.IMAGE))
        .agency(document.get(Fields.AGENCY))
        .readings(
            Arrays.stream(document.getValues(Fields.READING))
                .map(ArticleDocuments::reading)
                .toList())
        .build();
  }

  /// The article and what is kept about its coming.
  public static IndexedArticle indexed(Document document) {
    return new IndexedArticle(
        article(document),
        kept(document, Fields.SOURCE_PATH),
        kept(document, Fields.CONTENT_HASH),
        kept(document, Fields.STORY),
        arrived(document));
  }

  /// What all copies of a story have in common.
  public static String story(Document document) {
    return kept(document, Fields.STORY);
  }

  /// When an article came into the archive.
  public static Instant arrived(Document document) {
    for (IndexableField field : document.getFields(Fields.ARRIVED)) {
      if (field.numericValue() instanceof Long millis) {
        return Instant.ofEpochMilli(millis);
      }
    }
    return Instant.EPOCH;
  }

  /// Sixty-four bits that stand for a story's key (FNV-1a): equal for copies; two stories of a
  /// million share one once in forty million archives.
  public static long hash(String storyKey) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < storyKey.length(); i++) {
      hash = (hash ^ storyKey.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static void addTexts(Document document, Article article) {
    addText(document, TextField.TITLE, Fields.TITLE, article.title());
    addText(document, TextField.BODY, Fields.BODY, article.body());
    String description = article.description();
    if (description != null) {
      addText(document, TextField.DESCRIPTION, Fields.DESCRIPTION, description);
    }
  }

  private static void addText(Document document, TextField text, String stored, String value) {
    document.add(new StoredField(stored, value));
    document.add(new Field(Fields.of(text, Layer.WORDS), value, WORDS));
    document.add(new Field(Fields.of(text, Layer.BIGRAMS), value, BIGRAMS));
    document.add(new Field(Fields.of(text, Layer.EXACT), value, EXACT));
  }

  /// A reading that the page gave, beside those the dictionary knows: found by its kana, marked
  /// nowhere. It stands with the description, whose own words come first.
  private static void addReading(Document document, Reading reading) {
    String term = TextAnalysis.readingTerm(reading.kana());
    if (term.length() <= LONGEST_NAME) {
      document.add(new Field(Fields.of(TextField.DESCRIPTION, Layer.WORDS), term, READING));
    }
  }

  private static void addOutlet(Document document, Outlet outlet) {
    keep(document, Fields.SOURCE_ID, outlet.id());
    keep(document, Fields.SOURCE_NAME, outlet.name());
    keep(document, Fields.SOURCE_DOMAIN, outlet.domain());
    Stream.of(outlet.id(), outlet.name())
        .map(ArticleDocuments::folded)
        .distinct()
        .forEach(name -> find(document, Fields.SOURCE, name));
    for (String host = folded(outlet.domain()); !host.isEmpty(); host = Hosts.above(host)) {
      find(document, Fields.DOMAIN, host);
    }
    count(document, Fields.SOURCE_VALUES, outlet.id() + Fields.BETWEEN + outlet.name());
  }

  private static void addSuggested(Document document, Article article) {
    suggested(article).forEach(word -> find(document, Fields.SUGGESTED, suggestedValue(word)));
  }

  /// The words and names of an article's beginning.
  public static Set<SuggestedWord> suggested(Article article) {
    String body = article.body();
    return SuggestedWords.of(article.title(), body.substring(0, Math.min(LEAD, body.length())));
  }

  /// What stands in the index for one of them.
  public static String suggestedValue(SuggestedWord word) {
    return word.text()
        + Fields.BETWEEN
        + word.reading()
        + Fields.BETWEEN
        + (word.isName() ? "n" : "");
  }

  private void addDates(Document document, Article article) {
    OffsetDateTime published = article.publishedAt();
    if (published != null) {
      Instant latest = clock.instant().plus(AHEAD);
      boolean ahead = published.toInstant().isAfter(latest);
      OffsetDateTime counted = ahead ? latest.atOffset(published.getOffset()) : published;
      long millis = counted.toInstant().toEpochMilli();
      document.add(new LongPoint(Fields.PUBLISHED_AT, millis));
      document.add(new NumericDocValuesField(Fields.PUBLISHED_AT, millis));
      LocalDate day = counted.toLocalDate();
      document.add(new LongPoint(Fields.DAY, day.toEpochDay()));
      document.add(new NumericDocValuesField(Fields.DAY, day.toEpochDay()));
      count(document, Fields.MONTH_VALUES, MONTH.format(day));
      keep(document, Fields.PUBLISHED, published.toString());
    }
    OffsetDateTime updated = article.updatedAt();
    if (updated != null) {
      keep(document, Fields.UPDATED, updated.toString());
    }
  }

  private static void addNames(Document document, Article article) {
    String language = article.language().code();
    document.add(new StringField(Fields.LANGUAGE, language, Field.Store.YES));
    count(document, Fields.LANGUAGE_VALUES, language);
    String section = article.section();
    if (section != null && !section.isBlank()) {
      keep(document, Fields.SECTION_NAME, section);
      find(document, Fields.SECTION, folded(section));
      count(document, Fields.SECTION_VALUES, section);
    }
    Set<String> named = new HashSet<>();
    for (String author : article.authors()) {
      keep(document, Fields.AUTHOR_NAME, author);
      if (!author.isBlank() && named.add(foldedAuthor(author))) {
        addAuthor(document, author);
      }
    }
  }

  private static void addAuthor(Document document, String author) {
    find(document, Fields.AUTHOR, foldedAuthor(author));
    for (String word : folded(author).split(" ", -1)) {
      find(document, Fields.AUTHOR_WORD, word);
    }
    document.add(new SortedSetDocValuesField(Fields.AUTHOR_VALUES, bytes(clipped(author.strip()))));
  }

  private static void find(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static void count(Document document, String field, String value) {
    document.add(new SortedDocValuesField(field, bytes(clipped(value))));
  }

  private static void keep(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  private static String kept(Document document, String field) {
    IndexableField kept = document.getField(field);
    return kept == null ? "" : kept.stringValue();
  }

  private static Outlet outlet(Document document) {
    return new Outlet(
        kept(document, Fields.SOURCE_ID),
        kept(document, Fields.SOURCE_NAME),
        kept(document, Fields.SOURCE_DOMAIN));
  }

  private static @Nullable OffsetDateTime date(Document document, String field) {
    String date = document.get(field);
    return date == null ? null : OffsetDateTime.parse(date);
  }

  private static Reading reading(String kept) {
    int between = kept.indexOf(Fields.BETWEEN);
    return new Reading(kept.substring(0, between), kept.substring(between + 1));
  }

  /// The host above a host: `example.jp` for `news.example.jp`; empty at the top. A name as it is
  /// searched by.
  public static String folded(String name) {
    return clipped(TextAnalysis.nameKey(name));
  }

  /// An author's name as it is searched by: `高橋 一` and `高橋一` are one.
  public static String foldedAuthor(String name) {
    return folded(name).replace(" ", "");
  }

  private static String clipped(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    return name.substring(0, LONGEST_NAME - end);
  }

  private static BytesRef bytes(String value) {
    return new BytesRef(value);
  }

  private static FieldType wholeType(FieldType like) {
    FieldType type = new FieldType(like);
    type.setTokenized(false);
    type.freeze();
    return type;
  }

  private static FieldType textType(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
