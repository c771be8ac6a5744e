package kiji.embedded.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kiji.analysis.Layer;
import kiji.analysis.TextAnalysis;
import kiji.analysis.translation.Glossary;
import kiji.analysis.translation.WordBook;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// How an index is written: analyzers, similarity, buffers. The similarity's two numbers may differ
/// at search time, since lengths are kept apart from them.
public final class IndexSetup {
  /// Kept small: half a gigabyte of heap is enough for any archive.
  private static final double BUFFER_MEGABYTES = 64;

  private final TextAnalysis analysis;
  private final WordBook books;

  public IndexSetup(TextAnalysis analysis) {
    this(analysis, new Glossary());
  }

  /// @param books what words are in the other language
  public IndexSetup(TextAnalysis analysis, WordBook books) {
    this.analysis = analysis;
    this.books = books;
  }

  /// With the tables that ship with Kiji.
  public static IndexSetup standard() {
    return new IndexSetup(TextAnalysis.standard());
  }

  public TextAnalysis analysis() {
    return analysis;
  }

  /// What words are in the other language.
  public WordBook books() {
    return books;
  }

  /// Another one than a generation's means that nothing can be added to it.
  public String fingerprint() {
    return IndexFingerprint.of(analysis);
  }

  /// Settings for one writer; a fresh one each time, for a writer keeps its own.
  public IndexWriterConfig writer() {
    return new IndexWriterConfig(analyzer())
        .setCodec(new ArticleCodec())
        .setSimilarity(similarity(1.2f, .75f))
        .setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  /// Cuts each text for its field's layer.
  public Analyzer analyzer() {
    return new ByLayer(analysis);
  }

  public Similarity similarity(float k1, float b) {
    return new BM25Similarity(k1, b);
  }

  private static final class ByLayer extends DelegatingAnalyzerWrapper {
    private final Map<Layer, Analyzer> analyzers = new EnumMap<>(Layer.class);

    ByLayer(TextAnalysis analysis) {
      super(PER_FIELD_REUSE_STRATEGY);
      for (Layer layer : Layer.values()) {
        analyzers.put(layer, analysis.analyzer(layer));
      }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      return Objects.requireNonNull(analyzers.get(Fields.layerOf(fieldName)));
    }
  }
}
