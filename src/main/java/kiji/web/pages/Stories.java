package kiji.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.engine.Hit.Copy;
import kiji.text.TextForms;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.StoryView;
import kiji.web.view.Texts;
import org.jspecify.annotations.Nullable;

/// Tells who ran a story, by time, and where their headlines differ.
final class Stories {
  private static final Comparator<Copy> BY_TIME =
      Comparator.comparing(
          Copy::publishedAt, Comparator.nullsLast(Comparator.comparing(time -> time.toInstant())));

  private final ResultViews results;
  private final Visitor visitor;
  private final SearchAddress search;

  /// @param search that the reader came by, to go on with
  Stories(ResultViews results, Visitor visitor, SearchAddress search) {
    this.results = results;
    this.visitor = visitor;
    this.search = search;
  }

  /// Null where nobody else ran it.
  ///
  /// @param shown the article that is shown
  @Nullable StoryView of(Article shown, List<Copy> copies) {
    if (copies.isEmpty()) {
      return null;
    }
    Copy own = Copy.of(shown);
    List<Copy> all = Stream.concat(Stream.of(own), copies.stream()).sorted(BY_TIME).toList();
    return new StoryView(
        summary(all), all.stream().map(copy -> telling(copy, own, all.getFirst())).toList());
  }

  private String summary(List<Copy> all) {
    long outlets = all.stream().map(Copy::outlet).distinct().count();
    Texts texts = visitor.texts();
    return outlets > 1
        ? texts.count("story.outlets", outlets)
        : texts.count("story.versions", all.size());
  }

  private StoryView.Telling telling(Copy copy, Copy own, Copy first) {
    boolean same = key(copy.title()).equals(key(own.title()));
    return new StoryView.Telling(
        ResultViews.outlet(copy.outlet(), visitor.texts()),
        visitor.articleHref(copy.id().value(), search),
        same ? "" : copy.title(),
        results.time(copy.publishedAt(), visitor.texts()),
        copy.equals(first) && copy.publishedAt() != null,
        copy.equals(own));
  }

  private static String key(String title) {
    return TextForms.folded(title).replaceAll("\\s+", "");
  }
}
