package kiji.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads settings: defaults, then a file, then the environment, then the command line; the later
/// wins.
public final class SettingsReader {
  private static final String FILE_NAME = "kiji.properties";
  private static final String PREFIX = "KIJI_";

  /// Variables of the launcher, which are no settings.
  private static final Set<String> OF_THE_LAUNCHER = Set.of("KIJI_JDKS", "KIJI_JAVA_OPTS");

  private SettingsReader() {}

  /// All settings.
  ///
  /// @throws SettingsException when a key is not known or a value cannot be read
  public static Settings read(SettingsSources sources) {
    Map<SettingKey, SettingValue> values = new EnumMap<>(SettingKey.class);
    values.putAll(fromFile(sources));
    values.putAll(fromEnvironment(sources.environment()));
    sources
        .commandLine()
        .forEach((key, text) -> values.put(key, new SettingValue("--" + key.key(), text)));
    return new SettingsFromValues(values, sources).settings();
  }

  private static Map<SettingKey, SettingValue> fromFile(SettingsSources sources) {
    Optional<Path> file = sources.file().map(sources.workingFolder()::resolve);
    Path path = file.orElse(sources.workingFolder().resolve(FILE_NAME));
    if (file.isEmpty() && !Files.exists(path)) {
      return Map.of();
    }
    Map<SettingKey, SettingValue> values = new EnumMap<>(SettingKey.class);
    properties(path)
        .forEach(
            (name, text) -> {
              String key = name.toString();
              SettingKey setting = SettingKey.ofKey(key).orElseThrow(() -> unknown(key, path));
              values.put(setting, new SettingValue(key + " in " + path, text.toString()));
            });
    return values;
  }

  private static Properties properties(Path path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException(
          "cannot read the settings file "
              + path
              + ": "
              + e.getMessage()
              + "; check that it is there and is text with lines like 'port = 8080'",
          e);
    }
  }

  private static Map<SettingKey, SettingValue> fromEnvironment(Map<String, String> environment) {
    Map<SettingKey, SettingValue> values = new EnumMap<>(SettingKey.class);
    environment.forEach(
        (name, text) -> {
          if (name.startsWith(PREFIX) && !OF_THE_LAUNCHER.contains(name)) {
            SettingKey setting =
                SettingKey.ofVariable(name).orElseThrow(() -> unknownVariable(name));
            values.put(setting, new SettingValue(name, text));
          }
        });
    return values;
  }

  private static SettingsException unknown(String key, Path path) {
    return new SettingsException(
        "Setting '%s' in %s is not known.%s"
            .formatted(key, path, suggestion(NearestName.of(key, SettingKey.keys()))));
  }

  private static SettingsException unknownVariable(String name) {
    Set<String> known =
        Arrays.stream(SettingKey.values()).map(SettingKey::variable).collect(Collectors.toSet());
    return new SettingsException(
        "Setting '%s' in the environment is not known.%s"
            .formatted(name, suggestion(NearestName.of(name, known))));
  }

  private static String suggestion(Optional<String> nearest) {
    return nearest
        .map(name -> " Did you mean '" + name + "'?")
        .orElse(" Known are: " + String.join(", ", SettingKey.keys()) + ".");
  }
}
