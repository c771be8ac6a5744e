package kiji.reindex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import kiji.article.ArticleAddress;
import kiji.corpus.CorpusPath;
import kiji.corpus.CorpusRoots;
import kiji.engine.Generation;
import kiji.engine.Generations;
import kiji.engine.Generations.Rewritten;
import kiji.engine.IndexedArticle;
import kiji.reindex.account.Attachments;
import kiji.reindex.account.Erasure;
import kiji.reindex.account.RootsFile;
import kiji.stories.Fingerprint;
import kiji.stories.Forgotten;
import kiji.stories.ForgottenArticles;
import kiji.stories.ForgottenFile;
import kiji.stories.Traces;

/// Takes stories out of the archive for good, for persons and courts who ask for it: first onto the
/// list, so that whatever happens then nothing brings them back; then out of every kept generation.
/// What was cut short (a kill, a full disk) is done by the next run. Costs reading every article
/// that is kept, two or three times.
public final class Forgetting {
  private final Generations generations;
  private final ForgottenFile file;
  private final InstantSource clock;

  /// @param file the list, beside the generations
  public Forgetting(Generations generations, ForgottenFile file, InstantSource clock) {
    this.generations = generations;
    this.file = file;
    this.clock = clock;
  }

  /// What is to be forgotten, and what that takes away; nothing has happened yet.
  ///
  /// @param list the list as it will be
  /// @param articles that leave, by id: those named and copies of their texts
  /// @param ahead addresses of which nothing is kept: they stay away from now on
  /// @param known what was named and is forgotten already
  /// @param unknown ids that name nothing
  /// @param near of addresses of which nothing is kept, one of which something is, and which
  ///   differs in its scheme, `www.` or a final slash alone
  /// @param generations that are made anew, the oldest first
  public record Planned(
      ForgottenArticles list,
      Map<String, Leaving> articles,
      List<String> ahead,
      List<String> known,
      List<String> unknown,
      Map<String, String> near,
      List<String> generations) {
    public Planned {
      near = new TreeMap<>(near);
      articles = new TreeMap<>(articles);
      ahead = List.copyOf(ahead);
      known = List.copyOf(known);
      unknown = List.copyOf(unknown);
      generations = List.copyOf(generations);
    }
  }

  /// An article that leaves.
  ///
  /// @param address empty for none
  /// @param isCopy whether it was not named itself
  public record Leaving(String id, String address, boolean isCopy) {}

  /// What happened.
  ///
  /// @param inputs files that still tell what is forgotten, and entries of files
  public record Done(List<Rewritten> generations, List<String> inputs) {
    public Done {
      generations = List.copyOf(generations);
      inputs = List.copyOf(inputs);
    }
  }

  /// Looks what ids and addresses mean, and which copies there are of what they tell.
  public Planned plan(Collection<String> names, String reason) {
    ForgottenArticles before = file.read();
    Instant now = now();
    List<String> known =
        names.stream()
            .filter(name -> before.named(name).filter(entry -> !entry.isTakenBack()).isPresent())
            .toList();
    Set<String> asked = new LinkedHashSet<>(names);
    known.forEach(asked::remove);
    Map<String, String> near = new ConcurrentHashMap<>();
    Map<String, List<IndexedArticle>> found = asked.isEmpty() ? Map.of() : find(asked, near);
    near.keySet().removeAll(found.keySet());
    ForgottenArticles list = before;
    for (String name : asked) {
      list = with(name, found.getOrDefault(name, List.of()), list, reason, now);
    }
    Map<String, Leaving> articles = new TreeMap<>();
    found.values().stream().flatMap(List::stream).forEach(one -> add(one, false, articles));
    if (!found.isEmpty()) {
      list = withCopies(list, articles);
    }
    List<String> missing = asked.stream().filter(name -> !found.containsKey(name)).toList();
    return new Planned(
        list,
        articles,
        missing.stream().filter(Forgetting::isAddress).toList(),
        known,
        missing.stream().filter(name -> !isAddress(name)).toList(),
        near,
        generations.generations().stream().map(Generation::id).sorted().toList());
  }

  /// Does what was planned.
  ///
  /// @throws kiji.engine.EngineException when it could not be done: the list stands, and the next
  ///   run goes on
  public Done carryOut(Planned planned) {
    return erase(file.change(now -> now.mergedWith(planned.list())));
  }

  /// Takes out what is on the list and still lies in a kept generation: after a run that was cut
  /// short, and when a list was merged in.
  ///
  /// @return what was done; empty where there was nothing to do
  public Optional<Done> catchUp() {
    ForgottenArticles list = file.read();
    if (list.isEmpty() || generations.generations().stream().allMatch(one -> isMadeBy(list, one))) {
      return Optional.empty();
    }
    return Optional.of(erase(list));
  }

  /// Lets what was forgotten come again when its input is read.
  ///
  /// @return the names that are not on the list; nothing was changed when there are any
  public List<String> takeBack(Collection<String> names) {
    List<String> unknown = new ArrayList<>();
    file.change(
        before -> {
          ForgottenArticles list = before;
          for (String name : names) {
            Optional<Forgotten> entry = before.named(name).filter(one -> !one.isTakenBack());
            if (entry.isPresent()) {
              list = list.takingBack(entry.get(), now());
            } else {
              unknown.add(name);
            }
          }
          return unknown.isEmpty() ? list : before;
        });
    return List.copyOf(unknown);
  }

