package kiji.cli.command;

import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cli.terminal.CommandException;
import kiji.cli.terminal.Count;
import kiji.cli.terminal.ExitCode;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.StandingSearches;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.engine.Generations.Rewritten;
import kiji.engine.SearchEngine;
import kiji.reindex.Forgetting;
import kiji.reindex.Forgetting.Done;
import kiji.reindex.Forgetting.Leaving;
import kiji.reindex.Forgetting.Planned;
import kiji.settings.Settings;
import kiji.stories.Forgotten;
import kiji.stories.ForgottenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kiji forget ID|URL…`: takes articles out of the archive for good; without any, lists what is
/// forgotten.
@Command(
    name = "forget",
    description =
        "Takes articles out of every generation for good, as persons and courts may ask: copies of"
            + " them too, and however often their inputs are read again. Lists what is forgotten when"
            + " nothing is named.",
    mixinStandardHelpOptions = true)
public final class ForgetCommand extends EngineCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Pattern PAGE =
      Pattern.compile(
          "https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?/articles/([^/?#]+)(?:[?#].*)?");

  @Parameters(
      arity = "0..*",
      paramLabel = "ID|URL",
      description = "Articles, by the id in their page's address or by where they were published.")
  private List<String> names = List.of();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Kept on the list with the date; leave out what the article says.")
  private String reason = "";

  @Option(
      names = "--undo",
      description =
          "Let them come again when their inputs are read; as named before, or as listed.")
  private boolean undo;

  @Option(names = "--dry-run", description = "Tell what would leave, and change nothing.")
  private boolean dryRun;

  public ForgetCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  boolean writes() {
    return !names.isEmpty() && !dryRun;
  }

  @Override
  int run(SearchEngine engine, Settings settings) {
    Forgetting forgetting =
        new Forgetting(engine, ForgottenFile.in(settings.index()), InstantSource.system());
    if (undo && names.isEmpty()) {
      throw new CommandException(
          ExitCode.USED_WRONGLY, "--undo needs what to take back; 'kiji forget' lists it");
    }
    if (names.isEmpty()) {
      list(forgetting, settings.timeZone());
      return ExitCode.DONE;
    }
    return undo ? takeBack(forgetting) : forget(forgetting, engine, settings);
  }

  private void list(Forgetting forgetting, ZoneId zone) {
    List<Forgotten> entries = forgetting.list();
    if (entries.isEmpty()) {
      out().println("Nothing is forgotten.");
    }
    for (Forgotten entry : entries) {
      String when = TIME.format(entry.since().atZone(zone));
      out().println((entry.name() + "  " + when + "  " + entry.reason()).strip());
    }
  }

  private int takeBack(Forgetting forgetting) {
    List<String> unknown = forgetting.takeBack(names);
    if (!unknown.isEmpty()) {
      throw new CommandException(
          ExitCode.USED_WRONGLY,
          quoted(unknown) + ": not forgotten, so nothing was taken back; 'kiji forget' lists it");
    }
    out()
        .println(
            "Taken back: "
                + quoted(names)
                + (names.size() == 1 ? " comes" : " come")
                + " again with the next 'kiji reindex'.");
    return ExitCode.DONE;
  }

  private int forget(Forgetting forgetting, SearchEngine engine, Settings settings) {
    if (!Files.isDirectory(settings.index())) {
      throw new CommandException(
          ExitCode.FAILED,
          "there is no index in " + settings.index() + "; nothing can be forgotten");
    }
    Planned planned = forgetting.plan(names.stream().map(ForgetCommand::typed).toList(), reason);
    if (!planned.unknown().isEmpty()) {
      throw new CommandException(
          ExitCode.USED_WRONGLY,
          quoted(planned.unknown())
              + ": no article of any generation has this id, so nothing was changed; name one as its"
              + " page's address ends, or by the address at which it was published");
    }
    planned
        .near()
        .forEach(
            (name, kept) -> {
              throw new CommandException(
                  ExitCode.USED_WRONGLY,
                  "'%s': nothing is kept of it, but of '%s'; nothing was changed, name that"
                      .formatted(name, kept));
            });
    planned
        .known()
        .forEach(name -> surroundings.err().println("'" + name + "' is forgotten already."));
    tellBefore(planned);
    if (dryRun) {
      out().println("Dry run, nothing changed.");
      return ExitCode.DONE;
    }
    if (planned.articles().isEmpty() && planned.ahead().isEmpty()) {
      if (forgetting.catchUp().isPresent()) {
        out().println("What a run that was cut short had left is done.");
      }
      return ExitCode.DONE;
    }
    Done done = carryOut(forgetting, planned);
    new StandingSearches(engine, settings).forget(surroundings.err());
    tellAfter(planned, done);
    return planned.ahead().isEmpty() ? ExitCode.DONE : ExitCode.TOLD;
  }

  private static Done carryOut(Forgetting forgetting, Planned planned) {
    try {
      return forgetting.carryOut(planned);
    } catch (EngineException e) {
      throw new CommandException(
          ExitCode.FAILED,
          e.getMessage() + "; it is on the list, and the next 'kiji reindex' takes it out");
    }
  }

  private void tellBefore(Planned planned) {
    PrintStream err = surroundings.err();
    for (Leaving leaving : planned.articles().values()) {
      err.println(
          (leaving.isCopy() ? "Leaves as a copy: " : "Leaves: ")
              + leaving.id()
              + (leaving.address().isEmpty() ? "" : "  " + leaving.address()));
    }
    planned
        .ahead()
        .forEach(
            name ->
                err.println(
                    "Nothing is kept of '" + name + "'; it stays away from now on, if it comes."));
    if (!planned.generations().isEmpty() && !planned.articles().isEmpty()) {
      err.println(
          "Made anew without "
              + (planned.articles().size() == 1 ? "it" : "them")
              + ", and the old files deleted: "
              + (planned.generations().size() == 1 ? "generation " : "generations ")
              + String.join(", ", planned.generations()));
    }
  }

  private void tellAfter(Planned planned, Done done) {
    for (String input : done.inputs()) {
      surroundings.err().println("Still tells it, and is not Kiji's to change: " + input);
    }
    done.generations().stream()
        .filter(one -> one.anew().isEmpty())
        .forEach(
            one ->
                surroundings
                    .err()
                    .println("Generation " + one.before() + " could not be read and was deleted."));
    String published =
        done.generations().stream()
            .reduce((first, second) -> second)
            .flatMap(Rewritten::anew)
            .map(ForgetCommand::publishedNow)
            .orElse("");
    out().println("Forgotten: " + Count.of(planned.articles().size(), "article") + published);
  }

  private static String publishedNow(Generation anew) {
    return "; published generation " + anew.id() + ": " + Count.of(anew.articles(), "article");
  }

  private PrintStream out() {
    return surroundings.out();
  }

  /// What a person copies from the address of an article's page here is its id.
  private static String typed(String name) {
    Matcher page = PAGE.matcher(name);
    String id = page.matches() ? page.group(1) : name;
    if (id.contains("://")) {
      return id;
    }
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return id; // a per cent sign of its own
    }
  }

  private static String quoted(List<String> names) {
    return "'" + String.join("', '", names) + "'";
  }
}
