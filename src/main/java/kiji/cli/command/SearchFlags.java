package kiji.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.ExitCode;
import kiji.search.SearchInput;
import kiji.settings.Settings;
import kiji.web.ApiText;
import picocli.CommandLine.Option;

/// The API's search parameters as flags: what is given here is read as the API reads it.
final class SearchFlags {
  private static final int RESULTS = 10;

  /// The flags that are not called as their parameters are.
  private static final Map<String, String> NAMES =
      Map.of("pageSize", "--limit", "sources", "--source", "sortBy", "--sort");

  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "ja, en or other; several with commas.")
  void language(String codes) {
    set("language", codes);
  }

  @Option(
      names = "--source",
      paramLabel = "OUTLET",
      description = "Outlets by id or name; several with commas.")
  void source(String outlets) {
    set("sources", outlets);
  }

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "Sections as the outlets name them.")
  void section(String sections) {
    set("section", sections);
  }

  @Option(names = "--author", paramLabel = "NAME", description = "Who wrote it.")
  void author(String authors) {
    set("author", authors);
  }

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Published on this day or later: 2026-04-12.")
  void from(String date) {
    set("from", date);
  }

  @Option(names = "--to", paramLabel = "DATE", description = "Published on this day or before.")
  void to(String date) {
    set("to", date);
  }

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevancy, newest or oldest (relevancy).")
  void sort(String order) {
    set("sortBy", order);
  }

  @Option(
      names = "--facets",
      paramLabel = "NAMES",
      description = "Count by source, language, section, author, month.")
  void facets(String names) {
    set("facets", names);
  }

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Go on after an earlier answer's nextCursor.")
  void cursor(String cursor) {
    set("cursor", cursor);
  }

  @Option(names = "--no-expand", description = "No variants and no synonyms.")
  void noExpand(boolean given) {
    set("expand", Boolean.toString(!given));
  }

  @Option(
      names = "--translate",
      description = "Search Japanese articles by English words and English ones by Japanese.")
  void translate(boolean given) {
    set("translate", Boolean.toString(given));
  }

  @Option(names = "--no-collapse", description = "Show every copy of a story on its own.")
  void noCollapse(boolean given) {
    set("collapse", Boolean.toString(!given));
  }

  void set(String parameter, String value) {
    parameters.put(parameter, List.of(value));
  }

  /// What a text with these flags asks for.
  SearchInput input(String text, Settings settings) {
    parameters.putIfAbsent("pageSize", List.of(Integer.toString(RESULTS)));
    set("q", text);
    return switch (ApiText.read(parameters, settings.timeZone())) {
      case ApiText.Read.Understood understood -> understood.input();
      case ApiText.Read.Bad bad -> {
        String parameter = "'" + bad.parameter() + "'";
        String reason = bad.reason().replace(parameter, named(bad.parameter()));
        throw new CommandException(ExitCode.USED_WRONGLY, reason);
      }
    };
  }

  /// The flag of a parameter, as it is typed: `--limit` for `pageSize`.
  static String named(String parameter) {
    return NAMES.getOrDefault(parameter, "--" + parameter);
  }
}
