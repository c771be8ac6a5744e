package kiji.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The interface's words in one language, from `kiji/web/texts_LANGUAGE.properties`.
public final class Texts {
  /// What there is to know of the query language: `tips.NAME.type` is typed, `tips.NAME.means` says
  /// what for.
  public static final List<String> TIPS =
      List.of("phrase", "without", "or", "prefix", "title", "source", "dates", "month", "exact");

  /// The keys of the page: `keys.NAME.type` is pressed, `keys.NAME.means` says what for.
  public static final List<String> KEYS = List.of("box", "list", "open", "steps", "this");

  private static final Texts ENGLISH = load(PageLanguage.EN);
  private static final Texts JAPANESE = load(PageLanguage.JA);

  private final PageLanguage language;
  private final Map<String, String> texts;

  private Texts(PageLanguage language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  public static Texts in(PageLanguage language) {
    return language == PageLanguage.JA ? JAPANESE : ENGLISH;
  }

  public PageLanguage language() {
    return language;
  }

  public String languageCode() {
    return language.code();
  }

  /// The text of a key.
  ///
  /// @throws IllegalArgumentException when there is none: a mistake in a template
  public String get(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "no text '" + key + "' in texts_" + language.code() + ".properties");
    }
    return text;
  }

  /// The text of a key with `{0}`, `{1}` … replaced.
  public String get(String key, Object... values) {
    String text = get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// The text for a number of things: `KEY.one` for one, `KEY.many` else.
  public String count(String key, long number) {
    return get(key + (number == 1 ? ".one" : ".many"), number(number));
  }

  /// A whole number with its thousands parted.
  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// All keys.
  public Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }

  private static Texts load(PageLanguage language) {
    String name = "/kiji/web/texts_" + language.code() + ".properties";
    Properties properties = new Properties();
    try (InputStream bytes = Texts.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException(name + " is missing from the jar; build it again");
      }
      Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return new Texts(
        language,
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
  }
}
