package kiji.embedded.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import kiji.embedded.matching.Work;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/// How often the nearest word is the one meant, and what it costs: `SpellingBench INDEX MISTYPED`,
/// where each line of the file is a mistyped word, a tab and the word meant. Words the archive does
/// not have are passed over.
public final class SpellingBench {
  private SpellingBench() {}

  public static void main(String[] args) throws Exception {
    List<String> lines = Files.readAllLines(Path.of(args[1]));
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0])))) {
      for (int round = 0; round < 3; round++) {
        long[] nanos = new long[lines.size()];
        int asked = 0;
        int right = 0;
        int none = 0;
        StringBuilder wrong = new StringBuilder();
        for (String line : lines) {
          String[] pair = line.split("\t", 2);
          int known = reader.docFreq(new org.apache.lucene.index.Term("body.exact", pair[0]));
          int meant = reader.docFreq(new org.apache.lucene.index.Term("body.exact", pair[1]));
          if (meant == 0 || known > 0) {
            continue;
          }
          long began = System.nanoTime();
          String found =
              new NearestWord(reader, new Work(Duration.ofMinutes(1))).of(pair[0], 0).orElse("");
          nanos[asked++] = System.nanoTime() - began;
          right += found.equals(pair[1]) ? 1 : 0;
          none += found.isEmpty() ? 1 : 0;
          if (!found.equals(pair[1])) {
            wrong
                .append(pair[0])
                .append(" -> ")
                .append(found)
                .append(" (")
                .append(pair[1])
                .append("); ");
          }
        }
        long[] sorted = Arrays.copyOf(nanos, asked);
        Arrays.sort(sorted);
        System.out.printf(
            "%d asked, %d right, %d without an answer; median %.2f ms, 99 %% below %.2f ms%n",
            asked, right, none, sorted[asked / 2] / 1e6, sorted[asked * 99 / 100] / 1e6);
        if (round == 2) {
          System.out.println(wrong);
        }
      }
    }
  }
}
