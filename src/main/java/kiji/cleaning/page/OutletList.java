package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiji.article.Outlet;
import kiji.cleaning.wording.Resources;
import kiji.text.Hosts;
import kiji.text.TextForms;

/// The outlets known by name, from `outlets.csv`: a line is one domain, and what lies in it
/// (`www3.nhk.or.jp` in `nhk.or.jp`) unless it has a line of its own. Several domains may be one
/// outlet.
public final class OutletList {
  private static final OutletList SHIPPED = of(Resources.lines("outlets.csv"));
  private static final int COLUMNS = 7;

  private final Map<String, Known> byDomain;

  private OutletList(Map<String, Known> byDomain) {
    this.byDomain = Map.copyOf(byDomain);
  }

  /// What is known of an outlet.
  ///
  /// @param name as its own readers call it
  /// @param names everything it is called, the name first
  /// @param country two letters, as addresses end in them but for `gb`
  /// @param language of most of its stories: ja, en or other
  public record Known(String id, String name, List<String> names, String country, String language) {
    public Known {
      names = List.copyOf(names);
    }

    /// Whether it is called so, whatever the case and width.
    boolean isCalled(String said) {
      String key = TextForms.key(said);
      return names.stream().anyMatch(each -> TextForms.key(each).equals(key));
    }

    /// The outlet of a page on a host.
    Outlet outlet(String host) {
      return new Outlet(id, name, host);
    }
  }

  /// The list that Kiji ships.
  public static OutletList shipped() {
    return SHIPPED;
  }

  /// A list in the form of the shipped one, its heading included.
  static OutletList of(List<String> lines) {
    Map<String, Known> byDomain = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",", -1);
      if (columns.length != COLUMNS) {
        throw new IllegalArgumentException(
            "outlets.csv: '" + line + "' has " + columns.length + " columns; right are " + COLUMNS);
      }
      byDomain.put(columns[0].strip(), known(columns));
    }
    return new OutletList(byDomain);
  }

  private static Known known(String[] columns) {
    String english = columns[2].strip();
    String japanese = columns[3].strip();
    boolean ownIsJapanese = columns[6].strip().equals("ja") && !japanese.isEmpty();
    List<String> names = new ArrayList<>(List.of(ownIsJapanese ? japanese : english));
    names.add(english);
    names.add(japanese);
    names.addAll(List.of(columns[4].split("\\|", -1)));
    names.removeIf(String::isBlank);
    return new Known(
        columns[1].strip(), names.getFirst(), names, columns[5].strip(), columns[6].strip());
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
}
