package kiji.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a standing search found.
///
/// @param name as people call it
/// @param summary how much is new
/// @param search the page of the search itself
/// @param all the page of all standing searches
/// @param feed to subscribe to
/// @param fresh what came since its reader looked last
/// @param earlier what came before
/// @param action where its forms go
/// @param forms of who may change it; absent for all others, whom its addressees do not concern
/// @param notes what its reader should know: what was not told, what was typed wrong
public record AlertPage(
    Layout frame,
    String name,
    String summary,
    Link search,
    Link all,
    Link feed,
    List<ResultView> fresh,
    List<ResultView> earlier,
    String action,
    @Nullable Forms forms,
    List<String> notes) {
  /// What its forms hold.
  ///
  /// @param token what proves that they are ours
  /// @param webhook where it is posted; empty text for nowhere
  /// @param mail who gets a digest, with commas; likewise
  /// @param hours of digests, with commas; likewise
  public record Forms(String token, String webhook, String mail, String hours) {}

  public AlertPage {
    fresh = List.copyOf(fresh);
    earlier = List.copyOf(earlier);
    notes = List.copyOf(notes);
  }
}
