package kiji.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.security.SecureRandom;
import java.util.HexFormat;
import kiji.engine.EngineException;
import kiji.web.edge.Edge;
import kiji.web.edge.Edge.CutShort;
import kiji.web.edge.NewsApiError;
import kiji.web.edge.Problem;
import kiji.web.edge.Refused;
import kiji.web.pages.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever ended a request into its answer: JSON problems for programs, a page for people. A
/// failure of ours gets an id that stands in the log too, and shows nothing of its inside.
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final int ID_BYTES = 6;

  /// About what it takes a person to mend an index, or a reindex to publish.
  private static final String RETRY_AFTER_SECONDS = "30";

  private final SecureRandom random = new SecureRandom();
  private final Pages pages;
  private final boolean logsQueries;

  /// @param logsQueries whether what was searched for may stand in the log
  ErrorAnswers(Pages pages, boolean logsQueries) {
    this.pages = pages;
    this.logsQueries = logsQueries;
  }

  /// Answers for what was thrown while handling a request.
  void answer(Context ctx, Throwable thrown) {
    switch (thrown) {
      case Refused refused -> {
        refused.retryAfter().ifPresent(seconds -> ctx.header(Header.RETRY_AFTER, seconds));
        answer(ctx, refused.problem());
      }
      case CutShort part -> {
        LOG.warn("{} {}", ctx.path(), part.getMessage());
        Edge.breakOff(ctx.req());
      }
      case EngineException e -> {
        ctx.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
        fail(ctx, 503, e);
      }
      default -> fail(ctx, 500, thrown);
    }
  }

  private void fail(Context ctx, int status, Throwable thrown) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    LOG.error(
        "{}",
        new Incident(
            id,
            status,
            ctx.method().name(),
            ctx.path(),
            logsQueries ? ctx.queryString() : null,
            thrown));
    answer(ctx, Problem.failure(status, id));
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    ctx.header(Header.CACHE_CONTROL, "no-store");
    if (problem.status() == 401) {
      ctx.header(Header.WWW_AUTHENTICATE, Edge.PASSWORD);
    }
    if (NewsApiError.isSpokenAt(ctx.path())) {
      ctx.json(NewsApiError.of(problem));
    } else if (Edge.isForPrograms(ctx.path())) {
      ctx.json(problem).contentType(Problem.MEDIA_TYPE);
    } else {
      pages.showProblem(ctx, problem);
    }
  }
}
