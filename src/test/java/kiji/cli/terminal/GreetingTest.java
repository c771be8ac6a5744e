package kiji.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.settings.SettingKey;
import kiji.settings.SettingsReader;
import kiji.settings.SettingsSources;
import org.junit.jupiter.api.Test;

/// What is said at the start of what is open to whom.
class GreetingTest {
  @Test
  void onLoopbackNothingIsSaidOfOthers() {
    for (String host : List.of("127.0.0.1", "localhost", "::1")) {
      assertThat(lines(Map.of(SettingKey.HOST, host))).hasSize(1);
    }
    assertThat(lines(Map.of(SettingKey.HOST, "::1")))
        .containsExactly("Kiji serves 66 articles at http://[::1]:8080 (Ctrl-C stops)");
  }

  @Test
  void beyondLoopbackItIsSaidWhatIsOpenToWhom() {
    assertThat(lines(Map.of(SettingKey.HOST, "0.0.0.0")))
        .hasSize(3)
        .anySatisfy(
            line -> assertThat(line).startsWith("Open to everybody who reaches this machine:"))
        .anySatisfy(line -> assertThat(line).contains("'allowed-hosts'"));
    assertThat(
            lines(
                Map.of(
                    SettingKey.HOST, "kiji.lan",
                    SettingKey.ALLOWED_HOSTS, "kiji.lan,news.lan",
                    SettingKey.READ_KEYS, "correct-horse-1")))
        .anySatisfy(line -> assertThat(line).contains("and shows a key"))
        .anySatisfy(line -> assertThat(line).contains("kiji.lan, news.lan"))
        .noneSatisfy(line -> assertThat(line).contains("correct-horse-1"));
  }

  private static List<String> lines(Map<SettingKey, String> set) {
    return Greeting.lines(
        SettingsReader.read(
            new SettingsSources(Path.of(""), Optional.empty(), Optional.empty(), Map.of(), set)),
        8080,
        66);
  }
}
