package kiji.cli.command;

import kiji.cli.terminal.Surroundings;
import kiji.settings.SettingKey;
import picocli.CommandLine.Option;

/// The options of a command that works in the index's folder.
class IndexOptions extends SettingsOptions {
  IndexOptions(Surroundings surroundings) {
    super(surroundings);
  }

  @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index (index).")
  void index(String folder) {
    set(SettingKey.INDEX, folder);
  }
}
