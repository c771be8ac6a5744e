package kiji.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {
  @ParameterizedTest
  @CsvSource({
    "*.html,           a/b.html,      true",
    "*.html,           a.htm,         false",
    "/old/,            old/,          true",
    "/old/,            a/old/,        false",
    "old/,             a/old/,        true",
    "old/,             old,           false",
    "sub/*.txt,        sub/a.txt,     true",
    "sub/*.txt,        sub/b/a.txt,   false",
    "**/tmp/**,        a/tmp/x,       true",
    "**/tmp/**,        tmp/x,         true",
    "**/tmp/**,        xtmp/y,        false",
    "a/**/z,           a/z,           true",
    "a/**/z,           a/b/c/z,       true",
    "a/**/z,           ab/z,          false",
    "[0-9].htm,        7.htm,         true",
    "[!0-9].htm,       7.htm,         false",
    "[z-a].htm,        m.htm,         false",
    "[.htm,            [.htm,         true",
    "a?c,              a/c,           false",
    "日本*,             日本語.html,    true",
    "/,                a.html,        false",
    "**,               a/b,           true"
  })
  void namesWhatItSays(String pattern, String path, boolean named) {
    assertThat(IgnorePattern.of(pattern).names(path)).isEqualTo(named);
  }

  @Test
  @Timeout(10)
  void takesNoLongerForAnyPattern() {
    String pattern = "*a".repeat(40) + "b";
    assertThat(IgnorePattern.of(pattern).names("a".repeat(200))).isFalse();
    assertThat(IgnorePattern.of("**/".repeat(40) + "b").names("a/".repeat(200) + "c")).isFalse();
  }

  @Test
  void theLastLineThatNamesAPathDecides() {
    IgnoreList list = IgnoreList.parse("", "*\n!*.html\nsecret.html\n");
    assertThat(list.lists("a.txt")).isTrue();
    assertThat(list.lists("a.html")).isFalse();
    assertThat(list.lists("secret.html")).isTrue();
  }
}
