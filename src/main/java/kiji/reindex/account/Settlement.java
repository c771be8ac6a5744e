package kiji.reindex.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.cleaning.SiteTemplates;
import kiji.corpus.SourcePage;
import kiji.engine.IndexedArticle;
import kiji.reindex.Counts;
import kiji.reindex.work.Cleaning;
import kiji.stories.Fingerprint;
import kiji.stories.ForgottenArticles;
import kiji.stories.KnownStories;
import org.jspecify.annotations.Nullable;

/// Takes the outcomes of inputs in the order of the inputs, decides which articles are added, and
/// remembers what the final account needs. For one thread.
public final class Settlement {
  private final Past past;
  private final KnownStories stories;
  private final Additions additions;
  private final Spool spool;
  private final Notes notes;
  private final ForgottenArticles forgotten;
  private final Notes leftOut = new Notes();
  private final Instant now;
  private final Candidates candidates = new Candidates();
  private final FurtherPages furtherPages = new FurtherPages(candidates);

  /// Which candidate the index holds, or is about to hold, under an id.
  private final IdTable holders = new IdTable();

  /// Candidates that turned out to be no article, and why.
  private final Map<Integer, Dropped> dropped = new HashMap<>();

  /// Of those known by another id than their row's: that id.
  private final Map<Integer, String> ids = new HashMap<>();

  /// Whether the published generation has articles known by something else than the address that
  /// they claim.
  private boolean mayBeNamedOtherwise;

  private boolean differs;
  private long inputs;
  private long quarantined;

  /// @param forgotten what no input may tell
  /// @param now when what is new comes into the archive
  public Settlement(
      Past past,
      KnownStories stories,
      Additions additions,
      Spool spool,
      Notes notes,
      ForgottenArticles forgotten,
      Instant now) {
    this.now = now;
    this.past = past;
    this.stories = stories;
    this.additions = additions;
    this.spool = spool;
    this.notes = notes;
    this.forgotten = forgotten;
  }

  /// An article of the published generation has lost its input.
  public void gone(LedgerRow before) {
    differs = true;
    if (before.outcome() == LedgerRow.Outcome.INDEXED) {
      spool.write(LedgerRow.gone(before));
    }
  }

  /// An input that is no article.
  public void noArticle(LedgerRow row, @Nullable LedgerRow before) {
    inputs++;
    quarantined += row.outcome() == LedgerRow.Outcome.QUARANTINED ? 1 : 0;
    differs |= !row.equals(before);
    if (before != null && before.outcome() == LedgerRow.Outcome.INDEXED) {
      spool.write(LedgerRow.gone(before));
    }
    spool.write(row);
  }

  /// An input whose outcome is known from the published generation.
  public void takenOver(LedgerRow row) {
    inputs++;
    spool.write(row);
    quarantined += row.outcome() == LedgerRow.Outcome.QUARANTINED ? 1 : 0;
    if (!row.isCandidate() || row.id() == null) {
      return;
    }
    long id = ArticleId.hash64(row.id());
    int number = candidates.add(id, row.claim(), row.published());
    candidates.setTakenOver(number, true);
    furtherPages.known(number, row.joined());
    mayBeNamedOtherwise |=
        row.claim().address() != 0 && ArticleId.hash64(row.claim().id().value()) != id;
    boolean isThere = row.outcome() == LedgerRow.Outcome.INDEXED && holders.get(id) < 0;
    candidates.setIndexed(number, isThere);
    if (isThere) {
      holders.put(id, number);
    }
  }

  /// An input that was cleaned and tells an article.
  public void article(SourcePage page, Cleaning.Told told, @Nullable LedgerRow before) {
    if (isForgotten(page, told)) {
      forgotten(page, before);
      return;
    }
    inputs++;
    differs = true;
    if (before != null && before.outcome() == LedgerRow.Outcome.INDEXED) {
      spool.write(LedgerRow.gone(before));
    }
    LedgerRow row = row(page, told);
    spool.write(row);
    told.notes().forEach(note -> notes.add(page.path() + ": " + note));
    long id = ArticleId.hash64(told.article().id().value());
    int number = candidates.add(id, row.claim(), row.published());
    int holder = holders.get(id);
    if (holder < 0 || candidates.isPreferred(number, holder)) {
      add(number, page, told.article(), told.print());
    }
  }

