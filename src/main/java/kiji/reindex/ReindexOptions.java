package kiji.reindex;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import kiji.cleaning.CleaningDeadline;
import kiji.engine.PublishPolicy;
import kiji.stories.ForgottenArticles;

/// How a reindex is done.
///
/// @param threads for cleaning and indexing, at least 1
/// @param full ignore what is known and clean everything again
/// @param dryRun clean and count, publish nothing
/// @param policy when to refuse to publish
/// @param cleanedBy what the outcome of an input depends on beside the input: the cleaner's version
///   and its settings. When it differs from the published generation's, everything is cleaned again
/// @param deadline for cleaning one page
/// @param reportFile where the report is written, beside the one kept in the generation
/// @param settings as they are told in the report
/// @param forgotten asked for what no input may tell, once no other run can change it
public record ReindexOptions(
    int threads,
    boolean full,
    boolean dryRun,
    PublishPolicy policy,
    String cleanedBy,
    CleaningDeadline deadline,
    Optional<Path> reportFile,
    Map<String, String> settings,
    Supplier<ForgottenArticles> forgotten) {
  public ReindexOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("a reindex needs a thread, not " + threads);
    }
    SortedMap<String, String> sorted = new TreeMap<>(settings);
    settings = Collections.unmodifiableSortedMap(sorted);
  }

  /// An ordinary reindex.
  public static ReindexOptions standard(int threads, PublishPolicy policy, String cleanedBy) {
    return new ReindexOptions(
        threads,
        false,
        false,
        policy,
        cleanedBy,
        CleaningDeadline.STANDARD,
        Optional.empty(),
        Map.of(),
        () -> ForgottenArticles.NONE);
  }

  /// The same, cleaning everything again or not.
  public ReindexOptions withFull(boolean value) {
    return new ReindexOptions(
        threads, value, dryRun, policy, cleanedBy, deadline, reportFile, settings, forgotten);
  }

  /// The same, publishing nothing or all.
  public ReindexOptions withDryRun(boolean value) {
    return new ReindexOptions(
        threads, full, value, policy, cleanedBy, deadline, reportFile, settings, forgotten);
  }

  /// The same, publishing whatever falls away.
  public ReindexOptions withForce() {
    return new ReindexOptions(
        threads,
        full,
        dryRun,
        new PublishPolicy(policy.gateShrinkPercent(), true),
        cleanedBy,
        deadline,
        reportFile,
        settings,
        forgotten);
  }

  /// The same, with a report to be written, or none but the one in the generation.
  public ReindexOptions withReportFile(Optional<Path> value) {
    return new ReindexOptions(
        threads, full, dryRun, policy, cleanedBy, deadline, value, settings, forgotten);
  }

  /// The same, leaving out what is forgotten.
  public ReindexOptions withForgotten(Supplier<ForgottenArticles> value) {
    return new ReindexOptions(
        threads, full, dryRun, policy, cleanedBy, deadline, reportFile, settings, value);
  }

  /// The same, telling these settings in the report.
  public ReindexOptions withSettings(Map<String, String> value) {
    return new ReindexOptions(
        threads, full, dryRun, policy, cleanedBy, deadline, reportFile, value, forgotten);
  }
}
