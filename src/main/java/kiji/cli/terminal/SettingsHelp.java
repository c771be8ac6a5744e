package kiji.cli.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiji.settings.SettingKey;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The settings as `kiji --help` lists them, from the settings themselves.
public final class SettingsHelp {
  private static final String SECTION = "settings";
  private static final String HEADING =
      """

      Settings stand in kiji.properties in the working folder, or in the file that
      --config names, as 'port = 8080'; in the environment as KIJI_PORT=8080; or,
      where a command has an option for one, on its line. The later wins.
      """;

  private SettingsHelp() {}

  /// Lists them behind the commands.
  public static void addTo(UsageMessageSpec usage) {
    usage.sectionMap().put(SECTION, SettingsHelp::text);
    List<String> keys = new ArrayList<>(usage.sectionKeys());
    keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_COMMAND_LIST) + 1, SECTION);
    usage.sectionKeys(keys);
  }

  private static String text(Help help) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (SettingKey key : SettingKey.values()) {
      lines.put(key.key(), key.help());
    }
    return HEADING + help.createTextTable(lines);
  }
}
