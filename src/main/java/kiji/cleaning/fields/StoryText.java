package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The story's paragraphs, freed of what is a field and not text: the dateline before the first,
/// the agency's or writer's sign behind the last.
///
/// @param paragraphs the story, first to last
/// @param agency the wire agency that a dateline or sign names
/// @param authors people whom a dateline or sign names
public record StoryText(List<String> paragraphs, @Nullable String agency, List<String> authors) {
  public StoryText {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
  }

  /// How far into a story the bracket with the agency may begin.
  private static final int LONGEST_DATELINE = 100;

  private static final Pattern ENGLISH_DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .,'’/-]{1,50}?(?:,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4})?)? ?\\(("
              + Agencies.NAMES
              + ")(?: Photo)?\\)(?: \\p{Lu}\\p{L}+ \\d{1,2}, \\d{4})?\\s*(?:[-–—:]+\\s*|$)");
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("^\\((" + Agencies.NAMES + ")\\)\\s*[-–—:]+\\s*");
  private static final Pattern CAPITAL_DATELINE =
      Pattern.compile(
          "^\\p{Lu}{2,}[\\p{Lu} .'’-]{0,30}(?:, \\p{Lu}[\\p{L}.]{1,14})?(?:, \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})? \\((\\p{Lu}[\\p{L} ]{1,20})\\)\\s*[-–—]+\\s*");

  /// A dateline on a line of its own, whoever's sign stands in it.
  private static final Pattern WHOLE_DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .,'’/-]{1,50} \\(\\p{Lu}{2,8}\\) \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}$");

  private static final Pattern TIME =
      Pattern.compile("^\\d{4}[/.年-]\\d{1,2}[/.月-]\\d{1,2}日?[ \u3000]+\\d{1,2}:\\d{2}[ \u3000]+");
  private static final Pattern CITY_DATELINE =
      Pattern.compile(
          "^\\p{Lu}{3,}[\\p{Lu} .,'’-]{0,30}(?:, \\p{Lu}[\\p{L}.]{1,12}){0,2}\\s*[–—]+\\s*(?=\\p{Lu}|[\"“])");
  private static final Pattern JAPANESE_DATELINE =
      Pattern.compile("^[【［\\[]([^】］\\]＝=]{1,14})(?:[＝=]([^】］\\]]{1,24}))?[】］\\]]\\s*");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?!写真|動画|速報|独自|解説|図解|関連|詳報|社説|連載|特集|訂正|更新)[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{2,8}");
  private static final Pattern PLACE_AND_AGENCY =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,10}?(" + Agencies.NAMES + ")");
  private static final Pattern JAPANESE_SIGN =
      Pattern.compile(
          "\\s*[（(〔【［]\\s*(" + Agencies.NAMES + ")(?:[・＝=／/][^）)〕】］]{1,12})?\\s*[）)〕】］]\\s*$");
  private static final Pattern WRITER_SIGN =
      Pattern.compile("\\s*(?:【([^】＝=。]{2,24})】|[（(〔]([^）)〕。]{2,24})[）)〕])\\s*$");

  /// A firm or subject in capitals, behind the story: `NORTHROP GRUMMAN`.
  private static final Pattern TAG_LINE =
      Pattern.compile("(?=.*\\p{Lu}{3})[\\p{Lu}\\d][\\p{Lu}\\d &.,'’/-]{3,58}[\\p{Lu}\\d]");

  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "^[a-z]{2,4}(?:-[a-z]{2,4})*(?:/[a-z]{2,4}(?:-[a-z]{2,4})*)+$|^[a-z]{2,4}/[a-z]{2,4}$");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?!.*(?:通信|新聞)社?$)(?:[\\p{IsHan}ァ-ヶー・ \u3000]{3,16}|[\\p{IsHan}]{1,4}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u3000 ]{2,8})");
  private static final Pattern ONLY_AGENCY =
      Pattern.compile("^[\\s—–-]*[（(]?\\s*(?:[Ww]ith )?(" + Agencies.NAMES + ")\\s*[）)]?\\.?$");

  public static StoryText of(List<String> kept) {
    List<String> paragraphs = new ArrayList<>(kept);
    String agency = null;
    List<String> authors = new ArrayList<>();
    if (paragraphs.size() > 1 && WHOLE_DATELINE.matcher(first(paragraphs)).matches()) {
      paragraphs.removeFirst();
    }
    Matcher time = TIME.matcher(first(paragraphs));
    if (time.lookingAt()) {
      dropHead(paragraphs, time.end());
    }
    for (Pattern pattern : List.of(ENGLISH_DATELINE, CAPITAL_DATELINE, AGENCY_FIRST)) {
      Matcher m = pattern.matcher(first(paragraphs));
      int bracket = first(paragraphs).indexOf('(');
      if (bracket >= 0 && bracket <= LONGEST_DATELINE && m.lookingAt()) {
        agency = m.group(1);
        dropHead(paragraphs, m.end());
      }
    }
    Matcher city = CITY_DATELINE.matcher(first(paragraphs));
    if (city.find()) {
      dropHead(paragraphs, city.end());
    }
    Matcher japanese = JAPANESE_DATELINE.matcher(first(paragraphs));
    if (japanese.find() && isDateline(japanese)) {
      String who = japanese.group(2) == null ? japanese.group(1) : japanese.group(2);
      Matcher together = PLACE_AND_AGENCY.matcher(who);
      if (Agencies.isOne(who)) {
        agency = who;
      } else if (japanese.group(2) == null && together.matches()) {
        agency = together.group(1);
      } else if (japanese.group(2) != null) {
        authors.addAll(AuthorNames.of(List.of(who)));
      }
      dropHead(paragraphs, japanese.end());
    }
    while (paragraphs.size() > 1 && SIGN_OFF.matcher(paragraphs.getLast()).find()) {
      paragraphs.removeLast();
    }
    while (paragraphs.size() > 1 && TAG_LINE.matcher(paragraphs.getLast()).matches()) {
      paragraphs.removeLast();
    }
    Matcher only = ONLY_AGENCY.matcher(last(paragraphs));
    if (paragraphs.size() > 1 && only.find()) {
      agency = only.group(1);
      paragraphs.removeLast();
    }
    Matcher sign = JAPANESE_SIGN.matcher(last(paragraphs));
    if (endsInBracket(last(paragraphs)) && sign.find()) {
      agency = sign.group(1);
      dropTail(paragraphs, sign.start());
    }
    Matcher writer = WRITER_SIGN.matcher(last(paragraphs));
    if (endsInBracket(last(paragraphs)) && writer.find()) {
      String who = writer.group(1) == null ? writer.group(2) : writer.group(1);
      boolean behindSentence =
          writer.start() == 0 || "。」".indexOf(last(paragraphs).charAt(writer.start() - 1)) >= 0;
      List<String> names = AuthorNames.of(List.of(who));
      if (behindSentence && isPeople(who) && !names.isEmpty()) {
        authors.addAll(names);
        dropTail(paragraphs, writer.start());
      }
    }
    return new StoryText(List.copyOf(paragraphs), agency, List.copyOf(authors));
  }

  /// A bracket at the front is a dateline when it names a writer after a place, or an agency.
  private static boolean isDateline(Matcher bracket) {
    return bracket.group(2) != null
        || Agencies.isOne(bracket.group(1))
        || PLACE.matcher(bracket.group(1)).matches();
  }

  private static boolean endsInBracket(String paragraph) {
    String text = paragraph.stripTrailing();
    return !text.isEmpty() && "）)〕】］".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isPeople(String names) {
    for (String name : names.split("[、，,]", -1)) {
      if (!PERSON.matcher(name.strip()).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String first(List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : paragraphs.getFirst();
  }

  private static String last(List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : paragraphs.getLast();
  }

  private static void dropHead(List<String> paragraphs, int end) {
    String rest = paragraphs.removeFirst().substring(end).strip();
    if (!rest.isEmpty()) {
      paragraphs.addFirst(rest);
    }
  }

  private static void dropTail(List<String> paragraphs, int from) {
    String rest = paragraphs.removeLast().substring(0, from).strip();
    if (!rest.isEmpty()) {
      paragraphs.addLast(rest);
    }
  }
}
