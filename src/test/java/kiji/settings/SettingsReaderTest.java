package kiji.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void listensOnLoopbackWhenNothingIsSet() {
    Settings settings = Settings.defaults();
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.searchBudget()).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    write("port = 1\nhost = file\nthreads = 3\n");
    Settings settings =
        read(Map.of("KIJI_PORT", "2", "KIJI_HOST", "environment"), Map.of(SettingKey.PORT, "4"));
    assertThat(settings.port()).isEqualTo(4);
    assertThat(settings.host()).isEqualTo("environment");
    assertThat(settings.threads()).isEqualTo(3);
  }

  @Test
  void aMisspeltKeyIsAnErrorWithASuggestion() throws IOException {
    write("serch-budget-millis = 5\n");
    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("Setting 'serch-budget-millis'")
        .hasMessageContaining("Did you mean 'search-budget-millis'?");
  }

  @Test
  void aMisspeltVariableIsAnErrorWithASuggestion() {
    assertThatThrownBy(() -> read(Map.of("KIJI_TIMEZONE", "UTC"), Map.of()))
        .hasMessageContaining("'KIJI_TIMEZONE'")
        .hasMessageContaining("Did you mean 'KIJI_TIME_ZONE'?");
  }

  @Test
  void theLaunchersOwnVariablesAreNoSettings() {
    assertThat(read(Map.of("KIJI_JAVA_OPTS", "-Xmx1g", "KIJI_JDKS", "x"), Map.of()).port())
        .isEqualTo(8080);
  }

  @Test
  void aValueThatCannotBeReadIsNamedWithItsPlace() throws IOException {
    write("port = eighty\n");
    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .hasMessageContaining("port in ")
        .hasMessageContaining("'eighty'")
        .hasMessageContaining("a whole number from 0 to 65535");
  }

  @Test
  void aNamedFileThatIsMissingIsAnError() {
    SettingsSources sources =
        new SettingsSources(
            folder, Optional.empty(), Optional.of(Path.of("mine.properties")), Map.of(), Map.of());
    assertThatThrownBy(() -> SettingsReader.read(sources)).hasMessageContaining("mine.properties");
  }

  @Test
  void readsSpansZonesAndLists() {
    Settings settings =
        read(
            Map.of(
                "KIJI_FRESHNESS_HALF_LIFE", "12h",
                "KIJI_TIME_ZONE", "Asia/Tokyo",
                "KIJI_ALLOWED_HOSTS", "news.example, archive.example"),
            Map.of());
    assertThat(settings.freshnessHalfLife()).isEqualTo(Duration.ofHours(12));
    assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(settings.allowedHosts()).containsExactly("news.example", "archive.example");
  }

  @Test
  void aSecretThatIsTooShortIsNotRepeated() {
    for (String name : List.of("KIJI_READ_KEYS", "KIJI_ADMIN_TOKEN")) {
      assertThatThrownBy(() -> read(Map.of(name, "hush"), Map.of()))
          .hasMessageContaining(name)
          .hasMessageContaining("12 characters")
          .hasMessageNotContaining("hush");
    }
  }

  @Test
  void saysWhatProxiesAndOriginsLookLike() {
    for (String wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "/8")) {
      assertThatThrownBy(() -> read(Map.of("KIJI_TRUSTED_PROXIES", wrong), Map.of()))
          .hasMessageContaining("10.0.0.0/8");
    }
    assertThatThrownBy(
            () -> read(Map.of("KIJI_ALLOWED_ORIGINS", "https://wiki.example/x"), Map.of()))
        .hasMessageContaining("https://wiki.example, without a path");
    assertThatThrownBy(() -> read(Map.of("KIJI_LOG_QUERIES", "perhaps"), Map.of()))
        .hasMessageContaining("true or false");
    Settings settings =
        read(
            Map.of("KIJI_TRUSTED_PROXIES", "::1, 10.0.0.0/8", "KIJI_LOG_QUERIES", "true"),
            Map.of());
    assertThat(settings.access().trustedProxies())
        .anyMatch(network -> network.contains("10.200.0.1"))
        .noneMatch(network -> network.contains("11.0.0.1"));
    assertThat(settings.access().logsQueries()).isTrue();
  }

  @Test
  void usesTheProgramsOwnFoldersWhereTheWorkingFolderHasNone() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Settings settings = readIn(Files.createDirectories(folder.resolve("work")), home);
    assertThat(settings.corpus()).isEqualTo(home.resolve("corpus"));
    assertThat(settings.index()).isEqualTo(home.resolve("index"));
  }

  @Test
  void keepsTheIndexOfACorpusBesideIt() throws IOException {
    Path work = folder.resolve("work");
    Files.createDirectories(work.resolve("corpus"));
    Settings settings = readIn(work, folder.resolve("home"));
    assertThat(settings.corpus()).isEqualTo(work.resolve("corpus"));
    assertThat(settings.index()).isEqualTo(work.resolve("index"));
  }

  @Test
  void aSlipIsRecognisedAndANonsenseWordIsNot() {
    assertThat(NearestName.of("serch", List.of("search", "serve"))).hasValue("search");
    assertThat(NearestName.of("INDXE", List.of("index"))).hasValue("index");
    assertThat(NearestName.of("banana", List.of("search", "serve"))).isEmpty();
  }

  private static Settings readIn(Path work, Path home) {
    return SettingsReader.read(
        new SettingsSources(work, Optional.of(home), Optional.empty(), Map.of(), Map.of()));
  }

  private void write(String lines) throws IOException {
    Files.writeString(folder.resolve("kiji.properties"), lines);
  }

  private Settings read(Map<String, String> environment, Map<SettingKey, String> commandLine) {
    return SettingsReader.read(
        new SettingsSources(folder, Optional.empty(), Optional.empty(), environment, commandLine));
  }
}
