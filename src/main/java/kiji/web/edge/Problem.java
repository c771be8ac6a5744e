package kiji.web.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What went wrong, in words a program and a person can use: the problem details of RFC 9457.
///
/// @param type always `about:blank`: the status says the kind
/// @param title the kind in a few words
/// @param status the HTTP status
/// @param detail what, which, what to do
/// @param parameter the parameter at fault, where one is
/// @param id what the server's log calls this failure, where it is the server's
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String id) {
  /// The media type of a problem as JSON.
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String detail) {
    return new Problem("about:blank", titleOf(status), status, detail, null, null);
  }

  public static Problem badParameter(String parameter, String detail) {
    return new Problem("about:blank", titleOf(400), 400, detail, parameter, null);
  }

  public static Problem failure(int status, String id) {
    String detail =
        "the server could not answer; its log says why under " + id + ". Try again in a moment";
    return new Problem("about:blank", titleOf(status), status, detail, null, id);
  }

  private static String titleOf(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 410 -> "Gone";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 421 -> "Misdirected Request";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "Error " + status;
    };
  }
}
