package kiji.cleaning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kiji.article.Outlet;
import kiji.text.Hosts;
import kiji.text.TextForms;

/// The outlets known by name. What lies in a domain (`www3.nhk.or.jp` in `nhk.or.jp`) is of its
/// outlet, unless it has a line of its own; several domains may be one outlet.
///
/// @param byDomain each domain's outlet
/// @param byName of each name's key (see [TextForms#key]) the outlet, where one alone is called so
/// @param bySureName as `byName`, of those names that mean their outlet on whatever domain a story
///   stands: the archive's owner said so
public record OutletList(
    Map<String, Known> byDomain, Map<String, Known> byName, Map<String, Known> bySureName) {
  private static final int SHORT = 8;

  public OutletList {
    byDomain = Map.copyOf(byDomain);
    byName = Map.copyOf(byName);
    bySureName = Map.copyOf(bySureName);
  }

  /// What is known of an outlet.
  ///
  /// @param name as its own readers call it
  /// @param names everything it is called, the name first
  /// @param country two letters, as addresses end in them but for `gb`; empty when not told
  /// @param language of most of its stories: ja, en or other; empty when not told
  public record Known(String id, String name, List<String> names, String country, String language) {
    public Known {
      names = List.copyOf(names);
    }

    /// Whether it is called so, whatever the case and width.
    public boolean isCalled(String said) {
      String key = TextForms.key(said);
      return names.stream().anyMatch(each -> TextForms.key(each).equals(key));
    }

    /// The outlet of a page on a host.
    public Outlet outlet(String host) {
      return new Outlet(id, name, host);
    }
  }

  /// A list that ships: its names mean their outlets where no domain is known. There is more than
  /// one `The Nation` in the world.
  public static OutletList of(Map<String, Known> byDomain) {
    return new OutletList(byDomain, names(byDomain), Map.of());
  }

  private static Map<String, Known> names(Map<String, Known> byDomain) {
    Map<String, Optional<Known>> byName = new HashMap<>();
    for (Known known : byDomain.values()) {
      for (String name : known.names()) {
        byName.merge(
            TextForms.key(name), Optional.of(known), (a, b) -> a.equals(b) ? a : Optional.empty());
      }
    }
    Map<String, Known> certain = new HashMap<>();
    byName.forEach((name, known) -> known.ifPresent(one -> certain.put(name, one)));
    return certain;
  }

  /// This list with an archive's own over it, whose lines win.
  public OutletList under(Map<String, Known> own) {
    Map<String, Known> domains = new HashMap<>(byDomain);
    domains.putAll(own);
    Map<String, Known> names = new HashMap<>(byName);
    Map<String, Known> sure = names(own);
    names.putAll(sure);
    return new OutletList(domains, names, sure);
  }

  /// The outlet that a host is of.
  public Optional<Known> find(String host) {
    for (String at = host; !at.isEmpty(); at = Hosts.above(at)) {
      Known known = byDomain.get(at);
      if (known != null) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /// Differs when another outlet, or another name, would be found.
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(new TreeMap<>(byDomain).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(new TreeMap<>(bySureName).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// The outlet that is called so by what stands beside a story.
  ///
  /// @param host of the story; empty when not known
  public Optional<Known> called(String name, String host) {
    Map<String, Known> names = host.isEmpty() ? byName : bySureName;
    return Optional.ofNullable(names.get(TextForms.key(name)));
  }
}
