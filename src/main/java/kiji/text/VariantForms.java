package kiji.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The other way round through a table of variants: how else a text may be written.
final class VariantForms {
  private static final int MOST = 48;
  private static final int LONGEST_STANDARD = 2;
  private static final Pattern DOUBLED = Pattern.compile("(\\p{IsHan})\\1");

  private final Map<String, List<String>> byStandard;

  VariantForms(Map<String, List<String>> byStandard) {
    this.byStandard = byStandard;
  }

  /// Every place changed by itself, and every like character at once: `高島屋` may be `髙島屋`.
  Set<String> of(String text) {
    Set<String> forms = new LinkedHashSet<>();
    for (int at = 0; at < text.length(); at++) {
      for (int length = 1; length <= LONGEST_STANDARD && at + length <= text.length(); length++) {
        String standard = text.substring(at, at + length);
        for (String variant : byStandard.getOrDefault(standard, List.of())) {
          forms.add(text.substring(0, at) + variant + text.substring(at + length));
          forms.add(text.replace(standard, variant));
        }
      }
      if (forms.size() > MOST) {
        break;
      }
    }
    forms.add(DOUBLED.matcher(text).replaceAll("$1々"));
    forms.remove(text);
    return forms;
  }
}
