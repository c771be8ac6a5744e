package kiji.embedded.results;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiji.analysis.Layer;
import kiji.embedded.document.Fields;
import kiji.engine.Hit.Snippet;
import kiji.engine.Hit.Snippet.Span;
import kiji.query.TextField;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/// Marks the words found in the hits of one page, in texts that are loaded already. Words come with
/// their places from the index; only what is searched exactly is cut again.
final class Highlighting extends UnifiedHighlighter {
  private static final int PASSAGES = 3;

  private final Map<Integer, Document> loaded;
  private final Layer layer;
  private final boolean whole;

  /// @param loaded documents by their place in the index
  /// @param whole whether the body is marked as one piece, as it stands, and not in passages
  Highlighting(
      IndexSearcher searcher,
      Analyzer analyzer,
      Layer layer,
      Map<Integer, Document> loaded,
      boolean whole) {
    super(
        new UnifiedHighlighter.Builder(searcher, analyzer)
            .withFormatter(new Snippets(whole))
            .withMaxLength(Integer.MAX_VALUE - 1));
    this.loaded = loaded;
    this.layer = layer;
    this.whole = whole;
  }

  /// For texts that are in no index here: each is cut again.
  Highlighting(Analyzer analyzer, Layer layer) {
    super(
        new UnifiedHighlighter.Builder(null, analyzer)
            .withFormatter(new Snippets(false))
            .withMaxLength(Integer.MAX_VALUE - 1));
    this.loaded = Map.of();
    this.layer = layer;
    this.whole = false;
  }

  /// The marks of an article.
  Marks marks(Query words, String title, String body) throws IOException {
    return new Marks(
        first(marked(words, TextField.TITLE, title, 1)),
        marked(words, TextField.BODY, body, PASSAGES));
  }

  private List<Snippet> marked(Query words, TextField text, String content, int most)
      throws IOException {
    return content.isEmpty()
        ? List.of()
        : snippets(highlightWithoutSearcher(Fields.of(text, layer), words, content, most));
  }

  /// The marks of hits.
  Map<Integer, Marks> marks(Query words, List<Integer> docs) throws IOException {
    String title = Fields.of(TextField.TITLE, layer);
    String body = Fields.of(TextField.BODY, layer);
    int[] ids = docs.stream().mapToInt(Integer::intValue).toArray();
    Map<String, Object[]> found =
        highlightFieldsAsObjects(new String[] {title, body}, words, ids, new int[] {1, PASSAGES});
    Object[] titles = Objects.requireNonNull(found.get(title));
    Object[] bodies = Objects.requireNonNull(found.get(body));
    Map<Integer, Marks> marks = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      marks.put(ids[i], new Marks(first(snippets(titles[i])), snippets(bodies[i])));
    }
    return marks;
  }

  /// As it is in any segment, for all are written alike: Lucene would put together what all of them
  /// say of every field, for every page.
  @Override
  protected @Nullable FieldInfo getFieldInfo(String field) {
    return searcher == null
        ? null
        : searcher.getLeafContexts().stream()
            .map(segment -> segment.reader().getFieldInfos().fieldInfo(field))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return whole || isTitle(field) ? new WholeBreakIterator() : new SentenceBreaks();
  }

  @Override
  protected int getMaxNoHighlightPassages(String field) {
    return 1;
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
    List<CharSequence[]> values = new ArrayList<>();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      Document document = Objects.requireNonNull(loaded.get(doc));
      values.add(
          Arrays.stream(fields)
              .map(field -> document.get(isTitle(field) ? Fields.TITLE : Fields.BODY))
              .toArray(CharSequence[]::new));
    }
    return values;
  }

  private boolean isTitle(String field) {
    return field.equals(Fields.of(TextField.TITLE, layer));
  }

  private static Snippet first(List<Snippet> snippets) {
    return snippets.isEmpty() ? new Snippet("", List.of()) : snippets.getFirst();
  }

  private static List<Snippet> snippets(Object formatted) {
    return formatted instanceof List<?> list
        ? list.stream().map(Snippet.class::cast).toList()
        : List.of();
  }

  /// Passages as text and places, best first.
  private static final class Snippets extends PassageFormatter {
    private final boolean whole;

    Snippets(boolean whole) {
      this.whole = whole;
    }

    @Override
    public Object format(Passage[] passages, String content) {
      return Arrays.stream(passages)
          .sorted((a, b) -> Float.compare(b.getScore(), a.getScore()))
          .map(passage -> whole ? all(passage, content) : snippet(passage, content))
          .toList();
    }

    private static Snippet all(Passage passage, String content) {
      return new Snippet(content, spans(passage, 0, content.length()));
    }

    private static Snippet snippet(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = passage.getEndOffset();
      while (start < end && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      String text = content.substring(start, end).replace('\n', ' ').replace('\r', ' ');
      return new Snippet(text, spans(passage, start, end));
    }

    /// Matches as spans; those that touch or overlap become one.
    private static List<Span> spans(Passage passage, int start, int end) {
      List<Span> sorted = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(passage.getMatchStarts()[i], start) - start;
        int to = Math.min(passage.getMatchEnds()[i], end) - start;
        if (from < to) {
          sorted.add(new Span(from, to));
        }
      }
      sorted.sort((a, b) -> Integer.compare(a.start(), b.start()));
      List<Span> joined = new ArrayList<>();
      for (Span span : sorted) {
        if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
          Span last = joined.removeLast();
          joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
        } else {
          joined.add(span);
        }
      }
      return joined;
    }
  }
}
