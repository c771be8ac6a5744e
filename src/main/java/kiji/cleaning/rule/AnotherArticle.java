package kiji.cleaning.rule;

import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;
import org.jspecify.annotations.Nullable;

/// What stands in an article element other than the one around the headline.
final class AnotherArticle implements StoryRule {
  private static final double SOME_PROSE = 0.2;

  private final @Nullable Frame own;

  AnotherArticle(JudgedPage page) {
    own = ownArticle(page);
  }

  @Override
  public String reason() {
    return "another article";
  }

  @Override
  public boolean isOfPlace() {
    return true;
  }

  @Override
  public boolean removes(Block block) {
    if (own == null || block.frame().isWithin(own)) {
      return false;
    }
    Frame article = articleAround(block.frame());
    return article != null && !own.isWithin(article);
  }

  /// The article element around the headline, where it holds prose too.
  private static @Nullable Frame ownArticle(JudgedPage page) {
    Block headline = page.headline();
    Frame article = headline == null ? null : articleAround(headline.frame());
    boolean holdsProse = article != null && page.shape.share(article.proseChars) > SOME_PROSE;
    return holdsProse ? article : null;
  }

  private static @Nullable Frame articleAround(Frame frame) {
    Frame at = frame;
    while (at != null && !at.tag.equals("article")) {
      at = at.parent;
    }
    return at;
  }
}
