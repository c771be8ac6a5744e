package kiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import kiji.cli.terminal.Surroundings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What `--help` says of each command in the list of them: the first line of its description.
class CommandListTest {
  @Test
  void theLineOfEveryCommandIsAWholeSentence() {
    assertThat(
            commands(KijiCommand.commandLine(new Surroundings(Map.of(), System.out, System.err))))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(command.getCommandName())
                    .endsWith("."));
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(each -> Stream.concat(Stream.of(each), commands(each)));
  }
}
