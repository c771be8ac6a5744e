package kiji.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// What this build is, from the properties that the build wrote.
public final class Build {
  private Build() {}

  /// As in `0.1.0`; `unknown` where the properties are missing.
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/kiji/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
