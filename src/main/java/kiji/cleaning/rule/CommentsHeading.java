package kiji.cleaning.rule;

import java.util.regex.Pattern;
import kiji.cleaning.page.Block;

/// A line of a text crawl that stands over comments or asks for them: `12 comments`.
public record CommentsHeading(JudgedPage page) implements StoryRule {
  private static final int LONGEST = 80;
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)(?:\\W*\\d+\\W+)?(?:(?:view |show |see |read |all |post a |add a |leave a |write a )*"
              + "(?:comments?|replies|reply|responses?|discussion)\\b.{0,30}"
              + "|join the (?:conversation|discussion).{0,30}|コメント.{0,12}"
              + "|.{0,60}\\d.{0,30}\\b(?:said|says|wrote)\\s*:)");

  /// Whether a line does so.
  public static boolean isOne(String line) {
    return line.length() <= LONGEST && COMMENTS.matcher(line).matches();
  }

  @Override
  public String reason() {
    return "a line over comments";
  }

  @Override
  public boolean removes(Block block) {
    return !page.marked() && isOne(block.text());
  }
}
