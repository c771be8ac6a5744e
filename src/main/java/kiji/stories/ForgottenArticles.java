package kiji.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import kiji.article.Article;

/// The stories that persons and courts asked to forget, as a list of hashes. Immutable; safe for
/// many threads. To ask costs a hash or three, and a comparison with each text on the list.
public final class ForgottenArticles {
  public static final ForgottenArticles NONE = new ForgottenArticles(List.of());

  private final SequencedMap<String, Forgotten> entries = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<TextTrace> texts = new ArrayList<>();

  private ForgottenArticles(List<Forgotten> list) {
    list.stream()
        .sorted(Comparator.comparing(Forgotten::since).thenComparing(Forgotten::key))
        .forEach(entry -> entries.putLast(entry.key(), entry));
    for (Forgotten entry : entries.values()) {
      if (!entry.isTakenBack()) {
        ids.addAll(entry.ids());
        addresses.addAll(entry.addresses());
        entry.texts().stream().map(TextTrace::read).forEach(texts::add);
      }
    }
  }

  /// A list; of an entry that stands there twice, what was said later.
  ///
  /// @throws IllegalArgumentException when a trace of a text cannot be read
  public static ForgottenArticles of(List<Forgotten> entries) {
    return new ForgottenArticles(entries);
  }

  /// What was ever on the list, the oldest first.
  public List<Forgotten> entries() {
    return List.copyOf(entries.values());
  }

  /// Those that stay away, the oldest first.
  public List<Forgotten> forgotten() {
    return entries.values().stream().filter(entry -> !entry.isTakenBack()).toList();
  }

  public boolean isEmpty() {
    return ids.isEmpty();
  }

  /// Whether an id is one of a forgotten article.
  public boolean hasId(String id) {
    return !ids.isEmpty() && ids.contains(Traces.id(id));
  }

  /// Whether an address is one of a forgotten article.
  ///
  /// @param hash64 [ArticleId#hash64] of the address in its plain form
  public boolean hasAddress(long hash64) {
    return !addresses.isEmpty() && addresses.contains(Traces.address(hash64));
  }

  /// Whether an article is forgotten, by an id that it has or may be given, by its address, or
  /// because it tells a forgotten text.
  ///
  /// @param path of its input
  public boolean has(Article article, String path, Optional<Fingerprint> print) {
    if (isEmpty()) {
      return false;
    }
    String url = article.url();
    return Traces.idsOf(article, path).anyMatch(ids::contains)
        || (url != null && addresses.contains(Traces.address(url)))
        || hasText(TextTrace.of(article, print));
  }

  /// The entry by which an article is forgotten.
  public Optional<Forgotten> entryOf(Article article, String path, Optional<Fingerprint> print) {
    return forgotten().stream()
        .filter(entry -> new ForgottenArticles(List.of(entry)).has(article, path, print))
        .findFirst();
  }

  private boolean hasText(TextTrace trace) {
    return texts.stream().anyMatch(trace::isOf);
  }

  /// The entry of what somebody typed: an id, an address, or the name that the list shows.
  public Optional<Forgotten> named(String typed) {
    String id = Traces.id(typed);
    String address = Traces.address(typed);
    return entries.values().stream()
        .filter(
            entry ->
                entry.ids().contains(id)
                    || entry.addresses().contains(address)
                    || entry.name().equals(typed))
        .findFirst();
  }

  /// This and one more, or one in the place of what was known of it.
  public ForgottenArticles with(Forgotten entry) {
    Map<String, Forgotten> all = new LinkedHashMap<>(entries);
    all.put(entry.key(), entry);
    return new ForgottenArticles(List.copyOf(all.values()));
  }

  /// This with one taken back: it comes again when its input is read.
  public ForgottenArticles takingBack(Forgotten entry, Instant now) {
    return with(entry.takenBack(now));
  }

  /// Both lists; of an entry that stands on both, what was said later, with all that either knows
  /// it by.
  public ForgottenArticles mergedWith(ForgottenArticles other) {
    Map<String, Forgotten> all = new LinkedHashMap<>(entries);
    other.entries.forEach((key, entry) -> all.merge(key, entry, Forgotten::joined));
    return new ForgottenArticles(List.copyOf(all.values()));
  }

  /// Whether all that stays away by another list does so by this one too.
  public boolean covers(ForgottenArticles other) {
    return ids.containsAll(other.ids)
        && addresses.containsAll(other.addresses)
        && new HashSet<>(texts(this)).containsAll(texts(other));
  }

  private static List<String> texts(ForgottenArticles list) {
    return list.texts.stream().map(TextTrace::written).toList();
  }
}
