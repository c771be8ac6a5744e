package kiji.web;

import kiji.web.edge.Edge;
import kiji.web.edge.Problem;
import kiji.web.edge.SecurityHeaders;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers for requests that never become requests: unreadable lines, addresses and headers that
/// are too long. A sentence instead of the container's page; no stack, no version.
final class EdgeErrors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.addTo(response.getHeaders());
    Edge.answer(problem(response.getStatus()), request, response, callback);
    return true;
  }

  private static Problem problem(int status) {
    return Problem.of(
        status,
        switch (status) {
          case 400 -> "the request cannot be read; check the address and its percent encoding";
          case 408 -> "the request took too long to arrive";
          case 414 -> Edge.TOO_LONG;
          case 431 -> "the headers are too large; keep them under 8,000 bytes beside the address";
          case 503 -> "the server is stopping";
          default -> "the request was not answered";
        });
  }
}
