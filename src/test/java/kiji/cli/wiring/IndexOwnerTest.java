package kiji.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kiji.cli.Shell;
import kiji.cli.terminal.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexOwnerTest {
  @TempDir Path index;

  @Test
  void rootIsToldToLetTheOwnerChangeAnIndex() throws IOException {
    boolean isRoot = System.getProperty("user.name").equals("root");
    if (isRoot) {
      Files.setOwner(
          index,
          index.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("65534"));
    }
    String owner = Files.getOwner(index).getName();
    assertThatThrownBy(() -> IndexOwner.require(index, "reindex …", "root"))
        .isInstanceOf(CommandException.class)
        .hasMessageContainingAll(
            index.toString(), "belongs to " + owner, "sudo -u", "kiji reindex");
    assertThatCode(() -> IndexOwner.require(index, "reindex …", "kiji")).doesNotThrowAnyException();
    assertThatCode(() -> IndexOwner.require(index.resolve("none"), "reindex …", "root"))
        .doesNotThrowAnyException();
    if (isRoot) {
      for (String command : new String[] {"reindex", "rollback", "forget x", "serve --watch"}) {
        Shell.Outcome told = Shell.kiji((command + " --index " + index).split(" ", -1));
        assertThat(told.exitCode()).as(command).isEqualTo(2);
        assertThat(told.err()).as(command).contains("belongs to " + owner).hasLineCount(1);
        assertThat(index).as(command).isEmptyDirectory();
      }
      assertThat(Shell.kiji("generations", "--index", index.toString()).err())
          .doesNotContain("belongs");
    }
  }
}
