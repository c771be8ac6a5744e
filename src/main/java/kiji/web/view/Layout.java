package kiji.web.view;

import java.util.List;
import kiji.settings.BasePath;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param texts the interface's words
/// @param title for the window
/// @param under the path that this server is found under
/// @param style the style sheet's path
/// @param script the script's path
/// @param home the start page's address
/// @param feeds what a feed reader may subscribe to on this page: addresses by media type; none on
///   most pages
/// @param languages the interface's languages; each links to this page in it
/// @param further pages beside the search, for the foot
/// @param box the search box
/// @param card what links to the page show of it; absent on most
public record Layout(
    Texts texts,
    String title,
    BasePath under,
    String style,
    String script,
    String home,
    List<Link> feeds,
    List<Link> languages,
    List<Link> further,
    SearchBox box,
    @Nullable Card card) {
  /// What other programs show of a page that is linked to.
  ///
  /// @param address the page's own, whole
  /// @param published empty text when unknown
  public record Card(String address, String title, String description, String published) {}

  /// The box words are typed into.
  ///
  /// @param text what is in it
  /// @param carried filters and the like that stay when new words are searched
  /// @param focused whether typing goes there at once
  /// @param translate whether words of the other language are searched too
  public record SearchBox(
      String text, List<FormField> carried, boolean focused, boolean translate) {
    public SearchBox {
      carried = List.copyOf(carried);
    }
  }

  public Layout {
    feeds = List.copyOf(feeds);
    languages = List.copyOf(languages);
    further = List.copyOf(further);
  }

  /// The address of a path of ours, for what a template itself links to.
  public String at(String path) {
    return under.at(path);
  }

  /// The same for a page that can be subscribed to.
  ///
  /// @param all feeds, each with its media type as its text
  public Layout withFeeds(List<Link> all) {
    return new Layout(texts, title, under, style, script, home, all, languages, further, box, card);
  }

  /// The same for a page that is linked to.
  public Layout withCard(Card shown) {
    return new Layout(
        texts, title, under, style, script, home, feeds, languages, further, box, shown);
  }
}
