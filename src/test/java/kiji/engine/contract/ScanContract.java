package kiji.engine.contract;

import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.many;
import static kiji.engine.Articles.publish;
import static kiji.engine.Articles.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import kiji.engine.Capability;
import kiji.engine.Generations.StartFrom;
import kiji.engine.Hit;
import kiji.engine.Scans;
import kiji.engine.SearchRequest;
import kiji.engine.Searcher;
import kiji.engine.Sort;
import org.junit.jupiter.api.Test;

/// What an engine keeps that gives every result of a search.
public abstract class ScanContract extends CapabilityContract {
  protected ScanContract() {
    super(Capability.SCANS);
  }

  @Test
  void givesTheWholeListInItsOrderWhateverTheOrder() {
    publish(engine, StartFrom.NOTHING, many("story", 270));
    for (Sort sort : Sort.values()) {
      SearchRequest request = patient(word("everywhere")).withSort(sort);
      assertThat(scanned(request))
          .as(sort.name())
          .isEqualTo(listed(request.withPage(0, 1000, null)))
          .hasSize(270);
    }
  }

  @Test
  void foldsCopiesAsTheListDoes() {
    publish(
        engine,
        StartFrom.NOTHING,
        Stream.of(
            story("a", "Storm", "A storm.", "2024-01-01", "storm"),
            story("b", "Storm", "A storm.", "2024-01-02", "storm"),
            story("c", "Storm", "Another storm.", "2024-01-03", "another")));
    SearchRequest storms = patient(word("storm")).withSort(Sort.NEWEST);
    try (Searcher searcher = engine.searcher()) {
      List<Hit> hits = new ArrayList<>();
      Scans.of(searcher).scan(storms).forEachRemaining(hits::add);
      assertThat(hits).extracting(hit -> hit.article().id().value()).containsExactly("c", "b");
      assertThat(hits.getLast().copies())
          .extracting(copy -> copy.id().value())
          .containsExactly("a");
    }
    assertThat(scanned(storms.withCollapse(false))).containsExactly("c", "b", "a");
  }

  @Test
  void nothingIsLeftOutForTheBudget() {
    publish(engine, StartFrom.NOTHING, many("story", 500));
    SearchRequest hasty =
        patient(word("everywhere")).withSort(Sort.NEWEST).withBudget(Duration.ofNanos(1));
    assertThat(search(hasty.withPage(0, 1000, null)).hits()).isEmpty();
    assertThat(scanned(hasty)).hasSize(500);
  }

  @Test
  void anEngineWithoutItGivesThePagesOneAfterAnother() {
    publish(engine, StartFrom.NOTHING, many("story", 270));
    SearchRequest request = patient(word("everywhere"));
    try (Searcher searcher = engine.searcher()) {
      List<String> ids = new ArrayList<>();
      new Scans.ByPages(searcher, request)
          .forEachRemaining(hit -> ids.add(hit.article().id().value()));
      assertThat(ids).isEqualTo(ids(searcher.search(request.withPage(0, 1000, null))));
    }
  }

  @Test
  void everythingWorksWhenEmpty() {
    try (Searcher searcher = engine.searcher()) {
      Iterator<Hit> none = Scans.of(searcher).scan(everythingRequest());
      assertThat(none.hasNext()).isFalse();
      assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  private List<String> scanned(SearchRequest request) {
    List<String> ids = new ArrayList<>();
    try (Searcher searcher = engine.searcher()) {
      Scans.of(searcher).scan(request).forEachRemaining(hit -> ids.add(hit.article().id().value()));
    }
    return ids;
  }
}
