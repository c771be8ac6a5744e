package kiji.cleaning.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.article.ArticleAddress;
import kiji.cleaning.OutletList;
import kiji.cleaning.OutletList.Known;
import kiji.cleaning.wording.Resources;
import kiji.text.Hosts;
import kiji.text.WordList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads `outlets.csv`: `domain,id,name,名前,aliases,country,language`, a line an outlet's domain,
/// aliases parted by `|`. A heading may name the columns in another order, or fewer; `domain` and
/// one of the names are enough. What else a line leaves out is taken from the list below. `#`
/// begins a comment.
public final class OutletLines {
  private static final List<String> COLUMNS =
      List.of("domain", "id", "name", "名前", "aliases", "country", "language");
  private static final Set<String> LANGUAGES = Set.of("", "ja", "en", "other");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
  private static final OutletList SHIPPED = shipped(Resources.lines("outlets.csv"));

  /// A line could not be used.
  static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadLineException(String why) {
      super(why);
    }
  }

  private final OutletList below;
  private final Map<String, Known> byDomain = new HashMap<>();
  private List<String> columns = COLUMNS;
  private CSVFormat format = CSVFormat.RFC4180;

  private OutletLines(OutletList below) {
    this.below = below;
  }

  /// The list that Kiji ships.
  public static OutletList shipped() {
    return SHIPPED;
  }

  private static OutletList shipped(List<String> lines) {
    List<String> trouble = new ArrayList<>();
    OutletLines read = new OutletLines(new OutletList(Map.of(), Map.of(), Map.of()));
    read.readAll("outlets.csv", lines, trouble);
    if (!trouble.isEmpty()) {
      throw new IllegalStateException(trouble.getFirst());
    }
    return OutletList.of(read.byDomain);
  }

  /// An archive's own list over the shipped one.
  ///
  /// @param name as messages call it
  /// @param trouble is told of each line that could not be used, in a sentence
  public static OutletList own(String name, List<String> lines, List<String> trouble) {
    OutletLines read = new OutletLines(SHIPPED);
    read.readAll(name, lines, trouble);
    return SHIPPED.under(read.byDomain);
  }

  private void readAll(String name, List<String> lines, List<String> trouble) {
    boolean isFirst = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? withoutMark(lines.get(i)) : lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        if (line.indexOf('\uFFFD') >= 0) {
          throw new BadLineException(WordList.NOT_UTF_8);
        }
        if (isFirst) {
          format = formatOf(line);
        }
        List<String> cells = cells(line);
        List<String> heading = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        if (isFirst && heading.contains("domain")) {
          columns = heading;
        } else {
          add(cells);
        }
      } catch (BadLineException e) {
        trouble.add("Line %d of %s was left out: %s.".formatted(i + 1, name, e.getMessage()));
      }
      isFirst = false;
    }
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /// As spreadsheet programs write it: in some countries with `;`, copied from a table with tabs.
  private static CSVFormat formatOf(String firstLine) {
    for (char other : new char[] {';', '\t'}) {
      if (firstLine.indexOf(',') < 0 && firstLine.indexOf(other) >= 0) {
        return CSVFormat.RFC4180.builder().setDelimiter(other).get();
      }
    }
    return CSVFormat.RFC4180;
  }

  private List<String> cells(String line) throws BadLineException {
    try (CSVParser parser = format.parse(new StringReader(line))) {
      return parser.getRecords().getFirst().stream().map(String::strip).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new BadLineException(
          "a quotation mark is not closed, or stands in the midst of a cell");
    }
  }

  private void add(List<String> cells) throws BadLineException {
    String domain = domain(cell(cells, "domain"));
    if (cells.size() > columns.size()) {
      throw new BadLineException(
          "it has %d cells under %d headings; a comma in a name needs quotation marks around the name"
              .formatted(cells.size(), columns.size()));
    }
    String english = cell(cells, "name");
    String japanese = cell(cells, "名前");
    if (english.isEmpty() && japanese.isEmpty()) {
      throw new BadLineException("'" + domain + "' has no name");
    }
    Known before = below.byDomain().get(domain);
    String id = cell(cells, "id");
    if (id.isEmpty()) {
      id = before == null ? english.isEmpty() ? japanese : english : before.id();
    }
    String language = or(cell(cells, "language"), before == null ? "" : before.language());
    if (!LANGUAGES.contains(language)) {
      throw new BadLineException("'" + language + "' is no language here: ja, en or other");
    }
    Set<String> names = new LinkedHashSet<>();
    names.add(language.equals("ja") || english.isEmpty() ? or(japanese, english) : english);
    names.add(english);
    names.add(japanese);
    names.addAll(List.of(cell(cells, "aliases").split("\\s*\\|\\s*", -1)));
    names.remove("");
    List<String> all = List.copyOf(new ArrayList<>(names));
    String country = or(cell(cells, "country"), before == null ? "" : before.country());
    byDomain.put(
        domain,
        new Known(Outlets.id(id), all.getFirst(), all, country.toLowerCase(Locale.ROOT), language));
  }

  private static String or(String said, String otherwise) {
    return said.isEmpty() ? otherwise : said;
  }

  private String cell(List<String> cells, String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  /// A domain, also of one that was pasted as an address.
  private static String domain(String said) throws BadLineException {
    String address = said.contains("://") ? said : "http://" + said;
    String host = Hosts.of(ArticleAddress.ascii(address)).orElse("");
    if (!DOMAIN.matcher(host).matches()) {
      throw new BadLineException("'" + said + "' is no domain, as example.jp is one");
    }
    return host;
  }
}
