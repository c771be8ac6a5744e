package kiji.query;

/// A piece of a typed text, as the [Lexer] cuts it.
sealed interface Token {
  /// Something to look for.
  ///
  /// @param text without quotes, not blank
  /// @param quoted whether it stood in quotes
  /// @param slop how far the words in quotes may stand apart
  /// @param exact whether a `+` stands before it
  /// @param whole for a run after `field:`, both together as typed; else the text
  record Leaf(String text, boolean quoted, int slop, boolean exact, String whole) implements Token {
    static Leaf run(String text) {
      return new Leaf(text, false, 0, false, text);
    }

    /// @param value what stands behind the colon
    static Leaf valueOf(String whole, String value) {
      return new Leaf(value, false, 0, false, whole);
    }

    static Leaf quoted(String text, int slop) {
      return new Leaf(text, true, slop, false, text);
    }

    /// Whether it stands without quotes and without a field.
    boolean isPlainRun() {
      return !quoted && text.equals(whole);
    }

    Leaf madeExact() {
      return new Leaf(text, quoted, slop, true, whole);
    }
  }

  /// `title:` before a leaf or a bracket.
  record Field(QueryField field) implements Token {}

  /// `AROUND(5)`.
  record Around(int slop) implements Token {}

  /// The tokens without content.
  enum Sign implements Token {
    OPEN("("),
    CLOSE(")"),
    MINUS("-"),
    PLUS("+"),
    BAR("|"),
    AND("AND"),
    OR("OR"),
    NOT("NOT");

    final String typed;

    Sign(String typed) {
      this.typed = typed;
    }

    /// Whether it is written in letters, and so a word wherever it cannot be an operator.
    boolean isSpelledOut() {
      return this == AND || this == OR || this == NOT;
    }
  }
}
