package kiji.query;

import java.util.ArrayList;
import java.util.List;
import kiji.query.Token.Leaf;
import kiji.query.Token.Sign;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/// Reads sound tokens with Lucene's flexible syntax parser, which knows what binds how: `AND`
/// before `OR` before side by side, modifiers, brackets, and the field of everything in a bracket.
/// Leaves are shown to it as numbers, so that nothing typed can be taken for syntax of its own.
final class Syntax {
  private static final String LEAF = "w";
  private static final String NO_FIELD = "";

  private final List<Leaf> leaves = new ArrayList<>();
  private final LeafReader leafReader;

  private Syntax(LeafReader leafReader) {
    this.leafReader = leafReader;
  }

  /// @param tokens sound, as [Structure] leaves them
  static SearchQuery tree(List<Token> tokens, LeafReader leafReader) {
    if (tokens.isEmpty()) {
      return new SearchQuery.Everything();
    }
    Syntax syntax = new Syntax(leafReader);
    String shape = syntax.shape(tokens);
    try {
      return Canonical.whole(syntax.query(new StandardSyntaxParser().parse(shape, NO_FIELD)));
    } catch (QueryNodeParseException e) {
      throw new IllegalStateException("the tokens were not sound: " + shape, e);
    }
  }

  private String shape(List<Token> tokens) {
    StringBuilder shape = new StringBuilder();
    boolean negated = false;
    boolean exact = false;
    for (Token token : tokens) {
      switch (token) {
        case Sign.MINUS -> negated = !negated;
        case Sign.PLUS -> exact = true;
        case Token.Field(QueryField field) -> {
          shape.append(negated ? "-" : "").append(field.name()).append(':');
          negated = false;
        }
        case Leaf leaf -> {
          shape.append(negated ? "-" : "").append(LEAF).append(leaves.size()).append(' ');
          leaves.add(exact ? leaf.madeExact() : leaf);
          negated = false;
          exact = false;
        }
        case Sign.OPEN -> {
          shape.append(negated ? "-(" : "(");
          negated = false;
          exact = false;
        }
        case Sign sign -> shape.append(sign.typed).append(' ');
        case Token.Around _ -> throw new IllegalArgumentException("AROUND is no phrase yet");
      }
    }
    return shape.toString();
  }

  private SearchQuery query(QueryNode node) {
    return switch (node) {
      case FieldQueryNode leaf -> leaf(leaf);
      case GroupQueryNode group -> query(group.getChild());
      case ModifierQueryNode modified ->
          switch (modified.getModifier()) {
            case MOD_NOT -> Canonical.not(query(modified.getChild()));
            case MOD_REQ, MOD_NONE -> query(modified.getChild());
          };
      case OrQueryNode or -> Canonical.any(queries(or));
      default -> Canonical.all(queries(node));
    };
  }

  private List<SearchQuery> queries(QueryNode node) {
    return node.getChildren().stream().map(this::query).toList();
  }

  private SearchQuery leaf(FieldQueryNode node) {
    int number = Integer.parseInt(node.getTextAsString().substring(LEAF.length()));
    String field = node.getFieldAsString();
    return leafReader.read(
        field.equals(NO_FIELD) ? null : QueryField.valueOf(field), leaves.get(number));
  }
}
