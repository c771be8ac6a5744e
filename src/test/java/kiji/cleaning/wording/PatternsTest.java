package kiji.cleaning.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.cleaning.ArticleCleaner;
import org.junit.jupiter.api.Test;

/// A capital means nothing where upper and lower case are the same: `by \p{Lu}…` is then any word.
class PatternsTest {
  private static final Pattern CASED = Pattern.compile("\\\\p\\{(?:Lu|Ll|IsLu|IsLl|Upper|Lower)}");
  private static final Pattern MINDED = Pattern.compile("\\(\\?-i:");

  @Test
  void noneAsksForCapitalsThatItDoesNotTellFromOthers() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Class<?> type : classes()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          check((Pattern) field.get(null), type.getSimpleName() + "." + field.getName(), wrong);
        }
      }
    }
    RemovedLines.standard().rules().forEach(rule -> check(rule.line(), rule.name(), wrong));
    assertThat(wrong).isEmpty();
  }

  @Test
  void theLinesAreAmongThem() {
    assertThat(RemovedLines.standard().rules()).hasSizeGreaterThan(30);
    assertThat(RemovedLines.standard().rules())
        .extracting(RemovedLines.Rule::name)
        .doesNotHaveDuplicates();
  }

  private static void check(Pattern pattern, String name, List<String> wrong) {
    boolean ignoresCase =
        (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0 || pattern.pattern().contains("(?i)");
    String text = pattern.pattern();
    if (ignoresCase && CASED.matcher(text).find() && !MINDED.matcher(text).find()) {
      wrong.add(name + ": " + text);
    }
  }

  private static List<Class<?>> classes() throws IOException, ReflectiveOperationException {
    URI code = uri();
    List<Class<?>> classes = new ArrayList<>();
    Path root = Path.of(code);
    try (Stream<Path> files = Files.walk(root.resolve("kiji/cleaning"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.');
        if (!name.contains("package-info")) {
          classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
        }
      }
    }
    return classes;
  }

  private static URI uri() {
    try {
      return ArticleCleaner.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
