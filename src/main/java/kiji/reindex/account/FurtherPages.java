package kiji.reindex.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import kiji.article.Article;
import kiji.corpus.SourcePage;

/// Joins stories that stand on several pages: the inputs of further pages are no articles of their
/// own, and the article of the first has the texts of all, in their order. Which pages an article
/// was joined of is remembered, so that it is made again when one of them comes, changes or goes.
/// For one thread; memory for such stories alone.
final class FurtherPages {
  private static final int HASH = 12;

  private final Candidates candidates;

  /// By candidate of the first page: the further ones that are to be joined, by their numbers.
  private final Map<Integer, NavigableMap<Integer, Integer>> wanted = new HashMap<>();

  private final Map<Integer, Integer> firsts = new HashMap<>();
  private final Map<Integer, String> hashes = new HashMap<>();

  /// What the article that the index holds, or is about to hold, was joined of.
  private final Map<Integer, String> joined = new HashMap<>();

  /// Pages that were cleaned again, until all of their story are.
  private final Map<Integer, Piece> pieces = new HashMap<>();

  /// A page that was cleaned.
  record Piece(SourcePage page, Article article) {}

  /// A story of which all pages are there.
  ///
  /// @param number the candidate of its first page
  record Story(int number, Piece first, Article article) {}

  FurtherPages(Candidates candidates) {
    this.candidates = candidates;
  }

  /// Notes what an article was joined of when it was indexed.
  void known(int number, String of) {
    if (!of.isEmpty()) {
      joined.put(number, of);
    }
  }

  /// What an article is joined of now; empty when it is of one page.
  String joined(int number) {
    return joined.getOrDefault(number, "");
  }

  /// Settles anew which pages belong together.
  ///
  /// @param stays whether a candidate is an article
  /// @param hashOf of the inputs of candidates
  void settle(IntPredicate stays, Map<Integer, String> hashOf) {
    wanted.clear();
    firsts.clear();
    pieces.clear();
    hashes.clear();
    hashes.putAll(hashOf);
    Map<Long, Integer> begins = new HashMap<>();
    Set<Long> addresses = new LinkedHashSet<>();
    hashOf.keySet().forEach(n -> addresses.add(candidates.address(n)));
    for (int n = 0; n < candidates.size() && !addresses.isEmpty(); n++) {
      if (stays.test(n) && addresses.contains(candidates.address(n))) {
        begins.put(candidates.address(n), n);
      }
    }
    hashOf.keySet().stream().sorted().forEach(n -> belongs(n, begins));
  }

  private void belongs(int number, Map<Long, Integer> begins) {
    Integer first = begins.get(candidates.address(number));
    boolean isFurther =
        first != null
            && candidates.address(number) != 0
            && !candidates.isDropped(number)
            && candidates.page(first) < candidates.page(number);
    if (isFurther) {
      NavigableMap<Integer, Integer> pages = wanted.computeIfAbsent(first, n -> new TreeMap<>());
      Integer before = pages.get(candidates.page(number));
      if (before == null || candidates.isPreferred(number, before)) {
        pages.put(candidates.page(number), number);
      }
    }
  }

  /// The candidates that must be cleaned again so that an article is joined of what it should be:
  /// none when it is.
  List<Integer> missing(int first, boolean isOtherwiseMissing) {
    List<Integer> pages = List.copyOf(pages(first).values());
    boolean isStale = pages.stream().anyMatch(candidates::isStale);
    boolean isAsWanted = joined(first).equals(key(pages)) && !isStale;
    if (isAsWanted && !isOtherwiseMissing) {
      return List.of();
    }
    pages.forEach(page -> firsts.put(page, first));
    firsts.put(first, first);
    List<Integer> all = new ArrayList<>(pages);
    all.add(first);
    return all;
  }

  /// Takes a page that was cleaned again; the story once all its pages are there.
  Optional<Story> take(int number, Piece piece) {
    pieces.put(number, piece);
    candidates.setStale(number, false);
    return story(firsts.getOrDefault(number, number));
  }

  /// Does without a page that cannot be had; the story if it was waited for alone.
  Optional<Story> lost(int number) {
    Integer first = firsts.remove(number);
    if (first == null || first == number) {
      return Optional.empty();
    }
    pages(first).values().remove(number);
    return story(first);
  }

  private Optional<Story> story(int first) {
    List<Integer> pages = List.copyOf(pages(first).values());
    Piece begin = pieces.get(first);
    if (begin == null || !pieces.keySet().containsAll(pages)) {
      return Optional.empty();
    }
    Set<String> paragraphs = new LinkedHashSet<>(paragraphs(begin.article));
    for (int page : pages) {
      Piece piece = pieces.remove(page);
      paragraphs.addAll(piece == null ? List.of() : paragraphs(piece.article));
    }
    pieces.remove(first);
    joined.put(first, key(pages));
    Article article =
        pages.isEmpty() ? begin.article : begin.article.withBody(String.join("\n\n", paragraphs));
    return Optional.of(new Story(first, begin, article));
  }

  private NavigableMap<Integer, Integer> pages(int first) {
    return wanted.getOrDefault(first, new TreeMap<>());
  }

  private static List<String> paragraphs(Article article) {
    return Arrays.asList(article.body().split("\n\n", -1));
  }

  private String key(List<Integer> pages) {
    StringBuilder key = new StringBuilder();
    for (int page : pages) {
      String hash = hashes.getOrDefault(page, "");
      key.append(candidates.page(page)).append(':');
      key.append(hash, 0, Math.min(HASH, hash.length())).append(' ');
    }
    return key.toString().strip();
  }
}
