package kiji.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import kiji.article.Article;
import kiji.article.Language;
import kiji.article.Outlet;
import kiji.engine.Hit;
import kiji.web.request.SearchAddress;
import kiji.web.request.Visitor;
import kiji.web.view.ResultView;
import kiji.web.view.TextPiece;
import kiji.web.view.Texts;
import kiji.web.view.TimeView;
import org.jspecify.annotations.Nullable;

/// Makes what a reader sees of a hit.
public final class ResultViews {
  private final Clock clock;

  public ResultViews(Clock clock) {
    this.clock = clock;
  }

  /// What a list shows of it.
  ///
  /// @param search that found it, for the way back and on
  public ResultView of(Hit hit, Visitor visitor, SearchAddress search) {
    Article article = hit.article();
    Texts texts = visitor.texts();
    return new ResultView(
        visitor.articleHref(article.id().value(), search),
        title(hit, texts),
        htmlLanguage(article.language()),
        texts.get("language." + article.language().code()),
        outlet(article.outlet(), texts),
        time(article.publishedAt(), texts),
        Excerpt.of(hit),
        hit.copies().size(),
        new Stories(this, visitor, search).of(article, hit.copies()));
  }

  /// The `lang` attribute of a story; empty text says that it is not known.
  static String htmlLanguage(Language language) {
    return language == Language.OTHER ? "" : language.code();
  }

  /// What a reader calls an outlet.
  static String outlet(Outlet outlet, Texts texts) {
    return outlet.equals(Outlet.UNKNOWN) ? texts.get("outlet.unknown") : outlet.name();
  }

  /// The moment that it is now.
  Instant now() {
    return clock.instant();
  }

  /// The day that it is now.
  LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// A moment that is known.
  TimeView moment(OffsetDateTime time, Texts texts) {
    return TimeView.of(time, clock.instant(), texts);
  }

  @Nullable TimeView time(@Nullable OffsetDateTime time, Texts texts) {
    return time == null ? null : moment(time, texts);
  }

  private static List<TextPiece> title(Hit hit, Texts texts) {
    return hit.title().text().isBlank()
        ? List.of(new TextPiece(texts.get("article.untitled"), false))
        : TextPiece.of(hit.title());
  }
}
