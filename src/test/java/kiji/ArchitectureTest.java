package kiji;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The plan of src/docs/architecture.md as tables: packages and their arrows, the rooms inside
/// them, the doors between, and the one home of each library. What is not in a table fails, and so
/// does a row that nothing in the code answers to.
class ArchitectureTest {
  /// A package, which others know by its face: the types directly in it.
  ///
  /// @param uses the packages whose faces it may use
  /// @param rooms its sub-packages, from the top down: a room uses those after it, and of the face
  ///   only data
  private record House(String name, List<String> uses, List<String> rooms) {
    House rooms(String... topDown) {
      return new House(name, uses, List.of(topDown));
    }

    String face() {
      return "kiji." + name;
    }

    String room(String room) {
      return face() + "." + room;
    }
  }

  private static final List<House> HOUSES =
      List.of(
          house("article"),
          house("text", "article").rooms("form"),
          house("corpus", "text", "article").rooms("warc", "feed", "file", "json", "bytes"),
          house("cleaning", "text", "article", "corpus")
              .rooms("batch", "body", "refusal", "fields", "rule", "script", "page", "wording"),
          house("query", "text"),
          house("analysis", "text", "article")
              .rooms("dictionary", "translation", "sound", "variants", "latin", "japanese"),
          house("engine", "text", "article", "query"),
          house("embedded", "text", "article", "query", "analysis", "engine")
              .rooms("results", "foreign", "words", "matching", "document", "generation"),
          house("opensearch", "text", "article", "query", "analysis", "engine", "embedded")
              .rooms("results", "query", "generation", "mapping", "client"),
          house("stories", "text", "article", "engine"),
          house("reindex", "text", "article", "corpus", "cleaning", "stories", "engine")
              .rooms("intake", "account", "work"),
          house("search", "text", "article", "query", "engine", "stories").rooms("spelling"),
          house("evaluation", "text", "article", "engine", "search"),
          house("settings", "text"),
          house("alerts", "article", "engine", "search", "stories", "settings").rooms("delivery"),
          house(
                  "web",
                  "text",
                  "article",
                  "query",
                  "engine",
                  "search",
                  "stories",
                  "settings",
                  "alerts")
              .rooms("alerts", "pages", "feeds", "api", "request", "health", "edge", "view"),
          house(
                  "cli",
                  "text",
                  "article",
                  "corpus",
                  "cleaning",
                  "query",
                  "analysis",
                  "engine",
                  "embedded",
                  "opensearch",
                  "stories",
                  "reindex",
                  "search",
                  "evaluation",
                  "settings",
                  "alerts",
                  "web")
              .rooms("command", "wiring", "terminal"));

  /// A room that another package may use beside the face.
  private record Door(String room, String opensTo, String reason) {}

  private static final List<Door> DOORS =
      List.of(
          new Door(
              "kiji.analysis.translation",
              "embedded",
              "what is known of the other language's words is looked up word by word"),
          new Door(
              "kiji.analysis.translation", "cli", "it puts the glossary and a dictionary together"),
          new Door(
              "kiji.analysis.dictionary", "cli", "`kiji dictionary` builds it and tells of it"),
          new Door(
              "kiji.embedded.matching",
              "opensearch",
              "a search is planned by one code, whatever holds the archive"),
          new Door(
              "kiji.embedded.results",
              "opensearch",
              "so is what is marked and counted in its answer"),
          new Door("kiji.embedded.document", "opensearch", "and what an article is indexed as"));

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
          Library.of("crawlercommons..", "text"),
          Library.of("org.apache.commons.csv..", "cleaning"),
          Library.of("org.apache.lucene.queryparser..", "query"),
          Library.of("org.apache.lucene.analysis..", "analysis", "embedded", "opensearch"),
          Library.of("org.apache.lucene.util..", "analysis", "embedded", "opensearch"),
          Library.of("io.javalin..", "web"),
          Library.of("gg.jte..", "web"),
          Library.of("org.eclipse.jetty..", "web"),
          Library.of("picocli..", "cli"),
          Library.of("jakarta.mail..", "alerts"),
          Library.of(
              "tools.jackson..",
              "corpus",
              "reindex",
              "embedded",
              "opensearch",
              "alerts",
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

  private static House house(String name, String... uses) {
    return new House(name, List.of(uses), List.of());
  }

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
    return HOUSES.stream()
        .map(
            house ->
                dynamicTest(
                    house.name() + " may use " + house.uses(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(house.face() + "..")
                            .should()
                            .onlyDependOnClassesThat(
                                resideInAnyPackage(withAllRooms(house.name(), house.uses()))
                                    .or(not(resideInAPackage("kiji.."))))
                            .check(CODE)));
  }

  @TestFactory
  Stream<DynamicTest> everyRoomUsesThoseBelowItAndTheDataOfTheFace() {
    return HOUSES.stream().flatMap(ArchitectureTest::rulesOfRooms);
  }

  private static Stream<DynamicTest> rulesOfRooms(House house) {
    return house.rooms().stream()
        .map(
            room -> {
              List<String> below =
                  house.rooms().subList(house.rooms().indexOf(room), house.rooms().size());
              DescribedPredicate<JavaClass> allowed =
                  resideInAnyPackage(below.stream().map(house::room).toArray(String[]::new))
                      .or(resideInAPackage(house.face()).and(data()))
                      .or(not(resideInAPackage(house.face() + "..")));
              return dynamicTest(
                  house.room(room) + " uses " + below,
                  () ->
                      classes()
                          .that()
                          .resideInAPackage(house.room(room))
                          .should()
                          .onlyDependOnClassesThat(allowed)
                          .check(CODE));
            });
  }

  /// What may be handed about: records, enums, interfaces and exceptions, with all that is in them.
  private static DescribedPredicate<JavaClass> data() {
    return describe(
        "are data",
        type -> {
          JavaClass top = type;
          while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
          }
          return top.isRecord()
              || top.isEnum()
              || top.isInterface()
              || top.isAssignableTo(Throwable.class);
        });
  }

