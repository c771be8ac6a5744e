package kiji.cli.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kiji.search.Parameter;
import kiji.search.ParameterKind;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.settings.Settings;
import kiji.web.ApiText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The search's parameters as flags, made from their declarations: what is given here is read as
/// the API reads it.
public final class SearchFlags {
  private static final int RESULTS = 10;

  private final Map<Parameter<?>, OptionSpec> flags = new LinkedHashMap<>();

  /// Adds to a command the flags of those parameters that make sense there.
  public void addTo(CommandSpec command, Predicate<Parameter<?>> here) {
    for (Parameter<?> parameter : SearchParameter.all()) {
      if (here.test(parameter)) {
        parameter.option().ifPresent(option -> flags.put(parameter, flag(parameter, option)));
      }
    }
    flags.values().forEach(command::addOption);
  }

  /// What a text with these flags asks for.
  public SearchParameters parameters(String text, Settings settings) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put(SearchParameter.PAGE_SIZE.name(), List.of(Integer.toString(RESULTS)));
    flags.forEach(
        (parameter, flag) -> {
          Object value = flag.getValue();
          if (value != null) {
            given.put(parameter.name(), List.of(word(parameter.kind(), value)));
          }
        });
    given.put(SearchParameter.Q.name(), List.of(text));
    return switch (ApiText.read(given, settings.timeZone())) {
      case ApiText.Read.Understood understood -> understood.parameters();
      case ApiText.Read.Bad bad -> throw new CommandException(ExitCode.USED_WRONGLY, told(bad));
    };
  }

  /// The flag of a parameter, as it is typed: `--limit` for `pageSize`.
  public static String named(Parameter<?> parameter) {
    return parameter.option().map(Parameter.Option::name).orElse("'" + parameter.name() + "'");
  }

  private static OptionSpec flag(Parameter<?> parameter, Parameter.Option option) {
    OptionSpec.Builder flag = OptionSpec.builder(option.name()).description(option.help());
    return parameter.kind() instanceof ParameterKind.Flag
        ? flag.type(Boolean.class).arity("0").build()
        : flag.type(String.class).paramLabel(option.label()).build();
  }

  /// A flag without a value asks for the opposite of the default: `--no-collapse`, `--translate`.
  private static String word(ParameterKind<?> kind, Object value) {
    return kind instanceof ParameterKind.Flag(boolean otherwise)
        ? Boolean.toString(otherwise ^ value.equals(true))
        : value.toString();
  }

  private static String told(ApiText.Read.Bad bad) {
    String name = "'" + bad.parameter() + "'";
    return SearchParameter.named(bad.parameter())
        .map(parameter -> bad.reason().replace(name, named(parameter)))
        .orElse(bad.reason());
  }
}
