package kiji.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one gets from Lucene without Kiji, to compare with: `PlainLucene RUNS SET…` indexes each
/// set's `docs.jsonl.gz` in memory and writes a TREC run for each [PlainDesign]:
/// `RUNS/bilingual/SET.run`, `RUNS/language/SET.run`. Nothing of Kiji's analysis or ranking is in
/// it.
public final class PlainLucene {
  private static final int DEPTH = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlainLucene() {}

  public static void main(String[] args) throws IOException {
    Path runs = Path.of(args[0]);
    for (String name : List.of(args).subList(1, args.length)) {
      Path set = Path.of(name);
      List<TestQuery> queries = QueryFile.read(set.resolve("queries.tsv"));
      Judgements judgements = Judgements.read(set.resolve("qrels.tsv"));
      try (Directory directory = new ByteBuffersDirectory()) {
        index(set.resolve("docs.jsonl.gz"), directory);
        for (PlainDesign design : PlainDesign.values()) {
          Run run = run(directory, design, queries);
          Path folder = Files.createDirectories(runs.resolve(design.label()));
          RunFile.write(run, folder.resolve(set.getFileName() + ".run"), design.label());
          System.out.printf(
              Locale.ROOT,
              "%-20s %-10s %.4f%n",
              set.getFileName(),
              design.label(),
              run.means(queries, judgements).getOrDefault(Measure.NDCG_10, 0.0));
        }
      }
    }
  }

  private static void index(Path lines, Directory directory) throws IOException {
    try (IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(PlainDesign.analyzer()));
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(lines)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode json = JSON.readTree(line);
        Document document = new Document();
        document.add(new StringField("id", json.path("id").asString(""), Field.Store.YES));
        for (String kind : PlainDesign.KINDS) {
          for (String text : PlainDesign.TEXTS) {
            document.add(
                new TextField(
                    PlainDesign.field(text, kind), json.path(text).asString(""), Field.Store.NO));
          }
        }
        writer.addDocument(document);
      }
    }
  }

  private static Run run(Directory directory, PlainDesign design, List<TestQuery> queries)
      throws IOException {
    SequencedMap<String, List<Run.Ranked>> found = new LinkedHashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (TestQuery query : queries) {
        List<Run.Ranked> ranked = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(design.query(query.text()), DEPTH).scoreDocs) {
          String id = reader.storedFields().document(hit.doc).get("id");
          ranked.add(new Run.Ranked(id, hit.score, ""));
        }
        found.put(query.id(), ranked);
      }
    }
    return new Run(found);
  }
}
