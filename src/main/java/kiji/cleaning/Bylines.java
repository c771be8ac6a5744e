package kiji.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who wrote a story: JSON-LD, then meta elements, marked elements, and lines such as `By Ann
/// Lee and Bo Chan` or 「【ワシントン＝山田太郎】」 beside the headline.
final class Bylines {
  private static final String[] METAS = {
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "cxenseparse:author",
    "twitter:data1"
  };
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 160;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:written |posted |story |words |reported |published )?(?:by|von|par|por|from)[:\\s]+|^(?:author|reporter|text|文|著者?|作者|筆者|記者|取材・文|執筆)[:：●＝・\\s/／]+");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,、;|／]|\\s(?:and|&|und|et|with)\\s)\\s*");
  private static final Pattern BY_LINE =
      Pattern.compile(
          "^(?:[Ww]ritten |[Pp]osted |[Ss]tory )?(?:[Bb]y|BY)[:\\s]+(\\p{Lu}.{2,120})$");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "【(?:[^】＝=]{1,14})[＝=]([^】]{2,20})】|^[（(]([\\p{IsHan}々]{2,4}[ \u3000]?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,5})[)）]$|(?:^|[\\s\u3000日時分])(?:文|著者?|記者|執筆)[:：●＝・/／]\\s?(\\S{2,20})");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)https?:|www\\.|@|\\d{3}|\\.com\\b|^[^\\p{L}]*$|facebook|twitter|^(admin|staff|editor|author|unknown|null|none|undefined|follow.*|updated.*|published.*)$");

  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\b(?:correspondent|editor|reporter|columnist|producer)\\b|^(?:ph\\.?d|md)\\.?$");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|del|da|di|van|von|der|den|bin|al|la|le|el|y)){1,4}"
              + "|[\\p{IsHan}々]{1,4}[ \u3000]?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}(?:記者|編集部)?");

  private Bylines() {}

  /// The people named, in the page's order, each once.
  static List<String> of(PageHead head, List<Block> blocks, int headline) {
    List<String> authors = names(head.jsonLd().authors());
    if (authors.isEmpty()) {
      for (String meta : METAS) {
        authors = names(head.metas().getOrDefault(meta, List.of()));
        if (!authors.isEmpty()) {
          break;
        }
      }
    }
    if (authors.isEmpty()) {
      authors = names(head.authors());
    }
    if (authors.isEmpty()) {
      authors = inLines(blocks, headline - 3, headline + 20);
    }
    return authors.isEmpty() ? inLines(blocks, 0, blocks.size()) : authors;
  }

  private static boolean isLikeAName(String name) {
    return PERSON.matcher(name).matches();
  }

  private static List<String> inLines(List<Block> blocks, int from, int to) {
    ClassWords words = ClassWords.standard();
    int byline = words.bit("byline");
    for (int i = Math.max(0, from); i < Math.min(blocks.size(), to); i++) {
      Block block = blocks.get(i);
      String text = block.text();
      if (text.length() > LONGEST_LINE) {
        Matcher lead = JAPANESE.matcher(text.substring(0, 60));
        if (lead.find() && lead.group(1) != null) {
          return names(List.of(lead.group(1)));
        }
        continue;
      }
      Matcher by = BY_LINE.matcher(text);
      if (by.find()) {
        return names(List.of(by.group(1)));
      }
      Matcher japanese = JAPANESE.matcher(text);
      if (japanese.find()) {
        return names(List.of(firstGroup(japanese)));
      }
      if (((block.frame().bits | block.inlineBits()) & byline) != 0
          && text.length() <= LONGEST_NAME) {
        List<String> found = names(List.of(text)).stream().filter(Bylines::isLikeAName).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static String firstGroup(Matcher m) {
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    return "";
  }

  /// Names as people write them, out of texts that may hold several.
  static List<String> names(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (String text : texts) {
      for (String part : split(LEAD.matcher(Titles.normal(text)).replaceFirst(""))) {
        String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
        if (name.length() > 1
            && name.length() <= LONGEST_NAME
            && !NOT_A_NAME.matcher(name).find()
            && !(names.size() > 0 && ROLE.matcher(name).find())
            && keys.add(name.toLowerCase(Locale.ROOT))) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    Matcher m = BETWEEN.matcher(text);
    int from = 0;
    while (m.find()) {
      parts.add(text.substring(from, m.start()));
      from = m.end();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
