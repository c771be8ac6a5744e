package kiji.cli.terminal;

import kiji.settings.Build;
import picocli.CommandLine.IVersionProvider;

/// What this build is.
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"kiji " + Build.version(), "Java " + Runtime.version()};
  }
}
