package kiji.cleaning.rule;

import java.util.regex.Pattern;
import kiji.cleaning.page.Block;
import kiji.cleaning.page.Frame;

/// Menus: what stands in a nav or menu element, linked or not, as long as that holds neither the
/// headline nor much of the page's prose, as where an element was never closed. And short items of
/// lists above the headline, or that say what menus say.
final class Menus implements StoryRule {
  private static final double SOME_PROSE = 0.2;

  private static final int LONGEST = 24;
  private static final Pattern ITEM =
      Pattern.compile(
          "(?i)home|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: (?:of|and) \\w+)?|site ?map|advertise(?: with us)?|careers|log ?in|sign ?(?:in|up)|register|faqs?|rss|search|subscribe|newsletters?|cookies?|ホーム|トップ(?:ページ)?|会社概要|お問い合わせ|プライバシーポリシー|利用規約|サイトマップ|ログイン|会員登録|購読(?:申し込み)?");

  private final JudgedPage page;

  Menus(JudgedPage page) {
    this.page = page;
  }

  @Override
  public String reason() {
    return "a menu";
  }

  @Override
  public boolean isOfPlace() {
    return true;
  }

  @Override
  public boolean removes(Block block) {
    return isInMenu(block) || isItem(block);
  }

  private boolean isItem(Block block) {
    if (!block.frame().tag.equals("li") || block.text().length() > LONGEST) {
      return false;
    }
    Block headline = page.headline();
    boolean isAbove = headline != null && block.index() < headline.index();
    return isAbove || ITEM.matcher(block.text()).matches();
  }

  private boolean isInMenu(Block block) {
    Frame at = block.frame();
    while (at != null && !at.tag.equals("nav") && !at.tag.equals("menu")) {
      at = at.parent;
    }
    return at != null
        && !page.holdsHeadline(at)
        && page.shape.share(at.proseChars) < SOME_PROSE
        && !page.shape.paragraph[block.index()];
  }
}
