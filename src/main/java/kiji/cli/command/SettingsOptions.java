package kiji.cli.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kiji.cli.terminal.Surroundings;
import kiji.settings.SettingKey;
import kiji.settings.Settings;
import kiji.settings.SettingsReader;
import kiji.settings.SettingsSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The option that every command with settings has, and the settings it makes together with file
/// and environment.
class SettingsOptions {
  private final Surroundings surroundings;
  private final Map<SettingKey, String> given = new EnumMap<>(SettingKey.class);
  private @Nullable Path config;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  SettingsOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Option(names = "--config", paramLabel = "FILE", description = "Settings file (kiji.properties).")
  void config(Path file) {
    config = file;
  }

  /// A setting from an option of the command's own.
  final void set(SettingKey key, String value) {
    given.put(key, value);
  }

  /// The settings file that was named, if one was.
  final Optional<Path> configFile() {
    return Optional.ofNullable(config).or(() -> GlobalOptions.config(command));
  }

  /// All settings, from every place.
  final Settings settings() {
    return SettingsReader.read(
        new SettingsSources(
            Path.of(""),
            Optional.ofNullable(System.getProperty("kiji.home")).map(Path::of),
            configFile(),
            surroundings.environment(),
            given));
  }
}
