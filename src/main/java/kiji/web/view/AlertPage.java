package kiji.web.view;

import java.util.List;

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
/// @param token what proves that they are ours
/// @param webhook where it is posted; empty text for nowhere
/// @param mail who gets a digest, with commas; likewise
/// @param hours of digests, with commas; likewise
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
    String token,
    String webhook,
    String mail,
    String hours,
    List<String> notes) {
  public AlertPage {
    fresh = List.copyOf(fresh);
    earlier = List.copyOf(earlier);
    notes = List.copyOf(notes);
  }
}
