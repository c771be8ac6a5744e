package kiji.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The places that settings are read from, weakest first.
///
/// @param workingFolder where relative paths begin and `kiji.properties` is looked for
/// @param home where the program stands: its `corpus` and `index` are used where the working folder
///   has neither
/// @param file the properties file named on the command line; absent: `kiji.properties`, if it is
///   there
/// @param environment all variables; those that begin with `KIJI_` are settings
/// @param commandLine values by setting
public record SettingsSources(
    Path workingFolder,
    Optional<Path> home,
    Optional<Path> file,
    Map<String, String> environment,
    Map<SettingKey, String> commandLine) {
  static final SettingsSources NOTHING_SET =
      new SettingsSources(Path.of(""), Optional.empty(), Optional.empty(), Map.of(), Map.of());

  public SettingsSources {
    environment = Map.copyOf(environment);
    commandLine = Map.copyOf(commandLine);
  }
}
