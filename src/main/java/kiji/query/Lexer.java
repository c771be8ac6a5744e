package kiji.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.query.Token.Leaf;
import kiji.query.Token.Sign;
import kiji.text.Scripts;

/// Cuts an even text into tokens. Every text can be cut; what is no sign belongs to a run.
/// O(length). For one text and one thread.
final class Lexer {
  private static final Pattern AROUND = Pattern.compile("AROUND\\((\\d{1,4})\\)");
  private static final Pattern SLOP = Pattern.compile("~(\\d{1,4})");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+|[\\p{IsHan}ぁ-ん]{2,3}):(.*)");
  private static final int WIDEST_SLOP = 100;

  private final String text;
  private final int mostLeaves;
  private final Collection<Notice> notices;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int leaves;

  /// Whether a sign may stand here: at the start, after a space, a bracket or a bar.
  private boolean fresh = true;

  private Lexer(String text, int mostLeaves, Collection<Notice> notices) {
    this.text = text;
    this.mostLeaves = mostLeaves;
    this.notices = notices;
  }

  /// @param mostLeaves leaves after these are dropped, with a notice
  static List<Token> tokens(String text, int mostLeaves, Collection<Notice> notices) {
    return new Lexer(text, mostLeaves, notices).tokens();
  }

  private List<Token> tokens() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case ' ' -> skip();
        case '(' -> sign(Sign.OPEN, 1, true);
        case ')' -> sign(Sign.CLOSE, 1, false);
        case '|' -> bar();
        case '"' -> quotes();
        default -> signsOrRun();
      }
    }
    dropUnfinished();
    return tokens;
  }

  private void skip() {
    at++;
    fresh = true;
    dropUnfinished();
  }

  /// Takes back modifiers and fields that nothing stands right behind.
  private void dropUnfinished() {
    while (endsInSign()) {
      tokens.removeLast();
    }
  }

  private void sign(Sign sign, int length, boolean freshAfter) {
    tokens.add(sign);
    at += length;
    fresh = freshAfter;
  }

  private void bar() {
    int end = at;
    while (end < text.length() && text.charAt(end) == '|') {
      end++;
    }
    sign(Sign.BAR, end - at, true);
  }

  /// Quotes that nothing closes run to the end where a phrase may begin, and mean nothing where
  /// none may (`5" disk`).
  private void quotes() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      notices.add(new Notice(Notice.Kind.BRACKETS_BALANCED, ""));
      if (!fresh && !endsInSign()) {
        skip();
        return;
      }
      end = text.length();
    }
    String inside = text.substring(at + 1, end).strip();
    at = Math.min(end + 1, text.length());
    fresh = false;
    int slop = 0;
    Matcher matcher = SLOP.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      slop = slop(matcher.group(1));
      at = matcher.end();
    }
    leaf(Leaf.quoted(inside, slop));
  }

  /// `「…」` and `«…»` are quotes where they begin and end words; within a headline they are its own.
  private boolean bracketed() {
    if (at == text.length() || "「«".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int end = text.indexOf(text.charAt(at) == '「' ? '」' : '»', at + 1);
    boolean quotes =
        (fresh || endsInSign())
            && end > at + 1
            && (end + 1 == text.length() || " )|".indexOf(text.charAt(end + 1)) >= 0);
    if (quotes) {
      leaf(Leaf.quoted(text.substring(at + 1, end).strip(), 0));
      at = end + 1;
      fresh = false;
    }
    return quotes;
  }

  private boolean endsInSign() {
    return !tokens.isEmpty()
        && switch (tokens.getLast()) {
          case Token.Field _ -> true;
          case Sign sign -> sign == Sign.MINUS || sign == Sign.PLUS;
          case Leaf _, Token.Around _ -> false;
        };
  }

  private void signsOrRun() {
    if (fresh) {
      modifiers();
    }
    if (bracketed()) {
      return;
    }
    String run = run();
    if (run.isEmpty()) {
      return;
    }
    Matcher around = AROUND.matcher(text).region(at, text.length());
    if (run.equals("AROUND") && around.lookingAt() && !endsInSign()) {
      tokens.add(new Token.Around(slop(around.group(1))));
      at = around.end();
    } else {
      at += run.length();
      runToken(run);
    }
    fresh = false;
  }

  /// `-`, `+`, both, or `ー`, right before something to look for. More of them are a line, not a
  /// sign.
  private void modifiers() {
    int end = at;
    while (end < text.length() && Runs.isLead(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || " )|".indexOf(text.charAt(end)) >= 0) {
      return;
    }
    switch (text.substring(at, end)) {
      case "-", "ー" -> sign(Sign.MINUS, 1, false);
      case "+" -> sign(Sign.PLUS, 1, false);
      case "-+", "+-" -> {
        sign(Sign.MINUS, 1, false);
        sign(Sign.PLUS, 1, false);
      }
      default -> {}
    }
  }

  private String run() {
    int end = at;
    while (end < text.length() && " ()|\"".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(at, end);
  }

  private void runToken(String run) {
    Optional<Sign> operator = operator(run);
    if (operator.isPresent() && !endsInSign()) {
      tokens.add(operator.get());
      return;
    }
    Matcher matcher = FIELD.matcher(Runs.withoutLead(run));
    if (matcher.matches()) {
      fieldOrWords(run, matcher.group(1), matcher.group(2));
    } else {
      leaf(Leaf.run(run));
    }
  }

  private void fieldOrWords(String run, String name, String value) {
    Optional<QueryField> field = QueryField.named(name);
    boolean hasValue = Runs.hasContent(Runs.core(value));
    boolean opens = value.isEmpty() && at < text.length() && "(\"".indexOf(text.charAt(at)) >= 0;
    if (field.isPresent() && (hasValue || opens)) {
      tokens.add(new Token.Field(field.get()));
      if (hasValue) {
        leaf(Leaf.valueOf(run, value));
      }
      return;
    }
    Optional<QueryField> meant = QueryField.meantBy(name);
    if (meant.isPresent() && hasValue) {
      notices.add(
          new Notice(Notice.Kind.FIELD_HAS_ANOTHER_NAME, meant.get().printed() + ":" + value));
    } else if (field.isPresent()
        || (name.length() > 1
            && Scripts.isPlainLatin(name)
            && hasValue
            && !value.startsWith("//"))) {
      notices.add(new Notice(Notice.Kind.READ_AS_WORDS, run));
    }
    leaf(Leaf.run(run));
  }

  private static Optional<Sign> operator(String run) {
    return switch (run) {
      case "AND" -> Optional.of(Sign.AND);
      case "OR" -> Optional.of(Sign.OR);
      case "NOT" -> Optional.of(Sign.NOT);
      default -> Optional.empty();
    };
  }

  private void leaf(Leaf leaf) {
    if (!Runs.hasContent(leaf.text())) {
      dropUnfinished();
      return;
    }
    if (leaves == mostLeaves) {
      dropUnfinished();
      notices.add(new Notice(Notice.Kind.CLAUSES_CUT, String.valueOf(mostLeaves)));
      return;
    }
    leaves++;
    tokens.add(leaf);
  }

  private static int slop(String digits) {
    return Math.min(Integer.parseInt(digits), WIDEST_SLOP);
  }
}
