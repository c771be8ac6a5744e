package kiji.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// What this build is, from the properties that the build wrote.
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"kiji " + number(), "Java " + Runtime.version()};
  }

  static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/kiji/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