  private boolean isForgotten(SourcePage page, Cleaning.Told told) {
    return forgotten.has(told.article(), page.path(), told.print());
  }

  /// An input that tells what is forgotten leaves nothing but a count.
  private void forgotten(SourcePage page, @Nullable LedgerRow before) {
    inputs++;
    differs |= before != null;
    leftOut.add(page.path());
    if (before != null && before.outcome() == LedgerRow.Outcome.INDEXED) {
      spool.write(LedgerRow.gone(before));
    }
    spool.write(LedgerRow.forgotten(page.path()));
  }

  /// The inputs that tell what is forgotten.
  public List<String> leftOut() {
    return leftOut.list();
  }

  /// How many inputs were settled.
  public long inputs() {
    return inputs;
  }

  /// How many of them are no articles though they should be.
  public long quarantined() {
    return quarantined;
  }

  /// Waits until everything that was added is in.
  public void finishAdditions() {
    additions.finish(
        (reason, number) -> {
          candidates.drop(number);
          dropped.put(number, new Dropped(Dropped.Cause.REFUSED, reason));
        });
  }

  /// Holds every article against its site's template, once all inputs are in: of which nothing is
  /// left is none, and of which other blocks are removed than were when it was cleaned must be
  /// cleaned again.
  public void hold(SiteTemplates templates) {
    forEachArticle(
        (row, number) -> {
          String removed = templates.of(row.marks().site()).removed(row.marks());
          if (candidates.isDropped(number)) {
            return;
          }
          if (row.marks().isAll(removed)) {
            candidates.drop(number);
            dropped.put(number, Dropped.ONLY_TEMPLATE);
            differs |= row.outcome() != LedgerRow.Outcome.QUARANTINED;
          } else if (!removed.equals(row.marks().removed())) {
            candidates.setStale(number, true);
            differs = true;
          }
        });
  }

  /// Those that stay but are not in the index as they should be, because what stood in their place
  /// has gone or their site's template is another: by the path of their input.
  public Map<String, Missing> missing(Contest contest) {
    Map<String, Missing> missing = new HashMap<>();
    Set<Integer> sought = new HashSet<>();
    forEachArticle(
        (row, number) -> {
          boolean isThere = candidates.isIndexed(number) && !candidates.isStale(number);
          if (contest.stays(number)) {
            sought.addAll(furtherPages.missing(number, !isThere));
          }
        });
    forEachArticle(
        (row, number) -> {
          if (sought.contains(number)) {
            missing.put(row.path(), new Missing(number, row.hash()));
          }
        });
    return missing;
  }

  /// A candidate that must be cleaned again, and the hash its input had.
  public record Missing(int number, String hash) {}

  /// One that was missing has been cleaned again.
  public void restored(int number, SourcePage page, Cleaning cleaning) {
    differs = true;
    switch (cleaning) {
      case Cleaning.Told told when isForgotten(page, told) -> {
        leftOut.add(page.path());
        candidates.drop(number);
        dropped.put(number, Dropped.FORGOTTEN);
        furtherPages.lost(number).ifPresent(this::add);
      }
      case Cleaning.Told told when ArticleId.hash64(id(number, told)) == candidates.id(number) -> {
        Article article = told.article().withId(new ArticleId(id(number, told)));
        furtherPages.take(number, new FurtherPages.Piece(page, article)).ifPresent(this::add);
      }
      case Cleaning.Refused refused -> lost(number, refused.reason());
      case Cleaning.Told _ -> lost(number, "its id is not what it was");
    }
  }

  /// The id under which an article is added: another than its own, where its address names others.
  private String id(int number, Cleaning.Told told) {
    return ids.getOrDefault(number, told.article().id().value());
  }

  /// One that was missing cannot be brought back.
  public void lost(int number, String reason) {
    differs = true;
    candidates.drop(number);
    dropped.put(number, new Dropped(Dropped.Cause.LOST, reason));
    furtherPages.lost(number).ifPresent(this::add);
  }

  private void add(FurtherPages.Story story) {
    candidates.setTakenOver(story.number(), false);
    add(story.number(), story.first().page(), story.article(), Fingerprint.of(story.article()));
  }

