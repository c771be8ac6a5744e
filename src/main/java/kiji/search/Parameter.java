package kiji.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiji.engine.Facet;

/// What a search can be asked beside or in place of words, declared once: from this are made its
/// reading from an address, its writing into links, its part in cursors, its flag on the command
/// line and its entry in the API's description. All there are: [SearchParameter].
///
/// @param <T> what its values mean
public final class Parameter<T> {
  /// The flag of the command line that stands for a parameter.
  ///
  /// @param name with its dashes; that of a [ParameterKind.Flag] says the opposite of the default
  /// @param label what stands for the value in help; empty text when it takes none
  /// @param help one sentence, with the default in brackets
  public record Option(String name, String label, String help) {}

  private final String name;
  private final String alias;
  private final ParameterKind<T> kind;
  private final ParameterRole role;
  private final String help;
  private final Optional<Option> option;
  private final Optional<Facet> facet;
  private final boolean excluding;

  private Parameter(
      String name,
      String alias,
      ParameterKind<T> kind,
      ParameterRole role,
      String help,
      Optional<Option> option,
      Optional<Facet> facet,
      boolean excluding) {
    this.name = name;
    this.alias = alias;
    this.kind = kind;
    this.role = role;
    this.help = help;
    this.option = option;
    this.facet = facet;
    this.excluding = excluding;
  }

  /// @param name the name Kiji writes
  /// @param help for the API's description: one or two sentences
  static <T> Parameter<T> of(String name, ParameterKind<T> kind, ParameterRole role, String help) {
    return new Parameter<>(name, name, kind, role, help, Optional.empty(), Optional.empty(), false);
  }

  /// The same, with a shorter name beside its own.
  Parameter<T> alias(String shorter) {
    return new Parameter<>(name, shorter, kind, role, help, option, facet, excluding);
  }

  /// The same, with a flag on the command line.
  Parameter<T> option(String flag, String label, String flagHelp) {
    return new Parameter<>(
        name,
        alias,
        kind,
        role,
        help,
        Optional.of(new Option(flag, label, flagHelp)),
        facet,
        excluding);
  }

  /// The same, filtering by what a facet counts.
  Parameter<T> facet(Facet counted) {
    return new Parameter<>(name, alias, kind, role, help, option, Optional.of(counted), excluding);
  }

  /// The same, as one that leaves out what has its values.
  Parameter<T> leavingOut() {
    return new Parameter<>(name, alias, kind, role, help, option, facet, true);
  }

  /// The name Kiji writes: NewsAPI.org's where that has one.
  public String name() {
    return name;
  }

  /// All that it may be called by, its own name first.
  public List<String> names() {
    return Stream.of(name, alias).distinct().toList();
  }

  /// How its values are written, and what they mean.
  public ParameterKind<T> kind() {
    return kind;
  }

  /// What it does to a search.
  public ParameterRole role() {
    return role;
  }

  /// What it is for.
  public String help() {
    return help;
  }

  /// Its flag on the command line; empty where it has none.
  public Optional<Option> option() {
    return option;
  }

  /// The facet whose values it filters by; empty for most.
  public Optional<Facet> facet() {
    return facet;
  }

  /// Whether it leaves out what has its values, and lets all else through.
  public boolean isExcluding() {
    return excluding;
  }

  @Override
  public String toString() {
    return name;
  }
}