  @TestFactory
  Stream<DynamicTest> othersUseOnlyTheFace() {
    return HOUSES.stream()
        .flatMap(house -> house.rooms().stream().map(room -> ruleOfFace(house, house.room(room))));
  }

  private static DynamicTest ruleOfFace(House house, String room) {
    List<String> mayEnter = new ArrayList<>(List.of(house.name()));
    doorsOf(room).map(Door::opensTo).forEach(mayEnter::add);
    return dynamicTest(
        room + " is for " + mayEnter,
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackages(withAllRooms(mayEnter))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room)
                .check(CODE));
  }

  @Test
  void everyDoorIsUsed() {
    assertThat(DOORS)
        .allSatisfy(
            door ->
                assertThat(CODE)
                    .as("%s to %s: %s", door.room(), door.opensTo(), door.reason())
                    .anyMatch(
                        type ->
                            isIn(door.opensTo(), type)
                                && type.getDirectDependenciesFromSelf().stream()
                                    .map(used -> used.getTargetClass().getPackageName())
                                    .anyMatch(door.room()::equals)));
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryHasOneHome() {
    return ONLY_HOME_OF.stream()
        .map(
            library ->
                dynamicTest(
                    library.part() + " only in " + new TreeSet<>(library.homes()),
                    () -> {
                      noClasses()
                          .that()
                          .resideOutsideOfPackages(withAllRooms(List.copyOf(library.homes())))
                          .should()
                          .dependOnClassesThat()
                          .resideInAPackage(library.part())
                          .check(CODE);
                      assertThat(library.homes()).allMatch(home -> isUsedIn(home, library.part()));
                    }));
  }

  @Test
  void tokenizersAndFiltersStayInAnalysis() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kiji.analysis..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene.analysis..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.apache.lucene.analysis",
                            "org.apache.lucene.analysis.tokenattributes"))))
        .check(CODE);
  }

  @Test
  void theRestOfLuceneStaysInTheEngines() {
    noClasses()
        .that()
        .resideOutsideOfPackages("kiji.embedded..", "kiji.opensearch..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene..")
                .and(not(resideInAnyPackage(LUCENE_OUTSIDE_EMBEDDED))))
        .check(CODE);
  }

  /// A corpus is read as XML where it is a feed; pages are parsed in `cleaning`, from bounded text.
  @Test
  void corpusNeverParsesHtml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("kiji.cleaning..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Jsoup")
        .orShould()
        .callMethod("org.jsoup.parser.Parser", "htmlParser")
        .check(CODE);
  }

  @Test
  void theTablesNameThePackagesThereAre() {
    Set<String> planned = new TreeSet<>();
    HOUSES.forEach(
        house -> {
          planned.add(house.face());
          house.rooms().forEach(room -> planned.add(house.room(room)));
        });
    Set<String> present = new TreeSet<>();
    CODE.forEach(type -> present.add(type.getPackageName()));
    assertThat(present).isEqualTo(planned);
    assertThat(HOUSES)
        .flatExtracting(House::uses)
        .isSubsetOf(HOUSES.stream().map(House::name).toList());
    assertThat(DOORS).extracting(Door::room).isSubsetOf(planned);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("kiji.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void roomsFormNoCycle() {
    slices().matching("kiji.(*).(*)..").should().beFreeOfCycles().check(CODE);
  }

  private static Stream<Door> doorsOf(String room) {
    return DOORS.stream().filter(door -> door.room().equals(room));
  }

  private static boolean isUsedIn(String house, String part) {
    DescribedPredicate<JavaClass> ofThePart = resideInAPackage(part);
    return CODE.stream()
        .anyMatch(
            type ->
                isIn(house, type)
                    && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> ofThePart.test(used.getTargetClass())));
  }

  private static boolean isIn(String house, JavaClass type) {
    return (type.getPackageName() + ".").startsWith("kiji." + house + ".");
  }

  private static String[] withAllRooms(List<String> houses) {
    return houses.stream().map(house -> "kiji." + house + "..").toArray(String[]::new);
  }

  private static String[] withAllRooms(String house, List<String> others) {
    return withAllRooms(Stream.concat(Stream.of(house), others.stream()).toList());
  }
}