  /// Settles which articles stay. Whose address turned out to name others too is from here on known
  /// by the path of its input; and by its address again once it is the only one that claims it.
  public Contest contest() {
    SharedAddresses shared = SharedAddresses.of(candidates);
    if (!shared.areNone() || !ids.isEmpty() || mayBeNamedOtherwise) {
      forEachArticle((row, number) -> name(row, number, shared));
    }
    Contest contest = Contest.settle(candidates);
    Map<Integer, String> further = new HashMap<>();
    if (candidates.hasFurtherPages()) {
      forEachArticle(
          (row, number) -> {
            if (candidates.page(number) > 1 && !contest.stays(number)) {
              further.put(number, row.hash());
            }
          });
    }
    furtherPages.settle(contest::stays, further);
    return contest;
  }

  private void name(LedgerRow row, int number, SharedAddresses shared) {
    Claim claim = row.claim();
    candidates.setUnnamed(number, shared.isUnnamed(number));
    candidates.setByLanguage(number, shared.isByLanguage(number));
    if (claim.address() == 0) {
      return;
    }
    List<ArticleId> derived =
        List.of(claim.id(), ArticleId.derivedFrom(row.path()), claim.idInLanguage());
    long id = candidates.id(number);
    ArticleId wanted =
        derived.get(shared.isUnnamed(number) ? 1 : shared.isByLanguage(number) ? 2 : 0);
    boolean isDerived = derived.stream().anyMatch(d -> ArticleId.hash64(d.value()) == id);
    if (isDerived && id != ArticleId.hash64(wanted.value())) {
      candidates.rename(number, ArticleId.hash64(wanted.value()));
      ids.put(number, wanted.value());
      differs = true;
    }
  }

  /// Whether the published generation no longer tells the corpus as it is.
  public boolean differs(Contest contest) {
    List<Integer> other = new ArrayList<>();
    forEachArticle(
        (row, number) -> {
          if (contest.stays(number) != (row.outcome() == LedgerRow.Outcome.INDEXED)) {
            other.add(number);
          }
        });
    return differs || !other.isEmpty();
  }

  /// Gives every input's final row, in order, and the ids of articles that must leave the index.
  public Counts account(
      Contest contest,
      SiteTemplates templates,
      Consumer<LedgerRow> rows,
      Consumer<ArticleId> leaving) {
    Account account =
        new Account(
            past,
            candidates,
            holders,
            dropped,
            contest,
            templates,
            ids,
            furtherPages,
            rows,
            leaving);
    spool.forEach(account::take);
    return account.counts();
  }

  /// Whether an article is in the index in the end, by the hash of its id.
  public boolean isKept(Contest contest, long id) {
    int holder = holders.get(id);
    return holder >= 0 && contest.stays(holder);
  }

  private void add(int number, SourcePage page, Article article, Optional<Fingerprint> print) {
    long id = candidates.id(number);
    int holder = holders.get(id);
    if (holder >= 0) {
      candidates.setIndexed(holder, false);
    }
    holders.put(id, number);
    candidates.setIndexed(number, true);
    String story = stories.keyFor(article, print);
    OptionalLong arrived = past.arrivals().of(id, page.hash());
    Instant arrival = arrived.isPresent() ? Instant.ofEpochMilli(arrived.getAsLong()) : now;
    additions.add(
        new IndexedArticle(article, page.path(), page.hash(), story, arrival),
        number,
        !past.holds(id));
  }

  private static LedgerRow row(SourcePage page, Cleaning.Told told) {
    Article article = told.article();
    long published =
        article.publishedAt() == null
            ? LedgerRow.NO_DATE
            : article.publishedAt().toInstant().toEpochMilli();
    return LedgerRow.indexed(
        page.path(),
        page.hash(),
        article.id().value(),
        Claim.of(page, article, told.marks(), told.page()),
        published,
        told.marks());
  }

  /// An article's row and the number of its candidate.
  private interface NumberedRow {
    void take(LedgerRow row, int number);
  }

  private void forEachArticle(NumberedRow rows) {
    int[] number = {0};
    spool.forEach(
        row -> {
          if (row.isCandidate()) {
            rows.take(row, number[0]++);
          }
        });
  }
}
