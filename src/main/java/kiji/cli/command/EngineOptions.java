package kiji.cli.command;

import kiji.cli.terminal.Surroundings;
import kiji.settings.SettingKey;
import picocli.CommandLine.Option;

/// The options of a command that opens the engine.
final class EngineOptions extends IndexOptions {
  EngineOptions(Surroundings surroundings) {
    super(surroundings);
  }

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "What holds the index: lucene, or opensearch:URL for a cluster (lucene).")
  void engine(String engine) {
    set(SettingKey.ENGINE, engine);
  }
}
