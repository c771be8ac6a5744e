package kiji;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/// Says under a failed test how to repeat it with the same random data in the same order.
public final class SeedOnFailure implements TestWatcher {
  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    System.err.printf("%s: repeat with -Dseed=%d%n", context.getDisplayName(), Seed.value());
  }
}
