package kiji.cli.command;

import java.util.concurrent.Callable;
import kiji.cli.terminal.Surroundings;
import kiji.cli.wiring.EngineChoice;
import kiji.cli.wiring.IndexOwner;
import kiji.engine.SearchEngine;
import kiji.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A command that opens the engine of its settings, does its work and closes it.
abstract class EngineCommand implements Callable<Integer> {
  final Surroundings surroundings;

  @Mixin final EngineOptions options;

  EngineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.options = new EngineOptions(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    if (writes()) {
      String name = getClass().getAnnotation(Command.class).name();
      IndexOwner.require(settings.index(), name + " …");
    }
    try (SearchEngine engine = EngineChoice.open(settings, surroundings.err())) {
      return run(engine, settings);
    }
  }

  /// Whether it may change the index.
  boolean writes() {
    return false;
  }

  /// The work; returns the exit code.
  abstract int run(SearchEngine engine, Settings settings);
}
