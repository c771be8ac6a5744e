package kiji.engine.contract;

import static kiji.engine.Articles.english;
import static kiji.engine.Articles.ids;
import static kiji.engine.Articles.indexed;
import static kiji.engine.Articles.japanese;
import static kiji.engine.Articles.many;
import static kiji.engine.Articles.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiji.article.Article;
import kiji.article.ArticleId;
import kiji.article.Reading;
import kiji.engine.Articles;
import kiji.engine.EngineException;
import kiji.engine.Generation;
import kiji.engine.GenerationWriter;
import kiji.engine.GenerationWriter.PublishResult;
import kiji.engine.Generations.StartFrom;
import kiji.engine.PublishPolicy;
import kiji.engine.ResumePoint;
import kiji.engine.SearchRequest;
import kiji.engine.SearchResults;
import kiji.engine.Searcher;
import org.junit.jupiter.api.Test;

/// What every engine keeps about its generations: what is seen, kept, gone back to and refused.
public abstract class GenerationContract extends EngineContract {
  @Test
  void thereIsNoneBeforeTheFirstIsPublished() {
    assertThat(engine.published()).isEmpty();
    assertThat(engine.generations()).isEmpty();
    assertThatThrownBy(() -> engine.rollback(Optional.empty()))
        .is(Trouble.of(EngineException.Kind.REFUSED));
  }

