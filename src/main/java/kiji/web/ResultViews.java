package kiji.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kiji.article.Article;
import kiji.article.Language;
import kiji.engine.Copy;
import kiji.engine.Hit;
import kiji.web.pages.ResultView;
import kiji.web.pages.TextPiece;
import kiji.web.pages.Texts;
import kiji.web.pages.TimeView;
import org.jspecify.annotations.Nullable;

/// Makes what a reader sees of a hit.
final class ResultViews {
  private final Clock clock;

  ResultViews(Clock clock) {
    this.clock = clock;
  }

  ResultView of(Hit hit, Visitor visitor) {
    Article article = hit.article();
    Texts texts = visitor.texts();
    return new ResultView(
        visitor.articleHref(article.id().value()),
        title(hit, texts),
        htmlLanguage(article.language()),
        texts.get("language." + article.language().code()),
        article.outlet().name(),
        time(article.publishedAt(), texts),
        snippets(hit),
        hit.copies().stream().map(copy -> copy(copy, visitor)).toList());
  }

  /// The `lang` attribute of a story; empty text says that it is not known.
  static String htmlLanguage(Language language) {
    return language == Language.OTHER ? "" : language.code();
  }

  @Nullable TimeView time(@Nullable OffsetDateTime time, Texts texts) {
    return time == null ? null : TimeView.of(time, clock.instant(), texts);
  }

  private static List<TextPiece> title(Hit hit, Texts texts) {
    return hit.title().text().isBlank()
        ? List.of(new TextPiece(texts.get("article.untitled"), false))
        : TextPiece.of(hit.title());
  }

  /// The places found, else the lead.
  private static List<List<TextPiece>> snippets(Hit hit) {
    if (!hit.snippets().isEmpty()) {
      return hit.snippets().stream().map(TextPiece::of).toList();
    }
    String lead = Lead.of(hit.article());
    return lead == null ? List.of() : List.of(List.of(new TextPiece(lead, false)));
  }

  private ResultView.CopyView copy(Copy copy, Visitor visitor) {
    return new ResultView.CopyView(
        copy.outlet().name(),
        visitor.articleHref(copy.id().value()),
        time(copy.publishedAt(), visitor.texts()));
  }
}
