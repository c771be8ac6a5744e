package kiji.cleaning.fields;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.ClassWords;
import kiji.cleaning.page.PageShape;
import kiji.text.TextForms;

/// Finds authors in what a page's lines say: `By Ann Lee`, `3 May 2024 by Ann Lee`, `Article by`
/// above a name, 「【ワシントン＝山田太郎】」, 「文・山田太郎」, 「（山田太郎）」, and short lines whose class names say byline.
final class BylineText {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_LABEL = 24;
  private static final int MOST_BLOCKS = 500;
  private static final int ABOVE_HEADLINE = 3;
  private static final int BELOW_HEADLINE = 20;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:[-–—|•·*]+\\s*)?(?:(?:[Ww]ritten|[Pp]osted|[Ss]tory|[Aa]rticle|[Ww]ords|[Rr]eport|[Tt]ext) )?(?:[Bb]y|BY)[:\\s]+(\\p{Lu}.{2,120})$"
              + "|(?:^|\\s)[Ww]ritten by[:\\s]+(\\p{Lu}.{2,80})$"
              + "|^.{0,14}\\d{4}.{0,24}?[\\s|·•-][Bb]y\\s+(\\p{Lu}.{2,80})$"
              + "|[|·•]\\s*[Bb]y\\s+(\\p{Lu}.{2,80})$|^[Pp]osted by (\\p{L}.{1,60})$|^[Bb]y ([a-z][\\w.-]{1,20})$");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "【(?:[^】＝=]{1,14})[＝=]([^】]{2,20})】|^[（(]([\\p{IsHan}々]{2,4}[ \u3000]?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,5})[)）]$"
              + "|(?:^|[\\s\u3000日時分])(?:取材・文|文・写真|文・構成|構成・文|文|著者?|記者|執筆者?|筆者|作者|聞き手|取材)[:：●＝=・/／]\\s?(\\S{2,20}(?: \\S{1,10})?)"
              + "|^((?:.{0,10}(?:編集委員|論説委員|特派員|支局長?|総局|部|記者))[\\s\u3000・](?:[\\p{IsHan}々]{1,4}[ \u3000]?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}]{1,5}|[\\p{IsKatakana}ー]{2,10}[・＝=][\\p{IsKatakana}ー・＝=]{2,16}))$"
              + "|^([\\p{IsHan}々]{1,4}[ \u3000]?[\\p{IsHan}々\\p{IsHiragana}\\p{IsKatakana}]{1,5}(?:記者|特派員|編集委員))$");
  private static final Pattern JAPANESE_BRACKET =
      Pattern.compile("^\\[([\\p{IsHan}々][^\\]。]{1,30})]$");
  private static final Set<String> ALONE =
      Set.of(
          "by",
          "written by",
          "article by",
          "words by",
          "author",
          "about the author",
          "about the writer",
          "blogger in chief",
          "著者",
          "筆者",
          "執筆者",
          "文",
          "この記事の筆者",
          "この記事を書いた人",
          "この記事の著者",
          "書いた人",
          "著者プロフィール",
          "筆者プロフィール");

  private static final Pattern ABOUT = Pattern.compile("[（(]| (?:is|was|has|covers|writes) |、|。");

  private BylineText() {}

  /// The authors that lines beside the headline name.
  static List<String> near(PageShape shape, int headline) {
    return headline < 0
        ? List.of()
        : inLines(shape, headline, headline - ABOVE_HEADLINE, headline + BELOW_HEADLINE);
  }

  /// The authors that the first such line of the page names.
  static List<String> anywhere(PageShape shape, int headline) {
    return inLines(shape, headline, 0, MOST_BLOCKS);
  }

  private static List<String> inLines(PageShape shape, int headline, int from, int to) {
    List<Block> blocks = shape.blocks;
    OwnBlocks own = new OwnBlocks(shape, headline);
    int byline = ClassWords.standard().bit("byline");
    int end = Math.min(blocks.size(), to);
    for (int i = Math.max(0, from); i < end; i++) {
      Block block = blocks.get(i);
      String text = block.text();
      if (!own.holds(block)) {
        continue;
      }
      List<String> found = List.of();
      if (text.length() > LONGEST_LINE && text.lastIndexOf('【', 40) < 0) {
        continue;
      }
      if (text.length() > LONGEST_LINE) {
        Matcher lead = JAPANESE.matcher(text.substring(0, 60));
        found =
            lead.find() && lead.group(1) != null
                ? AuthorNames.of(List.of(lead.group(1)))
                : List.of();
      } else if (i + 1 < end && isLabel(text)) {
        found = people(opening(blocks.get(i + 1).text()));
      } else {
        found = inLine(text);
      }
      if (found.isEmpty()
          && ((block.frame().bits | block.inlineBits()) & byline) != 0
          && text.length() <= LONGEST_NAME) {
        found = people(text);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean isLabel(String text) {
    if (text.length() > LONGEST_LABEL || text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean colon = last == ':' || last == '：';
    return ALONE.contains(TextForms.folded(colon ? text.substring(0, text.length() - 1) : text));
  }

  private static List<String> inLine(String text) {
    boolean english = text.contains("by") || text.contains("By") || text.contains("BY");
    boolean japanese = text.chars().anyMatch(c -> c >= '\u3000');
    Matcher m = null;
    if (english) {
      m = BY.matcher(text);
    }
    if (japanese && (m == null || !m.find())) {
      m = JAPANESE.matcher(text);
      if (!m.find()) {
        m = JAPANESE_BRACKET.matcher(text);
      }
    }
    return m != null && m.reset().find() ? AuthorNames.of(List.of(firstGroup(m))) : List.of();
  }

  /// What a line about a person begins with: the name, before what is told of it.
  private static String opening(String text) {
    Matcher m = ABOUT.matcher(text);
    return m.find() && m.start() > 1 ? text.substring(0, m.start()) : text;
  }

  private static List<String> people(String text) {
    return text.length() > LONGEST_LINE
        ? List.of()
        : AuthorNames.of(List.of(text)).stream().filter(AuthorNames::isPerson).toList();
  }

  private static String firstGroup(Matcher m) {
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        return m.group(group);
      }
    }
    return "";
  }
}
