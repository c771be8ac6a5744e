package kiji.web.view;

import java.util.List;

/// What stands around every page.
///
/// @param texts the interface's words
/// @param title for the window
/// @param style the style sheet's address
/// @param script the script's address
/// @param home the start page's address
/// @param languages the interface's languages; each links to this page in it
/// @param box the search box
public record Layout(
    Texts texts,
    String title,
    String style,
    String script,
    String home,
    List<Link> languages,
    SearchBox box) {
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
    languages = List.copyOf(languages);
  }
}