  @Test
  void nothingIsSeenBeforeItIsPublished() {
    publish(engine, english("a", "First", "Story").build());
    try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
      writer.add(indexed(english("b", "Second", "Story").build()));
      writer.remove(new ArticleId("a"));
      assertThat(everything()).containsExactly("a");
      writer.publish(Articles.FORCED);
      assertThat(everything()).containsExactly("b");
    }
  }

  @Test
  void aDiscardedGenerationLeavesNothing() {
    Generation first = publish(engine, english("a", "First", "Story").build());
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      writer.add(indexed(english("b", "Second", "Story").build()));
    }
    assertThat(everything()).containsExactly("a");
    assertThat(engine.generations()).extracting(Generation::id).containsExactly(first.id());
  }

  @Test
  void anArticleTakesThePlaceOfTheOneWithItsId() {
    publish(engine, StartFrom.NOTHING, many("old", 3));
    Article changed = english("old-1", "Changed", "Another body").build();
    publish(engine, StartFrom.PUBLISHED, List.of(indexed(changed)).stream());
    assertThat(everything()).containsExactlyInAnyOrder("old-0", "old-1", "old-2");
    try (Searcher searcher = engine.searcher()) {
      assertThat(searcher.size()).isEqualTo(3);
      assertThat(searcher.byId(changed.id())).contains(changed);
    }
  }

  @Test
  void anArticleComesBackAsItWentIn() {
    Article whole =
        japanese("全部", "月見草が咲く", "一段落目。\n\n二段落目。")
            .authors(List.of("山田 花子", "Jane Doe"))
            .publishedAt(Articles.date("2024-04-12T18:30:00+09:00"))
            .updatedAt(Articles.date("2024-04-13T00:00:00Z"))
            .url("https://news.tsukimi.example/1?a=b")
            .section("経済")
            .description("あらまし")
            .imageUrl("https://news.tsukimi.example/1.png")
            .agency("共同")
            .readings(List.of(new Reading("拉致", "らち")))
            .build();
    Article bare = english("bare", "", "Only a body").build();
    publish(engine, whole, bare);
    try (Searcher searcher = engine.searcher()) {
      assertThat(searcher.byId(whole.id())).contains(whole);
      assertThat(searcher.byId(bare.id())).contains(bare);
      assertThat(searcher.byId(new ArticleId("none"))).isEmpty();
    }
  }

  @Test
  void aSearcherKeepsItsGenerationWhateverIsPublished() {
    publish(engine, StartFrom.NOTHING, many("old", 5));
    try (Searcher held = engine.searcher()) {
      publish(engine, StartFrom.NOTHING, many("new", 7));
      publish(engine, StartFrom.NOTHING, many("newer", 9));
      assertThat(held.size()).isEqualTo(5);
      assertThat(everything(held)).allMatch(id -> id.startsWith("old-")).hasSize(5);
      assertThat(everything()).allMatch(id -> id.startsWith("newer-")).hasSize(9);
    }
  }

  @Test
  void aListGoesOnInTheGenerationItWasBegunInAsLongAsThatIsKept() {
    Generation first = publish(engine, StartFrom.NOTHING, many("old", 25));
    SearchResults begun = pageOf(engine.searcher(), everythingRequest().withPage(0, 10, null));
    publish(engine, StartFrom.NOTHING, many("new", 7));
    List<String> listed = new ArrayList<>(ids(begun));
    for (SearchResults page = begun; page.next() != null; ) {
      SearchRequest onwards = everythingRequest().withPage(0, 10, page.next());
      page = pageOf(engine.searcher(page.next().generation()), onwards);
      assertThat(page.generation()).isEqualTo(first.id());
      assertThat(page.total()).isEqualTo(25);
      listed.addAll(ids(page));
    }
    assertThat(listed).doesNotHaveDuplicates().hasSize(25).allMatch(id -> id.startsWith("old-"));
    assertThat(everything()).hasSize(7);

    publish(engine, StartFrom.NOTHING, many("newer", 9));
    assertThatThrownBy(() -> engine.searcher(first.id())).isInstanceOf(ResumePoint.Stale.class);
    assertThat(engine.generations()).extracting(Generation::id).doesNotContain(first.id());
  }

  @Test
  void aGenerationThatNeverWasIsNotOpened() {
    publish(engine, StartFrom.NOTHING, many("story", 2));
    for (String odd : List.of("", "000099", "..", "../../etc", "000001/..", "\0")) {
      assertThatThrownBy(() -> engine.searcher(odd)).isInstanceOf(ResumePoint.Stale.class);
    }
  }

  @Test
  void theGateStopsAGenerationThatLostTooMuch() {
    Generation whole = publish(engine, StartFrom.NOTHING, many("story", 10));
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      many("story", 7).forEach(writer::add);
      assertThat(writer.publish(new PublishPolicy(20, false)))
          .isInstanceOfSatisfying(
              PublishResult.Refused.class,
              refused -> assertThat(refused.reason()).contains("7", "10", whole.id(), "--force"));
    }
    assertThat(everything()).hasSize(10);
    assertThat(engine.generations()).hasSize(1);
  }

  @Test
  void theGateLetsPassWhatIsWithinItsShareOrForced() {
    publish(engine, StartFrom.NOTHING, many("story", 10));
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      many("story", 8).forEach(writer::add);
      assertThat(writer.publish(new PublishPolicy(20, false)))
          .isInstanceOf(PublishResult.Published.class);
    }
    assertThat(everything()).hasSize(8);
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      assertThat(writer.publish(new PublishPolicy(20, true)))
          .isInstanceOf(PublishResult.Published.class);
    }
    assertThat(everything()).isEmpty();
  }

  @Test
  void rollingBackAndForthChangesWhatIsSeen() {
    Generation first = publish(engine, StartFrom.NOTHING, many("first", 2));
    Generation second = publish(engine, StartFrom.NOTHING, many("second", 3));
    assertThat(engine.rollback(Optional.empty()).id()).isEqualTo(first.id());
    assertThat(everything()).containsExactlyInAnyOrder("first-0", "first-1");
    assertThat(engine.published().orElseThrow().id()).isEqualTo(first.id());
    assertThat(engine.rollback(Optional.of(second.id())).id()).isEqualTo(second.id());
    assertThat(everything()).hasSize(3);
    assertThatThrownBy(() -> engine.rollback(Optional.of("999999")))
        .is(Trouble.of(EngineException.Kind.REFUSED))
        .hasMessageContaining("999999")
        .hasMessageContaining(first.id());
  }

  @Test
  void theNextGenerationStartsFromTheOneRolledBackTo() {
    publish(engine, StartFrom.NOTHING, many("first", 2));
    Generation second = publish(engine, StartFrom.NOTHING, many("second", 3));
    Generation first = engine.rollback(Optional.empty());
    Generation third = publish(engine, StartFrom.PUBLISHED, many("third", 1));
    assertThat(everything()).containsExactlyInAnyOrder("first-0", "first-1", "third-0");
    assertThat(Long.parseLong(third.id())).isGreaterThan(Long.parseLong(second.id()));
    assertThat(engine.generations())
        .extracting(Generation::id)
        .containsExactly(third.id(), first.id());
  }

  @Test
  void twoGenerationsAreKeptAndTheirNumbersCountUp() {
    for (int i = 0; i < 4; i++) {
      publish(engine, StartFrom.PUBLISHED, many("run" + i, 1));
    }
    try (GenerationWriter discarded = engine.newGeneration(StartFrom.PUBLISHED)) {
      assertThat(discarded.id()).isEqualTo("000005");
    }
    Generation last = publish(engine, StartFrom.PUBLISHED, many("last", 1));
    assertThat(last.id()).isEqualTo("000006");
    assertThat(engine.generations())
        .extracting(Generation::id, Generation::isPublished)
        .containsExactly(tuple("000006", true), tuple("000004", false));
  }

  @Test
  void attachmentsStayWithTheirGeneration() throws IOException {
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      try (OutputStream report = writer.attach("report.json")) {
        report.write("{\"記事\":1}".getBytes(StandardCharsets.UTF_8));
      }
      writer.publish(Articles.FORCED);
    }
    Generation generation = engine.published().orElseThrow();
    assertThat(text(generation, "report.json")).contains("{\"記事\":1}");
    assertThat(text(generation, "other.json")).isEmpty();
    assertThat(generation.attachmentPath("report.json"))
        .contains(generation.id())
        .endsWith("report.json");
    publish(engine, StartFrom.PUBLISHED, many("more", 1));
    assertThat(text(engine.published().orElseThrow(), "report.json")).isEmpty();
  }

  @Test
  void aWriterTellsWhatItStartedFrom() {
    try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
      assertThat(writer.startedFrom()).as("nothing is published").isEmpty();
      assertThat(writer.notice()).isEmpty();
    }
    Generation first = publish(engine, StartFrom.NOTHING, many("story", 2));
    try (GenerationWriter writer = engine.newGeneration(StartFrom.PUBLISHED)) {
      assertThat(writer.startedFrom().orElseThrow().id()).isEqualTo(first.id());
    }
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      assertThat(writer.startedFrom()).isEmpty();
      assertThat(writer.notice()).isEmpty();
    }
  }

  @Test
  void onlyOneGenerationIsBuiltAtATime() {
    try (GenerationWriter first = engine.newGeneration(StartFrom.NOTHING)) {
      assertThatThrownBy(() -> engine.newGeneration(StartFrom.NOTHING))
          .is(Trouble.of(EngineException.Kind.REFUSED))
          .hasMessageContaining("running")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageNotContaining("\n");
      many("story", 2).forEach(first::add);
      first.publish(Articles.FORCED);
    }
    publish(engine, StartFrom.PUBLISHED, many("more", 1));
    assertThat(everything()).hasSize(3);
  }

  @Test
  void aWriterPublishesOnce() {
    try (GenerationWriter writer = engine.newGeneration(StartFrom.NOTHING)) {
      writer.publish(Articles.FORCED);
      assertThatThrownBy(() -> writer.publish(Articles.FORCED))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> writer.remove(new ArticleId("a")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aSearcherGivenBackIsNotUsed() {
    publish(engine, StartFrom.NOTHING, many("story", 1));
    Searcher searcher = engine.searcher();
    searcher.close();
    searcher.close();
    assertThatThrownBy(() -> searcher.search(everythingRequest()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theOnlyGenerationIsNotGoneBackFrom() {
    Generation only = publish(engine, StartFrom.NOTHING, many("story", 1));
    assertThatThrownBy(() -> engine.rollback(Optional.empty()))
        .is(Trouble.of(EngineException.Kind.REFUSED));
    assertThatThrownBy(() -> engine.rollback(Optional.of(only.id())))
        .is(Trouble.of(EngineException.Kind.REFUSED))
        .hasMessageContaining(only.id());
    assertThat(everything()).hasSize(1);
  }

  private static SearchResults pageOf(Searcher opened, SearchRequest request) {
    try (Searcher searcher = opened) {
      return searcher.search(request);
    }
  }

  private static Set<String> everything(Searcher searcher) {
    return Set.copyOf(ids(searcher.search(everythingRequest())));
  }

  private static Optional<String> text(Generation generation, String name) throws IOException {
    Optional<InputStream> attachment = generation.attachment(name);
    if (attachment.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = attachment.get()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
