package kiji.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/// Reads everything that an index's folder holds: names and bytes of every file as they lie and
/// unpacked, and of every generation what is stored, searched and counted by, of deleted articles
/// too.
final class IndexFiles {
  private IndexFiles() {}

  /// Where a word stands, in any case.
  static Set<String> telling(Path index, String word) throws IOException {
    Set<String> places = new TreeSet<>();
    try (Stream<Path> all = Files.walk(index)) {
      for (Path path : all.toList()) {
        String name = index.relativize(path).toString();
        if (has(name, word)) {
          places.add("the name " + name);
        }
        if (Files.isRegularFile(path)) {
          byte[] bytes = Files.readAllBytes(path);
          if (has(bytes, word)) {
            places.add(name);
          }
          if (name.endsWith(".gz") && has(unpacked(bytes), word)) {
            places.add("packed in " + name);
          }
        }
      }
    }
    Path generations = index.resolve("generations");
    try (Stream<Path> all = Files.list(generations)) {
      for (Path generation : all.toList()) {
        lucene(generation, word, places);
      }
    }
    return places;
  }

  private static void lucene(Path generation, String word, Set<String> places) throws IOException {
    String name = generation.getFileName().toString();
    try (Directory directory = new MMapDirectory(generation, NoLockFactory.INSTANCE);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext context : reader.leaves()) {
        LeafReader leaf = context.reader();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
          Document stored = leaf.storedFields().document(doc);
          stored.getFields().stream()
              .filter(field -> has(String.valueOf(field.stringValue()), word))
              .forEach(field -> places.add("stored " + field.name() + " in " + name));
        }
        for (FieldInfo field : leaf.getFieldInfos()) {
          for (String term : termsOf(leaf, field)) {
            if (has(term, word)) {
              places.add("term of " + field.name + " in " + name);
            }
          }
        }
      }
    }
  }

  private static List<String> termsOf(LeafReader leaf, FieldInfo field) throws IOException {
    List<String> all = new ArrayList<>();
    Terms terms = field.getIndexOptions() == IndexOptions.NONE ? null : leaf.terms(field.name);
    if (terms != null) {
      add(terms.iterator(), all);
    }
    if (field.getDocValuesType() == DocValuesType.SORTED) {
      add(DocValues.getSorted(leaf, field.name).termsEnum(), all);
    } else if (field.getDocValuesType() == DocValuesType.SORTED_SET) {
      add(DocValues.getSortedSet(leaf, field.name).termsEnum(), all);
    }
    return all;
  }

  private static void add(TermsEnum terms, List<String> all) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      all.add(term.utf8ToString());
    }
  }

  private static boolean has(byte[] bytes, String word) {
    return has(new String(bytes, StandardCharsets.UTF_8), word)
        || has(new String(bytes, StandardCharsets.ISO_8859_1), word);
  }

  private static boolean has(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
