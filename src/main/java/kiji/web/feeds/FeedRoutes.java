package kiji.web.feeds;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import kiji.search.ArticleSearch;
import kiji.search.SearchAnswer;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import kiji.settings.Settings;
import kiji.web.edge.EntityTag;
import kiji.web.edge.Problem;
import kiji.web.edge.RateLimit;
import kiji.web.edge.Refused;
import kiji.web.edge.Routing;
import kiji.web.edge.SearchGate;
import kiji.web.edge.Tagged;
import kiji.web.edge.Visitors;
import kiji.web.request.ParameterReader;
import kiji.web.request.Parameters;
import kiji.web.request.RequestedSearch;
import kiji.web.request.Visitor;
import kiji.web.request.WholeAddress;
import kiji.web.view.PageLanguage;

/// `/feed.rss`, `/feed.atom` and `/feed.json`: every search as a feed. What came into the archive
/// last stands first, of what has all the words; a page of it is told to be the same as long as the
/// generation is.
public final class FeedRoutes {
  /// More than a page, for who comes back once a day.
  private static final int USUAL_SIZE = 50;

  private final ArticleSearch search;
  private final SearchGate gate;
  private final RateLimit rate;
  private final Settings settings;

  public FeedRoutes(ArticleSearch search, SearchGate gate, RateLimit rate, Settings settings) {
    this.search = search;
    this.gate = gate;
    this.rate = rate;
    this.settings = settings;
  }

  public void addTo(Routing routing) {
    routing.get("/feed.rss", ctx -> send(ctx, "application/rss+xml", RssFeed::written));
    routing.get("/feed.atom", ctx -> send(ctx, "application/atom+xml", AtomFeed::written));
    routing.get("/feed.json", ctx -> send(ctx, "application/feed+json", JsonFeed::written));
  }

  private void send(Context ctx, String mediaType, Function<Feed, String> writer) {
    rate.count(Visitors.address(ctx));
    RequestedSearch asked = asked(ctx);
    Visitor visitor = Visitor.of(ctx);
    String origin = WholeAddress.origin(ctx);
    ctx.header(Header.VARY, "Accept-Language, Accept-Encoding, " + WholeAddress.HANGS_ON);
    ctx.header(Header.CACHE_CONTROL, "no-cache");
    String generation = search.standing().generation();
    Instant updated = search.updated().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    ctx.header(
        Header.LAST_MODIFIED,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(updated.atOffset(ZoneOffset.UTC)));
    EntityTag tag =
        EntityTag.of(
            EntityTag.Client.of(ctx),
            generation,
            origin,
            visitor.under(),
            mediaType,
            visitor.texts().languageCode(),
            asked.address().href(""));
    if (tag.isKnown()) {
      Tagged.<Feed>known(tag).send(ctx, feed -> {});
      return;
    }
    SearchParameters sized = sized(asked.parameters());
    SearchAnswer answer = gate.run(ctx, () -> search.arrivals(sized));
    String self = visitor.hrefOf(ctx.path(), asked.address());
    Feed feed = new FeedMaker(origin, self, asked.address(), visitor).of(answer, updated);
    boolean lasting =
        !answer.results().partial() && answer.results().generation().equals(generation);
    Tagged.found(feed, tag, lasting)
        .send(
            ctx,
            found -> ctx.contentType(mediaType + ";charset=utf-8").result(writer.apply(found)));
  }

  /// The language of a feed's words may be asked for as that of a page's.
  private RequestedSearch asked(Context ctx) {
    Parameters all = Parameters.of(ctx.queryString());
    Parameters searching =
        new Parameters(all.all().stream().filter(one -> !isLanguage(one)).toList(), all.broken());
    RequestedSearch asked = RequestedSearch.read(searching, settings.timeZone());
    if (!asked.bad().isEmpty()) {
      ParameterReader.Bad first = asked.bad().getFirst();
      throw new Refused(Problem.badParameter(first.name(), first.detail()));
    }
    return asked;
  }

  private static boolean isLanguage(Parameters.Given parameter) {
    return parameter.name().equals(Visitor.UI)
        && PageLanguage.ofCode(parameter.value()).isPresent();
  }

  private static SearchParameters sized(SearchParameters asked) {
    return asked.words(SearchParameter.PAGE_SIZE).isEmpty()
        ? asked.with(SearchParameter.PAGE_SIZE, USUAL_SIZE)
        : asked;
  }
}
