package kiji.cli.terminal;

import java.io.PrintStream;
import java.util.Map;

/// What a command sees of the world beside its arguments; tests give it another.
///
/// @param environment variables
/// @param out for results
/// @param err for progress and errors
public record Surroundings(Map<String, String> environment, PrintStream out, PrintStream err) {}
