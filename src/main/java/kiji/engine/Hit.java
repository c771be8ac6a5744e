package kiji.engine;

import java.util.List;
import kiji.article.Article;

/// One result.
///
/// @param score comparable within one answer only; 0 when sorted by date
/// @param title the headline with the words found marked
/// @param snippets places in the body that show why it was found, best first; empty when
///   highlighting was not asked for
/// @param copies other outlets' copies of the story that were folded into this hit, oldest first
public record Hit(
    Article article, float score, Snippet title, List<Snippet> snippets, List<Copy> copies) {
  public Hit {
    snippets = List.copyOf(snippets);
    copies = List.copyOf(copies);
  }
}
