package kiji.cleaning.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiji.cleaning.wording.PageWords;
import kiji.cleaning.wording.Titles;
import kiji.text.Scripts;
import kiji.text.TextForms;
import org.jspecify.annotations.Nullable;

/// Chooses a page's headline among what it calls itself: its h1, og:title, JSON-LD's headline and
/// its title element, each without the site's name. In order, with reasons:
///
/// 1. The h1 that one of the others repeats: what the reader sees, and confirmed.
/// 2. og:title or headline, when the h1 is that with a kicker in front.
/// 3. The h1 that begins as one of the others does: they were cut, or given a tail.
/// 4. The only h1, when it shares words with the others: those were written for search engines.
/// 5. og:title, then the headline: the h1 was a logo, a section or missing.
/// 6. The h1 or h2 most like the title element, then that element.
///
/// An h1 that is the site's name counts for nothing. Where h1 and title element are one and
/// og:title is the same headline cut short, the others were made longer for search engines, and the
/// short one is the desk's.
final class Headlines {
  private static final int SHORTEST = 6;
  private static final int SHORTEST_WITHIN = 12;
  private static final int LONGEST = 200;
  private static final int SAME_START = 3;
  private static final double LEAST_LIKENESS = 0.15;
  private static final double LIKENESS_OF_ONLY = 0.3;
  private static final double SHARED_WHEN_SHORTENED = 0.8;
  private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3}|\\[…])$");

  /// No headline ends so: it was cut between two words.
  private static final Pattern ENDS_AMID =
      Pattern.compile(
          "(?i)\\b(?:an?|the|of|to|in|on|at|by|for|from|with|after|before|and|or|but|that|who|which|as|its|his|her|their|is|are|was|were|into|between|against|than|amid)$|[,:;–—-]$");

  private static final Pattern ENDS_OF_PARTS = Pattern.compile("[|｜:：»«·•–—/-]\\s*$");
  private static final Pattern STARTS_OF_PARTS = Pattern.compile("^\\s*[|｜:：»«·•–—/-]");

  private final String og;
  private final String declared;
  private final String element;
  private final List<String> headings;
  private final PageHead head;
  private final List<String> siteKeys;

  private Headlines(PageHead head, List<String> names) {
    List<String> tails = Titles.keys(names);
    this.og = Titles.site(head.meta("og:title", "twitter:title"), tails);
    this.declared = Titles.site(head.jsonLd().text("headline"), tails);
    this.element = Titles.site(head.title(), tails);
    this.headings = stripped(head.headings(), tails);
    this.head = head;
    this.siteKeys = tails;
  }

  /// The headline; empty when the page has none.
  ///
  /// @param tails what a title may end in, as [Outlets#titleTails] tells
  static String of(PageHead head, List<String> tails) {
    Headlines known = new Headlines(head, tails);
    List<String> logos = known.headings.stream().filter(known::isLogo).toList();
    if (logos.isEmpty()) {
      return known.headline();
    }
    List<String> more = new ArrayList<>(tails);
    more.addAll(logos);
    return new Headlines(head, more).headline();
  }

  private static List<String> stripped(List<String> texts, List<String> tails) {
    return texts.stream()
        .map(text -> Titles.site(text, tails))
        .filter(text -> !TextForms.key(text).isEmpty() && !Titles.isSite(text, tails))
        .toList();
  }

  /// The one chosen, in full where it was cut short and another has the rest.
  private String headline() {
    String chosen = choose();
    String start = TextForms.key(CUT.matcher(chosen).replaceFirst(""));
    if (start.length() < SHORTEST_WITHIN) {
      return chosen;
    }
    boolean dotted = CUT.matcher(chosen).find();
    String whole =
        first(
            Stream.concat(headings.stream(), others().stream()).toList(),
            other ->
                !CUT.matcher(other).find()
                    && TextForms.key(other).startsWith(start)
                    && (dotted || isCutWithinWord(chosen, other)));
    return whole == null ? chosen : whole;
  }

  private static boolean isCutWithinWord(String title, String other) {
    return other.length() > title.length()
        && other.startsWith(title)
        && isLatinLetter(title.charAt(title.length() - 1))
        && isLatinLetter(other.charAt(title.length()));
  }

  private static boolean isLatinLetter(char c) {
    return Character.isLetter(c) && Scripts.isLatin(c);
  }

  private String choose() {
    String repeated = first(headings, heading -> isAmong(others(), heading));
    if (repeated != null) {
      return isShortened(repeated) ? og : spelled(repeated);
    }
    boolean agreed = !og.isEmpty() && TextForms.key(og).equals(TextForms.key(declared));
    if (agreed && headings.size() != 1) {
      return og;
    }
    for (String other : List.of(og, element)) {
      if (TextForms.key(other).length() >= SHORTEST_WITHIN
          && headings.stream().anyMatch(h -> isWithKicker(h, other))) {
        return other;
      }
    }
    String begun =
        first(headings, h -> others().stream().anyMatch(other -> Titles.agree(h, other)));
    if (begun != null) {
      return begun;
    }
    if (headings.size() == 1 && isLikely(headings.getFirst())) {
      return headings.getFirst();
    }
    if (!og.isEmpty() || !declared.isEmpty()) {
      return og.isEmpty() ? declared : og;
    }
    return likeElement();
  }

  private List<String> others() {
    return Stream.of(og, declared, element).filter(other -> !other.isEmpty()).toList();
  }

  private static @Nullable String first(List<String> texts, Predicate<String> test) {
    return texts.stream().filter(test).findFirst().orElse(null);
  }

  private static boolean isAmong(List<String> titles, String title) {
    String key = TextForms.key(title);
    return titles.stream().anyMatch(other -> TextForms.key(other).equals(key));
  }

  /// Whether a heading is the site's name: the title element ends in it, or begins with it before
  /// what og:title says.
  private boolean isLogo(String heading) {
    if (isAmong(List.of(og, declared, element), heading)) {
      return false;
    }
    int behind = element.length() - heading.length();
    if (behind > 0 && element.endsWith(heading)) {
      String rest = element.substring(0, behind);
      return ENDS_OF_PARTS.matcher(rest).find()
          && TextForms.key(rest).length() > TextForms.key(heading).length();
    }
    if (behind > 0 && element.startsWith(heading)) {
      String rest = element.substring(heading.length());
      return STARTS_OF_PARTS.matcher(rest).find() && isAmong(List.of(og, declared), rest);
    }
    return false;
  }

  /// A headline set in capitals, as one of the others spells it.
  private String spelled(String heading) {
    if (!heading.equals(heading.toUpperCase(Locale.ROOT)) || !hasCase(heading)) {
      return heading;
    }
    String key = TextForms.key(heading);
    String other =
        first(others(), o -> TextForms.key(o).equals(key) && !o.equals(o.toUpperCase(Locale.ROOT)));
    return other == null ? heading : other;
  }

  private static boolean hasCase(String text) {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isWithKicker(String heading, String other) {
    String key = TextForms.key(heading);
    return key.length() > TextForms.key(other).length() && key.endsWith(TextForms.key(other));
  }

  private boolean isShortened(String heading) {
    if (og.isEmpty()
        || CUT.matcher(og).find()
        || ENDS_AMID.matcher(og).find()
        || isCutWithinWord(og, heading)
        || isAmong(List.of(heading), og)
        || !isAmong(List.of(element), heading)) {
      return false;
    }
    long[] shorter = PageWords.words(og);
    long[] longer = PageWords.words(heading);
    if (shorter.length < 5
        || shorter.length >= longer.length
        || og.chars().anyMatch(c -> Scripts.isCjk(c))) {
      return false;
    }
    return Arrays.equals(shorter, 0, SAME_START, longer, 0, SAME_START)
        && new PageWords(heading, 1).share(shorter) >= SHARED_WHEN_SHORTENED;
  }

  /// Whether the only heading can be the headline though no other title says the same.
  private boolean isLikely(String heading) {
    if (heading.length() > LONGEST || PageWords.words(heading).length < 3) {
      return false;
    }
    PageWords grams = new PageWords(heading, 1);
    return others().isEmpty()
        || others().stream()
            .anyMatch(
                other -> Math.max(grams.share(other), grams.covered(other)) >= LIKENESS_OF_ONLY);
  }

  private String likeElement() {
    String likest = likest(headings);
    if (!likest.isEmpty()) {
      return likest;
    }
    String key = TextForms.key(element);
    List<String> subheadings =
        headings.isEmpty() ? stripped(head.subheadings(), siteKeys) : List.of();
    String sub =
        headings.isEmpty()
            ? first(
                subheadings, h -> TextForms.key(h).length() >= SHORTEST_WITHIN && isPartOf(h, key))
            : null;
    return sub == null ? element : sub;
  }

  private static boolean isPartOf(String heading, String elementKey) {
    String key = TextForms.key(heading);
    return elementKey.contains(key)
        || (elementKey.length() >= SHORTEST && key.contains(elementKey));
  }

  private String likest(List<String> texts) {
    PageWords words = new PageWords(element, 1);
    String best = "";
    double bestLikeness = element.isEmpty() ? -1 : LEAST_LIKENESS;
    for (String text : texts) {
      double likeness = Math.max(words.share(text), words.covered(text));
      if (TextForms.key(text).length() >= SHORTEST && likeness > bestLikeness) {
        best = text;
        bestLikeness = likeness;
      }
    }
    return best;
  }
}
