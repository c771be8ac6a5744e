package kiji.web.edge;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.settings.Access;
import kiji.settings.BasePath;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What every request must pass before any route sees it: a method that only reads, a host this
/// server answers for, no body; what changes something, [Changes]. Puts the security headers on
/// every answer.
public final class Edge extends Handler.Wrapper {
  /// Characters that an address may have, from its path on: a search for anything that can be
  /// typed, and far more than is looked at.
  public static final int LONGEST_ADDRESS = 64 * 1024;

  /// Characters of it that are not what is searched for. Every filter is written into every link of
  /// a page, so that many long ones would make a page of any size.
  private static final int LONGEST_BESIDE_TEXT = 8 * 1024;

  private static final String TOO_LONG_BESIDE_TEXT =
      "the address is too long; keep all of it but q under 8 kB";

  public static final String TOO_LONG = "the address is too long; keep it under 64 kB";

  /// Asks a browser for a password.
  public static final String PASSWORD = "Basic realm=\"Kiji\", charset=\"UTF-8\"";

  private static final String CHANGE = "kiji.may-change";

  private static final Pattern TEXT = Pattern.compile("(?<=[?&])q=[^&#]*+");

  private final HostCheck hosts;
  private final Keys keys;
  private final Origins origins;
  private final Visitors visitors;
  private final ServedUnder under;
  private final Changes changes;

  /// @param hosts names that this server answers for
  /// @param basePath where readers find it, where no proxy says
  public Edge(HostCheck hosts, Access access, BasePath basePath) {
    this.hosts = hosts;
    this.keys = new Keys(access);
    this.changes = new Changes(keys);
    this.origins = new Origins(access.allowedOrigins());
    this.visitors = new Visitors(access.trustedProxies());
    this.under = new ServedUnder(basePath, visitors);
  }

  @Override
  public boolean handle(Request asked, Response response, Callback callback) throws Exception {
    Request request = under.taken(asked);
    SecurityHeaders.addTo(response.getHeaders());
    origins.allow(request, response.getHeaders());
    if (origins.isPreflight(request) && answersFor(request)) {
      origins.answerPreflight(response.getHeaders());
      response.setStatus(204);
      callback.succeeded();
      return true;
    }
    visitors.note(request);
    Optional<Problem> problem = problemWith(request);
    if (problem.isEmpty()) {
      return super.handle(request, response, callback);
    }
    answer(problem.get(), request, response, callback);
    return true;
  }

  private Optional<Problem> problemWith(Request request) {
    String method = request.getMethod();
    boolean isChange = method.equals("POST") && Changes.areTakenAt(pathOf(request));
    if (!method.equals("GET") && !method.equals("HEAD") && !isChange) {
      return Optional.of(Problem.of(405, "only GET and HEAD are answered here"));
    }
    if (!answersFor(request)) {
      return Optional.of(
          Problem.of(
              421,
              "this server does not answer to that host name; add the name to its setting"
                  + " allowed-hosts, or use localhost"));
    }
    if (!keys.let(request.getHttpURI(), request.getHeaders())) {
      return Optional.of(
          Problem.of(401, "this archive asks for a key: send it in X-Api-Key, or as the password"));
    }
    String address = request.getHttpURI().getPathQuery();
    if (address.length() > LONGEST_ADDRESS) {
      return Optional.of(Problem.of(414, TOO_LONG));
    }
    if (besideTheText(address) > LONGEST_BESIDE_TEXT) {
      return Optional.of(Problem.of(414, TOO_LONG_BESIDE_TEXT));
    }
    if (isChange) {
      return changes.problemWith(request);
    }
    request.setAttribute(CHANGE, changes.mayChange(request));
    if (hasBody(request)) {
      return Optional.of(Problem.of(413, "a request here has no body; leave it out"));
    }
    return Optional.empty();
  }

  /// Lets pass who may change something, to what only they see.
  ///
  /// @throws Refused with 401 or 403
  public static void mayChange(Context ctx) {
    Optional<Problem> problem = refusal(ctx);
    if (problem.isPresent()) {
      throw new Refused(problem.get());
    }
  }

  /// Whether who asks is among those who may change something here.
  public static boolean letsChange(Context ctx) {
    return refusal(ctx).isEmpty();
  }

  private static Optional<Problem> refusal(Context ctx) {
    return Objects.requireNonNullElse(ctx.<Optional<Problem>>attribute(CHANGE), Optional.empty());
  }

  /// Empty text where there is none (`OPTIONS *`).
  static String pathOf(Request request) {
    return Objects.toString(request.getHttpURI().getPath(), "");
  }

  private boolean answersFor(Request request) {
    return hosts.allows(request.getHeaders().get(HttpHeader.HOST), Request.getLocalAddr(request));
  }

  private static int besideTheText(String address) {
    int length = address.length();
    if (length > LONGEST_BESIDE_TEXT) {
      Matcher text = TEXT.matcher(address);
      while (text.find()) {
        length -= text.end() - text.start();
      }
    }
    return length;
  }

  private static boolean hasBody(Request request) {
    HttpField length = request.getHeaders().getField(HttpHeader.CONTENT_LENGTH);
    return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
        || (length != null && !length.getValue().equals("0"));
  }

  /// Answers before any route: one sentence, as JSON to programs and as text to people (what is too
  /// long was not typed by people, nor read far enough to see its path). Closes the connection, for
  /// what follows on it is not to be trusted.
  public static void answer(
      Problem problem, Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getPath();
    boolean json = problem.status() == 414 || (path != null && isForPrograms(path));
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType(path, json));
    if (problem.status() == 401) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, PASSWORD);
    }
    if (problem.status() == 405) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
    }
    String body =
        json
            ? Json.MAPPER.writeValueAsString(isNewsApi(path) ? NewsApiError.of(problem) : problem)
            : problem.detail() + "\n";
    Content.Sink.write(response, true, body, callback);
  }

  private static String mediaType(@Nullable String path, boolean json) {
    if (!json) {
      return "text/plain;charset=utf-8";
    }
    return isNewsApi(path) ? "application/json" : Problem.MEDIA_TYPE;
  }

  private static boolean isNewsApi(@Nullable String path) {
    return path != null && NewsApiError.isSpokenAt(path);
  }

  /// An answer of which a part is sent already, and which cannot be brought to its end: its
  /// connection is to be broken, so that nobody takes the part for the whole.
  public static final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CutShort(RuntimeException cause) {
      super("an answer was cut short: " + cause.getMessage(), cause);
    }
  }

  /// Breaks the connection of an answer that cannot be brought to its end.
  public static void breakOff(HttpServletRequest request) {
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .close();
  }

  /// Whether an address is asked for by programs rather than by people.
  public static boolean isForPrograms(String path) {
    return path.startsWith("/api/")
        || path.equals("/api")
        || path.equals("/suggest")
        || path.startsWith("/v2/")
        || path.startsWith("/feed.")
        || path.startsWith("/health")
        || path.equals("/metrics")
        || path.equals("/openapi.json");
  }
}
