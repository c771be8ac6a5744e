package kiji.reindex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kiji.cleaning.ArticleCleaner;
import kiji.corpus.Corpus;
import kiji.reindex.account.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(shown, true, UTF_8);

  @Test
  void onATerminalABarStaysInItsLine() {
    try (ProgressLine line = new ProgressLine(out, true)) {
      line.progressed(new Progress(10, 0, 1, 100, Duration.ofMillis(50)));
      line.progressed(new Progress(5_600, 31, 25, 100, Duration.ofSeconds(20)));
      line.progressed(new Progress(5_601, 31, 26, 100, Duration.ofMillis(20_050)));
    }
    assertThat(shown.toString(UTF_8))
        .isEqualTo(
            "\r\u001b[K[######                  ]  25 %, 5,600 read, 280/s, 31 quarantined, 1:00"
                + " left\r\u001b[K");
  }

  @Test
  void onAPipeALineComesEveryFewSeconds() {
    try (ProgressLine line = new ProgressLine(out, false)) {
      for (int second = 0; second <= 12; second++) {
        line.progressed(new Progress(100L * second, 0, 0, 0, Duration.ofSeconds(second)));
      }
    }
    assertThat(shown.toString(UTF_8).lines())
        .containsExactly("500 read, 100/s, 0 quarantined", "1,000 read, 100/s, 0 quarantined");
  }

  @Test
  void whenAllIsReadThereIsStillWorkLeft() {
    try (ProgressLine line = new ProgressLine(out, true)) {
      line.progressed(new Progress(400, 0, 100, 100, Duration.ofSeconds(20)));
    }
    assertThat(shown.toString(UTF_8))
        .contains("[####################### ]  99 %, 400 read, 20/s, 0 quarantined, finishing")
        .doesNotContain("100 %", "0:00");
  }

  @Test
  void tellsHowLongTheRestTakes() {
    Progress progress = new Progress(1, 0, 1, 4, Duration.ofMinutes(30));
    assertThat(progress.timeLeft()).contains(Duration.ofMinutes(90));
    assertThat(Words.clock(progress.timeLeft().orElseThrow())).isEqualTo("1:30:00");
    assertThat(new Progress(0, 0, 0, 0, Duration.ZERO).timeLeft()).isEmpty();
    assertThat(new Progress(0, 0, 0, 0, Duration.ZERO).perSecond()).isZero();
  }

  @Test
  void everyInputIsProgress(@TempDir Path folder) {
    FolderArchive archive =
        new FolderArchive(folder)
            .article("a", "a", "")
            .write("b.txt", "")
            .write("c.jsonl", "{\n" + FolderArchive.line("c", "", "", "C."));
    List<Progress> seen = new ArrayList<>();
    new Reindex(
            Corpus.of(folder),
            (page, templates) -> ArticleCleaner.standard().clean(page, templates),
            archive.engine,
            FolderArchive.options())
        .run(seen::add, ArticleListener.NONE);
    assertThat(seen).extracting(Progress::done).containsExactly(1L, 2L, 3L, 4L);
    assertThat(seen.getLast().quarantined()).isEqualTo(2);
    assertThat(seen.getLast().bytes()).isEqualTo(Corpus.of(folder).size());
  }
}