  /// What is forgotten, the oldest first.
  public List<Forgotten> list() {
    return file.read().forgotten();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Done erase(ForgottenArticles list) {
    Erasure erasure = new Erasure(list);
    List<Rewritten> done = generations.rewrite(erasure);
    return new Done(done, stillThere(erasure.inputs()));
  }

  /// Articles by what was typed for them.
  ///
  /// @param near is told of addresses that differ from one that is kept in their writing
  private Map<String, List<IndexedArticle>> find(Set<String> names, Map<String, String> near) {
    Map<String, List<String>> plain = new LinkedHashMap<>();
    Map<String, List<String>> loose = new LinkedHashMap<>();
    for (String name : names) {
      String address = ArticleAddress.plain(ArticleAddress.ascii(name));
      plain.computeIfAbsent(address, _ -> new ArrayList<>()).add(name);
      if (isAddress(name)) {
        loose.computeIfAbsent(loose(address), _ -> new ArrayList<>()).add(name);
      }
    }
    ConcurrentMap<String, List<IndexedArticle>> found = new ConcurrentHashMap<>();
    generations.eachKept(
        article -> {
          String id = article.article().id().value();
          String url = article.article().url();
          if (names.contains(id)) {
            found.merge(id, List.of(article), Forgetting::both);
          }
          String address = url == null ? "" : ArticleAddress.plain(url);
          for (String name : plain.getOrDefault(address, List.of())) {
            if (!name.equals(id)) {
              found.merge(name, List.of(article), Forgetting::both);
            }
          }
          for (String name : loose.getOrDefault(loose(address), List.of())) {
            near.put(name, address);
          }
        });
    return found;
  }

  /// What is left of an address without what is often written otherwise.
  private static String loose(String address) {
    return address
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/$", "");
  }

  private static List<IndexedArticle> both(List<IndexedArticle> some, List<IndexedArticle> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static ForgottenArticles with(
      String name,
      List<IndexedArticle> articles,
      ForgottenArticles list,
      String reason,
      Instant now) {
    if (articles.isEmpty() && !isAddress(name)) {
      return list;
    }
    List<Traces> traces =
        articles.isEmpty()
            ? List.of(Traces.ofAddress(name))
            : articles.stream().map(one -> Traces.of(one.article(), one.sourcePath())).toList();
    Traces first = traces.getFirst();
    Forgotten entry =
        list.named(name)
            .map(known -> known.anew(now, reason).with(first))
            .orElseGet(
                () ->
                    new Forgotten(
                        first.ids(), first.addresses(), first.texts(), now, false, reason));
    for (Traces more : traces) {
      entry = entry.with(more);
    }
    return list.with(isAddress(name) ? entry.with(Traces.ofAddress(name)) : entry);
  }

  /// Copies of what is forgotten are known by their ids and addresses too.
  private ForgottenArticles withCopies(ForgottenArticles list, Map<String, Leaving> articles) {
    ConcurrentLinkedQueue<IndexedArticle> copies = new ConcurrentLinkedQueue<>();
    generations.eachKept(
        one -> {
          boolean isNew = !articles.containsKey(one.article().id().value());
          if (isNew && list.has(one.article(), one.sourcePath(), Fingerprint.of(one.article()))) {
            copies.add(one);
          }
        });
    ForgottenArticles all = list;
    for (IndexedArticle copy : copies) {
      Optional<Forgotten> original =
          list.entryOf(copy.article(), copy.sourcePath(), Fingerprint.of(copy.article()));
      if (original.isPresent()) {
        Forgotten entry = all.named(original.get().name()).orElseThrow();
        all = all.with(entry.with(Traces.of(copy.article(), copy.sourcePath()).withoutTexts()));
      }
      add(copy, true, articles);
    }
    return all;
  }

  private static void add(IndexedArticle one, boolean isCopy, Map<String, Leaving> articles) {
    String id = one.article().id().value();
    String url = one.article().url();
    articles.put(id, new Leaving(id, url == null ? "" : url, isCopy));
  }

  private static boolean isAddress(String name) {
    return name.contains("://");
  }

  private static boolean isMadeBy(ForgottenArticles list, Generation generation) {
    try (InputStream in = generation.attachment(Attachments.FORGOTTEN).orElse(null)) {
      return in != null && ForgottenFile.read(in).covers(list);
    } catch (IOException e) {
      return false;
    }
  }

  /// Where a person finds the inputs, of those whose files are there.
  private List<String> stillThere(Set<String> inputs) {
    Optional<CorpusRoots> roots =
        Stream.concat(generations.published().stream(), generations.generations().stream())
            .map(RootsFile::of)
            .flatMap(Optional::stream)
            .findFirst();
    List<String> there = new ArrayList<>();
    for (String input : inputs) {
      Optional<Path> found = roots.flatMap(known -> known.fileOf(input));
      if (found.isEmpty() || Files.exists(found.get())) {
        CorpusPath path = CorpusPath.parse(input);
        String part = path.part() == 0 ? "" : "#" + path.part();
        there.add(found.map(Path::toString).orElse(path.file()) + part);
      }
    }
    return there;
  }
}
