package kiji.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kiji.alerts.AlertNews;
import kiji.alerts.AlertSender;
import kiji.alerts.AlertState;
import kiji.alerts.AlertWays;
import kiji.alerts.Delivery;
import kiji.alerts.StandingSearch;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.SearchFlags;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.cli.wiring.StandingSearches;
import kiji.engine.Hit;
import kiji.engine.SearchEngine;
import kiji.search.ArticleSearch;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiji alerts`: searches that are asked anew whenever articles come.
@Command(
    name = "alerts",
    description =
        "Lists the standing searches, which are asked anew whenever a reindex brings articles.",
    mixinStandardHelpOptions = true)
public final class AlertsCommand extends EngineCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int SHOWN = 10;

  private AlertsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  public static CommandLine commandLine(Surroundings surroundings) {
    Add add = new Add(surroundings);
    CommandLine adding = new CommandLine(add);
    add.flags.addTo(
        adding.getCommandSpec(),
        parameter ->
            parameter.role().decidesTheList()
                && parameter != SearchParameter.SORT_BY
                && parameter != SearchParameter.ARRIVED_FROM);
    return new CommandLine(new AlertsCommand(surroundings))
        .addSubcommand(new ListAll(surroundings))
        .addSubcommand(adding)
        .addSubcommand(new Show(surroundings))
        .addSubcommand(new Test(surroundings))
        .addSubcommand(new Remove(surroundings));
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    return list(new StandingSearches(engine, settings), surroundings.out());
  }

  private static int list(StandingSearches standing, PrintStream out) {
    List<StandingSearch> all = standing.alerts().all();
    if (all.isEmpty()) {
      out.println("No standing searches. 'kiji alerts add NAME QUERY' adds one.");
    }
    for (StandingSearch one : all) {
      AlertState state = standing.alerts().state(one);
      out.println(
          "%s  %s  %s%s"
              .formatted(
                  one.id(),
                  one.name(),
                  state.unseen() + " new",
                  state.givenUp().isEmpty() ? "" : "  (not told: see 'show')"));
    }
    return ExitCode.DONE;
  }

  private static StandingSearch named(StandingSearches standing, String name) {
    return standing
        .alerts()
        .named(name)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.USED_WRONGLY,
                    "'" + name + "' is no standing search; 'kiji alerts' lists them"));
  }

  private static void printArticle(Article article, PrintStream out) {
    String time = article.publishedAt() == null ? "" : TIME.format(article.publishedAt());
    out.println(
        "  %s  %s  %s".formatted(time, article.outlet().name(), article.title()).stripTrailing());
  }

  private static List<Article> newest(ArticleSearch search, StandingSearch one) {
    return search
        .arrivals(
            one.search()
                .with(SearchParameter.PAGE_SIZE, SHOWN)
                .with(SearchParameter.HIGHLIGHT, false))
        .results()
        .hits()
        .stream()
        .map(Hit::article)
        .toList();
  }

  /// `kiji alerts list`.
  @Command(
      name = "list",
      description = "Lists them with how many articles are new, or writes them out with --json.",
      mixinStandardHelpOptions = true)
  static final class ListAll extends EngineCommand {
    @Option(
        names = "--json",
        description = "A line of JSON each, as 'add --from-file' reads them; secrets are in it.")
    private boolean json;

    ListAll(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    int run(SearchEngine engine, Settings settings) {
      StandingSearches standing = new StandingSearches(engine, settings);
      if (json) {
        surroundings.out().print(standing.alerts().written());
        return ExitCode.DONE;
      }
      return list(standing, surroundings.out());
    }
  }

  /// `kiji alerts add NAME QUERY…`.
  @Command(
      name = "add",
      description = {
        "Adds a standing search.",
        "What is in the archive already is not new to it. It wants all the words, and never others."
      },
      mixinStandardHelpOptions = true)
  static final class Add extends EngineCommand {
    private final SearchFlags flags = new SearchFlags();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Parameters(
        index = "1..*",
        arity = "0..*",
        paramLabel = "QUERY",
        description = "What to search for.")
    private List<String> words = List.of();

    @Option(
        names = "--from-file",
        paramLabel = "FILE",
        description = "Adds those of a file that 'list --json' wrote; names that are there stay.")
    private @Nullable Path file;

    @Option(
        names = "--webhook",
        paramLabel = "URL",
        description = "Post what is new there, signed by a secret that 'show' tells.")
    private @Nullable String webhook;

    @Option(
        names = "--mail",
        split = ",",
        paramLabel = "ADDRESS",
        description = "Mail what is new; several with commas.")
    private List<String> mail = List.of();

    @Option(
        names = "--hours",
        split = ",",
        paramLabel = "HOUR",
        description = "When mails go, 0 to 23; several with commas (as soon as something came).")
    private List<Integer> hours = List.of();

    Add(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    int run(SearchEngine engine, Settings settings) {
      StandingSearches standing = new StandingSearches(engine, settings);
      if (file != null) {
        return addAll(standing, file);
      }
      SearchParameters search =
          flags
              .parameters(String.join(" ", words), settings)
              .withWords(SearchParameter.PAGE_SIZE, List.of());
      if (name.isBlank() || search.written().isEmpty() || words.isEmpty()) {
        throw wrong("name it and say what to search for: kiji alerts add Semiconductors 半導体");
      }
      StandingSearch one = added(standing, search);
      surroundings.out().println("Added '%s' (%s).".formatted(one.name(), one.id()));
      return ExitCode.DONE;
    }

    private StandingSearch added(StandingSearches standing, SearchParameters search) {
      checkWays();
      if (name.length() > StandingSearch.LONGEST_NAME) {
        throw wrong("a name has " + StandingSearch.LONGEST_NAME + " characters at most");
      }
      StandingSearch added =
          standing
              .alerts()
              .add(name, search, standing.last())
              .orElseThrow(() -> wrong("there is a standing search '" + name + "' already"));
      StandingSearch told = added.telling(webhook, mail, hours);
      standing.alerts().change(told);
      return told;
    }

    private void checkWays() {
      if (webhook != null && !AlertWays.isWebhook(webhook)) {
        throw wrong("--webhook is '" + webhook + "'; it must be an address of the web");
      }
      mail.stream()
          .filter(address -> !AlertWays.isMail(address))
          .forEach(
              address -> {
                throw wrong("--mail has '" + address + "', which is no address");
              });
      if (hours.stream().anyMatch(hour -> hour < 0 || hour > 23)) {
        throw wrong("--hours are 0 to 23");
      }
    }

    private int addAll(StandingSearches standing, Path from) {
      try {
        String text = new String(Files.readAllBytes(from), StandardCharsets.UTF_8);
        List<StandingSearch> added = standing.alerts().read(text, from.toString(), standing.last());
        surroundings
            .out()
            .println(
                "Added " + Count.of(added.size(), "standing search", "standing searches") + ".");
        return ExitCode.DONE;
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw wrong("cannot read " + from + ": " + e.getMessage());
      }
    }

    private static CommandException wrong(String why) {
      return new CommandException(ExitCode.USED_WRONGLY, why);
    }
  }

  /// `kiji alerts show NAME`.
  @Command(
      name = "show",
      description = "Shows what one looks for, how it is told, and what it found.",
      mixinStandardHelpOptions = true)
  static final class Show extends EngineCommand {
    @Parameters(paramLabel = "NAME", description = "Its name, or its id.")
    private String name = "";

    Show(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    int run(SearchEngine engine, Settings settings) {
      StandingSearches standing = new StandingSearches(engine, settings);
      StandingSearch one = named(standing, name);
      AlertState state = standing.alerts().state(one);
      PrintStream out = surroundings.out();
      out.println(one.name());
      out.println("Search:  " + written(one.search()));
      out.println("Page:    " + settings.outgoing().publicAddress() + "/alerts/" + one.id());
      if (one.webhook() != null) {
        out.println("Webhook: " + one.webhook());
        out.println("Secret:  " + one.secret());
      }
      if (!one.mail().isEmpty()) {
        out.println(
            "Mail:    "
                + String.join(", ", one.mail())
                + (one.hours().isEmpty() ? "" : " at " + one.hours()));
      }
      for (Delivery delivery : state.deliveries()) {
        out.println(
            "%s by %s: %s"
                .formatted(
                    delivery.state() == Delivery.State.GIVEN_UP ? "Not told" : "Waits",
                    delivery.way().name().toLowerCase(Locale.ROOT),
                    delivery.trouble()));
      }
      out.println(
          "Found:   " + Count.of(state.hits().size(), "article") + ", " + state.unseen() + " new");
      ArticleSearch search = EngineChoice.ownSearch(engine, settings);
      state.hits().stream()
          .limit(SHOWN)
          .map(hit -> search.article(new ArticleId(hit.article())))
          .flatMap(Optional::stream)
          .forEach(article -> printArticle(article, out));
      return ExitCode.DONE;
    }

    private static String written(SearchParameters search) {
      return search.written().entrySet().stream()
          .map(one -> one.getKey().name() + "=" + String.join(",", one.getValue()))
          .collect(Collectors.joining(" "));
    }
  }

  /// `kiji alerts test NAME`.
  @Command(
      name = "test",
      description =
          "Shows what one finds in the whole archive, and tells its webhook and mail of it once.",
      mixinStandardHelpOptions = true)
  static final class Test extends EngineCommand {
    @Parameters(paramLabel = "NAME", description = "Its name, or its id.")
    private String name = "";

    Test(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    int run(SearchEngine engine, Settings settings) {
      StandingSearches standing = new StandingSearches(engine, settings);
      StandingSearch one = named(standing, name);
      List<Article> found = newest(EngineChoice.ownSearch(engine, settings), one);
      surroundings.out().println(Count.of(found.size(), "article") + " newest first:");
      found.forEach(article -> printArticle(article, surroundings.out()));
      String id = "test-" + System.currentTimeMillis();
      AlertNews news = new AlertNews(id, one, found, 0, settings.outgoing().publicAddress());
      boolean isTold = true;
      for (Delivery.Way way : one.ways()) {
        isTold &= isTold(way, standing.ways().get(way), news);
      }
      return isTold ? ExitCode.DONE : ExitCode.TOLD;
    }

    private boolean isTold(Delivery.Way way, @Nullable AlertSender sender, AlertNews news) {
      String by = way.name().toLowerCase(Locale.ROOT);
      if (sender == null) {
        surroundings
            .err()
            .println("kiji: not told by " + by + ": the setting smtp.host names no server");
        return false;
      }
      try {
        sender.send(news);
        surroundings.out().println("Told by " + by + ".");
        return true;
      } catch (IOException e) {
        surroundings.err().println("kiji: not told by " + by + ": " + e.getMessage());
        return false;
      }
    }
  }

  /// `kiji alerts remove NAME`.
  @Command(
      name = "remove",
      description = "Takes one away, with what it found.",
      mixinStandardHelpOptions = true)
  static final class Remove extends EngineCommand {
    @Parameters(paramLabel = "NAME", description = "Its name, or its id.")
    private String name = "";

    Remove(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    int run(SearchEngine engine, Settings settings) {
      StandingSearches standing = new StandingSearches(engine, settings);
      StandingSearch one = named(standing, name);
      standing.alerts().remove(one.id());
      surroundings.out().println("Removed '" + one.name() + "'.");
      return ExitCode.DONE;
    }
  }
}
