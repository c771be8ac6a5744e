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

/// The outlets that the settings name.
///
/// @param cleaner that knows them
/// @param told in a reindex's settings: other outlets make other articles of the same pages; empty
///   when none are set
public record OwnOutlets(ArticleCleaner cleaner, String told) {
  /// By the settings.
  ///
  /// @throws CommandException when the file that is set cannot be read
  public static OwnOutlets of(Settings settings, PrintStream err) {
    Path file = settings.outlets();
    if (file == null) {
      return new OwnOutlets(ArticleCleaner.standard(), "");
    }
    List<String> trouble = new ArrayList<>();
    OutletList outlets =
        ArticleCleaner.outlets(file.toString(), ListFile.lines(file, SettingKey.OUTLETS), trouble);
    ListFile.tell(file.toString(), trouble, err);
    return new OwnOutlets(ArticleCleaner.knowing(outlets), outlets.fingerprint());
  }
}
