package kiji.reindex.account;

import kiji.stories.ForgottenFile;

/// The files that a reindex keeps with its generation.
public final class Attachments {
  /// Every input and what became of it, in path order; a [LedgerRow] a line.
  public static final String LEDGER = "ledger.jsonl.gz";

  /// What the outcomes in the ledger depend on beside the inputs.
  public static final String LEDGER_KEY = "ledger-key.txt";

  /// The quarantined inputs, for a person to look into; one a line.
  public static final String QUARANTINE = "quarantine.jsonl";

  /// The run as a whole.
  public static final String REPORT = "report.json";

  /// What the corpus was made of; see [RootsFile].
  public static final String ROOTS = "roots.json";

  /// What belongs to sites and not to their stories; a site a line.
  public static final String TEMPLATES = "templates.jsonl";

  /// What tells copies of a story.
  public static final String STORIES = "stories.bin";

  /// The list of what is forgotten that the generation was made by.
  public static final String FORGOTTEN = ForgottenFile.NAME;

  /// When its articles came; see [Arrivals].
  public static final String ARRIVALS = "arrivals.bin";

  private Attachments() {}
}
