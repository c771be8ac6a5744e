package kiji.cli.terminal;

import java.util.Locale;

/// Numbers of things in sentences.
public final class Count {
  private Count() {}

  /// `1 article`, `12,408 articles`.
  public static String of(long number, String one) {
    return of(number, one, one + "s");
  }

  /// `1 query`, `12,408 queries`.
  public static String of(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
