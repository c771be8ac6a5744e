package kiji;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows of src/docs/architecture.md, as a table: a package may use itself and what stands
/// here. A row may wait for its package; a package without a row fails.
class ArchitectureTest {
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("article", Set.of()),
          entry("text", Set.of("article")),
          entry("corpus", Set.of("article")),
          entry("cleaning", Set.of("text", "article", "corpus")),
          entry("query", Set.of("text")),
          entry("analysis", Set.of("text", "article")),
          entry("engine", Set.of("article", "query")),
          entry("embedded", Set.of("engine", "query", "text", "article", "analysis")),
          entry("opensearch", Set.of("engine", "query", "text", "article", "analysis")),
          entry("reindex", Set.of("article", "corpus", "cleaning", "stories", "engine")),
          entry("stories", Set.of("article", "engine")),
          entry("alerts", Set.of("article", "query", "engine")),
          entry("search", Set.of("article", "query", "engine", "stories")),
          entry("evaluation", Set.of("article", "search", "engine")),
          entry("settings", Set.of()),
          entry(
              "web",
              Set.of("article", "query", "engine", "search", "stories", "alerts", "settings")),
          entry(
              "cli",
              Set.of(
                  "article",
                  "corpus",
                  "cleaning",
                  "query",
                  "analysis",
                  "engine",
                  "embedded",
                  "opensearch",
                  "reindex",
                  "stories",
                  "alerts",
                  "search",
                  "evaluation",
                  "settings",
                  "web")));

  /// Part of a library, and the only packages that may use it.
  private record Library(String part, Set<String> homes) {
    static Library of(String part, String... homes) {
      return new Library(part, Set.of(homes));
    }
  }

  /// Lucene's bare `analysis` packages hold the types that pass from `analysis` to `embedded`
  /// (Analyzer, TokenStream, their attributes); those below them hold tokenizers and filters, which
  /// are `analysis`'s alone.
  private static final List<Library> ONLY_HOME_OF =
      List.of(
          Library.of("org.netpreserve.jwarc..", "corpus"),
          Library.of("org.jsoup..", "corpus", "cleaning"),
          Library.of("org.jsoup.safety..", "cleaning"),
          Library.of("org.apache.lucene.queryparser..", "query"),
          Library.of("org.apache.lucene.analysis..", "analysis", "embedded"),
          Library.of("org.apache.lucene.util..", "analysis", "embedded"),
          Library.of("org.opensearch..", "opensearch"),
          Library.of("java.net.http..", "opensearch"),
          Library.of("me.tongfei.progressbar..", "reindex"),
          Library.of("io.javalin..", "web"),
          Library.of("gg.jte..", "web"),
          Library.of("org.eclipse.jetty..", "web"),
          Library.of("picocli..", "cli"),
          Library.of(
              "tools.jackson..",
              "corpus",
              "reindex",
              "embedded",
              "opensearch",
              "evaluation",
              "web",
              "cli"));

  private static final String[] LUCENE_OUTSIDE_EMBEDDED = {
    "org.apache.lucene.queryparser..", "org.apache.lucene.analysis..", "org.apache.lucene.util.."
  };

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(ArchitectureTest::isOfTheProduct)
          .importPackages("kiji");

  /// Told by where the source lies, so that tests and benchmarks compiled into one folder with the
  /// product are not taken for it.
  private static boolean isOfTheProduct(Location location) {
    String name = location.asURI().toString();
    int start = name.lastIndexOf("/kiji/") + 1;
    String source = name.substring(start).replaceFirst("(\\$.*)?\\.class$", ".java");
    return Stream.of("src/test/java", "src/bench/java")
        .noneMatch(root -> Files.exists(Path.of(root, source)));
  }

  @TestFactory
  Stream<DynamicTest> everyPackageUsesOnlyItsNeighbours() {
    return MAY_USE.entrySet().stream()
        .map(
            row ->
                dynamicTest(
                    row.getKey() + " may use " + new TreeSet<>(row.getValue()),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(ours(row.getKey()))
                            .should()
                            .onlyDependOnClassesThat(
                                resideInAnyPackage(ours(row.getKey(), row.getValue()))
                                    .or(not(resideInAPackage("kiji.."))))
                            .allowEmptyShould(true)
                            .check(CODE)));
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryHasOneHome() {
    return ONLY_HOME_OF.stream()
        .map(
            library ->
                dynamicTest(
                    library.part() + " only in " + new TreeSet<>(library.homes()),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(ours(library.homes()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.part())
                            .allowEmptyShould(true)
                            .check(CODE)));
  }

  @Test
  void tokenizersAndFiltersStayInAnalysis() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ours("analysis"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene.analysis..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.apache.lucene.analysis",
                            "org.apache.lucene.analysis.tokenattributes"))))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void theRestOfLuceneStaysInEmbedded() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ours("embedded"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene..")
                .and(not(resideInAnyPackage(LUCENE_OUTSIDE_EMBEDDED))))
        .allowEmptyShould(true)
        .check(CODE);
  }

  /// A corpus is read as XML where it is a feed; pages are parsed in `cleaning`, from bounded text.
  @Test
  void corpusNeverParsesHtml() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ours("cleaning"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Jsoup")
        .orShould()
        .callMethod("org.jsoup.parser.Parser", "htmlParser")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void noPackageIsMissingFromTheTable() {
    Set<String> present = new TreeSet<>();
    CODE.forEach(type -> present.add(packageBelowKiji(type.getPackageName())));
    assertThat(present).isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void everyArrowPointsToARow() {
    assertThat(MAY_USE.values()).allSatisfy(used -> assertThat(MAY_USE.keySet()).containsAll(used));
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("kiji.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(CODE);
  }

  private static String packageBelowKiji(String name) {
    String[] segments = name.split("\\.", -1);
    return segments.length < 2 ? "(none: directly in kiji)" : segments[1];
  }

  private static String ours(String name) {
    return "kiji." + name + "..";
  }

  private static String[] ours(Set<String> names) {
    return names.stream().map(ArchitectureTest::ours).toArray(String[]::new);
  }

  private static String[] ours(String name, Set<String> others) {
    return Stream.concat(Stream.of(name), others.stream())
        .map(ArchitectureTest::ours)
        .toArray(String[]::new);
  }
}
