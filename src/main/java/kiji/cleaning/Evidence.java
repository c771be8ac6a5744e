package kiji.cleaning;

/// Why a block was kept or removed: what the judge makes of it, a rule by name, or what became of
/// the story behind that.
public sealed interface Evidence {
  /// In a few words (`83 % story`, `the headline again`).
  String words();

  /// What the judge thinks.
  ///
  /// @param likelihood that the block is story, from 0 to 1
  record Judged(double likelihood) implements Evidence {
    private static final double CLEARLY_NOT = 0.195;
    private static final double CLEARLY = 0.805;

    /// Whether it leaves no doubt.
    public boolean isClear() {
      return likelihood < CLEARLY_NOT || likelihood >= CLEARLY;
    }

    @Override
    public String words() {
      return Math.round(likelihood * 100) + " % story";
    }
  }

  /// A rule speaks against it.
  ///
  /// @param words the rule's reason, as in [kiji.cleaning.rule.StoryRules]
  record Rule(String words) implements Evidence {}

  /// What happened to the block as a part of the whole.
  enum Course implements Evidence {
    BY_TEMPLATE("by template"),
    DATA_IS_FULLER("the page's data tells it in full"),
    FROM_DATA("from the page's data"),
    DATELINE_OR_SIGN("a dateline or sign"),
    BELOW_HEADLINE("a sentence below the headline"),
    OF_ITEM("an item's own"),
    ALL_OF_ITEM("all that it has");

    private final String words;

    Course(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }
}
