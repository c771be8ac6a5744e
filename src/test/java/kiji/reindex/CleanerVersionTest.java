package kiji.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanerVersionTest {
  private static final List<String> FILES =
      List.of("kiji/cleaning/A.class", "kiji/cleaning/page/B.class", "kiji/text/C.class");

  @TempDir Path folder;

  private Path build;

  @BeforeEach
  void build() throws IOException {
    build = Files.createDirectories(folder.resolve("classes"));
    for (String file : FILES) {
      write(file, "as it was");
    }
    write("kiji/web/D.class", "as it was");
  }

  @Test
  void differsWhenTheCleanerOrItsGroundChanges() throws IOException {
    for (String file : FILES) {
      String before = CleanerVersion.of(build);
      String jarBefore = CleanerVersion.of(jar());
      write(file, "changed");
      assertThat(CleanerVersion.of(build)).as(file).isNotEqualTo(before);
      assertThat(CleanerVersion.of(jar())).as(file).isNotEqualTo(jarBefore);
    }
  }

  @Test
  void staysWhenOnlyOtherPartsChange() throws IOException {
    String before = CleanerVersion.of(build);
    String jarBefore = CleanerVersion.of(jar());
    write("kiji/web/D.class", "changed");
    assertThat(CleanerVersion.of(build)).isEqualTo(before);
    assertThat(CleanerVersion.of(jar())).isEqualTo(jarBefore);
  }

  private void write(String file, String text) throws IOException {
    Path target = build.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("kiji.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        var files = Files.walk(build)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(build.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }
}
