package kiji.analysis.sound;

import java.util.List;
import java.util.regex.Pattern;

/// Latin letters nearer to how they are spoken, for [SoundLikeness]: `thatcher` is `sacher`. Rules
/// of English, rough ones, since names come from everywhere.
public final class LatinSound {
  private record Rule(Pattern from, String to) {
    static Rule of(String from, String to) {
      return new Rule(Pattern.compile(from), to);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("([b-df-hj-np-tv-z])\\1", "$1"),
          Rule.of("sch", "sh"),
          Rule.of("tch", "ch"),
          Rule.of("dg(?=[ei])", "j"),
          Rule.of("th", "s"),
          Rule.of("ph", "f"),
          Rule.of("ck", "k"),
          Rule.of("tion", "shon"),
          Rule.of("(?<=.)gh", ""),
          Rule.of("c(?=[eiy])", "s"),
          Rule.of("c(?!h)", "k"),
          Rule.of("g(?=[eiy])", "j"),
          Rule.of("qu?", "k"),
          Rule.of("x", "ks"),
          Rule.of("m(?=[bp])", "n"),
          Rule.of("oo", "u"),
          Rule.of("ee", "i"),
          Rule.of("(?<=..)e$", ""));

  private LatinSound() {}

  /// How a word sounds; rough, as is how katakana writes it down.
  ///
  /// @param word of small letters without accents
  public static String of(String word) {
    String sound = word;
    for (Rule rule : RULES) {
      sound = rule.from().matcher(sound).replaceAll(rule.to());
    }
    return sound;
  }
}
