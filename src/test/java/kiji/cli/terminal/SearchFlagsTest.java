package kiji.cli.terminal;

import static kiji.cli.Shell.kiji;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.search.Parameter;
import kiji.search.ParameterKind;
import kiji.search.RandomSearch;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SearchFlagsTest {
  private final Random random = Seed.random();

  static Stream<Parameter<?>> withAFlag() {
    return SearchParameter.all().stream().filter(parameter -> parameter.option().isPresent());
  }

  @Test
  void everyParameterHasAFlagButTheText() {
    assertThat(SearchParameter.all())
        .filteredOn(parameter -> parameter.option().isEmpty())
        .isEqualTo(List.of(SearchParameter.Q));
  }

  @ParameterizedTest
  @MethodSource("withAFlag")
  void aFlagSaysWhatTheParameterSays(Parameter<?> parameter) {
    String flag = parameter.option().orElseThrow().name();
    if (parameter.kind() instanceof ParameterKind.Flag(boolean otherwise)) {
      assertThat(read(flag).get(parameter)).isEqualTo(!otherwise);
      assertThat(read().get(parameter)).isEqualTo(otherwise);
    } else {
      SearchParameters wanted =
          Stream.generate(() -> RandomSearch.words(parameter.kind(), random))
              .map(words -> read().withWords(parameter, List.of(String.join(",", words))))
              .filter(some -> !some.get(parameter).equals(read().get(parameter)))
              .findFirst()
              .orElseThrow();
      assertThat(read(flag + "=" + wanted.words(parameter).getFirst()).get(parameter))
          .isEqualTo(wanted.get(parameter));
    }
  }

  @ParameterizedTest
  @MethodSource("withAFlag")
  void helpTellsEveryFlag(Parameter<?> parameter) {
    Parameter.Option option = parameter.option().orElseThrow();
    String help = kiji("search", "--help").out().replaceAll("\\s+", " ");

    assertThat(help).contains(" " + (option.name() + "=" + option.label()).replaceFirst("=$", " "));
    assertThat(help).contains(option.help());
  }

  @Test
  void measuringTakesOnlyWhatDecidesWhatIsFound() {
    assertThat(kiji("eval", "--help").out())
        .contains("--source", "--no-expand", "--translate", "--from")
        .doesNotContain("--facets", "--cursor", "--limit", "--explain", "--page");
  }

  private static SearchParameters read(String... arguments) {
    SearchFlags flags = new SearchFlags();
    CommandSpec command = CommandSpec.create();
    flags.addTo(command, parameter -> true);
    new CommandLine(command).parseArgs(arguments);
    return flags.parameters("harbour", Settings.defaults());
  }
}
