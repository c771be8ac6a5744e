package kiji.cli.wiring;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiji.cleaning.ArticleCleaner;
import kiji.cleaning.OutletList;
import kiji.cli.terminal.CommandException;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;

/// The outlets that the settings name.
public final class OwnOutlets {
  private final @Nullable OutletList own;

  private OwnOutlets(@Nullable OutletList own) {
    this.own = own;
  }

  /// By the settings.
  ///
  /// @throws CommandException when the file that is set cannot be read
  public static OwnOutlets of(Settings settings, PrintStream err) {
    Path file = settings.outlets();
    if (file == null) {
      return new OwnOutlets(null);
    }
    List<String> trouble = new ArrayList<>();
    OutletList outlets =
        ArticleCleaner.outlets(file.toString(), ListFile.lines(file, SettingKey.OUTLETS), trouble);
    ListFile.tell(file.toString(), trouble, err);
    return new OwnOutlets(outlets);
  }

  /// A new cleaner that knows them: costly, and of no use to a command that cleans nothing.
  public ArticleCleaner cleaner() {
    return own == null ? ArticleCleaner.standard() : ArticleCleaner.knowing(own);
  }

  /// In a reindex's settings: other outlets make other articles of the same pages; empty when none
  /// are set.
  public String told() {
    return own == null ? "" : own.fingerprint();
  }
}
