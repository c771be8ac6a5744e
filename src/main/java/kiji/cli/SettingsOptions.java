package kiji.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import kiji.settings.SettingsReader;
import kiji.settings.SettingsSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command on an index has, and the settings they make together with file
/// and environment.
final class SettingsOptions {
  private final Surroundings surroundings;
  private final Map<SettingKey, String> given = new EnumMap<>(SettingKey.class);
  private @Nullable Path config;

  SettingsOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Option(names = "--config", paramLabel = "FILE", description = "Settings file (kiji.properties).")
  void config(Path file) {
    config = file;
  }

  @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index (index).")
  void index(String folder) {
    set(SettingKey.INDEX, folder);
  }

  @Option(names = "--engine", paramLabel = "ENGINE", description = "What holds the index: lucene.")
  void engine(String engine) {
    set(SettingKey.ENGINE, engine);
  }

  /// A setting from an option of the command's own.
  void set(SettingKey key, String value) {
    given.put(key, value);
  }

  /// All settings, from every place.
  Settings settings() {
    return SettingsReader.read(
        new SettingsSources(
            Path.of(""),
            Optional.ofNullable(System.getProperty("kiji.home")).map(Path::of),
            Optional.ofNullable(config),
            surroundings.environment(),
            given));
  }
}
