package kiji.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.Seed;
import kiji.search.Parameter;
import kiji.search.ParameterKind;
import kiji.search.RandomSearch;
import kiji.search.SearchParameter;
import kiji.settings.Access;
import kiji.web.edge.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds `/openapi.json` against what the server really answers.
class OpenApiTest {
  private static Served served;
  private static JsonNode document;

  @BeforeAll
  static void serve() throws Exception {
    served = Served.with(SampleArticles.ALL);
    document = served.json("/openapi.json");
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/search                                    | /api/search        | 200
          /api/search?q=goldfish&facets=source,language,section,author,month | /api/search | 200
          /api/search?q=nothing+like+this                | /api/search        | 200
          /api/search?pageSize=1&sort=oldest             | /api/search        | 200
          /api/search?highlight=false&collapse=false     | /api/search        | 200
          /api/search?q=goldfish+nara&explain=true       | /api/search        | 200
          /api/search?timeline=month&vs=nara             | /api/search        | 200
          /api/search?q=goldfish&content=full            | /api/search        | 200
          /feed.json?q=goldfish                          | /feed.json         | 200
          /api/sources                                   | /api/sources       | 200
          /v2/sources                                    | /v2/sources        | 200
          /v2/top-headlines/sources                      | /v2/top-headlines/sources | 200
          /v2/everything?q=goldfish                      | /v2/everything     | 200
          /v2/everything                                 | /v2/everything     | 400
          /v2/top-headlines?q=goldfish                   | /v2/top-headlines  | 200
          /feed.json?page=x                              | /feed.json         | 400
          /api/search?page=0                             | /api/search        | 400
          /api/search?nosuch=1                           | /api/search        | 400
          /api/suggest?q=gold                            | /api/suggest       | 200
          /api/suggest                                   | /api/suggest       | 200
          /api/suggest?q=x&size=0                        | /api/suggest       | 400
          /suggest?q=gold                                | /suggest           | 200
          /api/articles/a1                               | /api/articles/{id} | 200
          /api/articles/bare                             | /api/articles/{id} | 200
          /api/articles/a1/related                       | /api/articles/{id}/related | 200
          /api/articles/none/related                     | /api/articles/{id}/related | 404
          /api/articles/none                             | /api/articles/{id} | 404
          /health/live                                   | /health/live       | 200
          /health/ready                                  | /health/ready      | 200
          """)
  void isTrueOfRealAnswers(String address, String path, int status) throws Exception {
    HttpResponse<String> answer = served.get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode documented = response(path, status);
    String mediaType = documented.get("content").propertyNames().iterator().next();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    assertThat(mistakes(documented.get("content").get(mediaType).get("schema"), answer.body()))
        .isEmpty();
  }

  @Test
  void isTrueOfFailures() throws Exception {
    try (Served failing =
        Served.with(new FailingEngine(IllegalStateException::new), Served.settings())) {
      HttpResponse<String> answer = failing.get("/api/search?q=x");

      JsonNode schema =
          response("/api/search", 500).at("/content/application~1problem+json/schema");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(mistakes(schema, answer.body())).isEmpty();
    }
  }

  @Test
  void isTrueOfAnswersToWhoShowsNoKey() throws Exception {
    Access keys = new Access(List.of("correct-horse-1"), null, List.of(), List.of(), false);
    try (Served asking =
        Served.with(new ArticlesInMemory(SampleArticles.ALL), Served.settings(0, keys))) {
      for (String path : document.get("paths").propertyNames()) {
        HttpResponse<String> answer = asking.get(path.replace("{id}", "a1"));
        JsonNode told = document.get("paths").get(path).at("/get/responses");
        if (answer.statusCode() != 401) {
          assertThat(path).startsWith("/health/");
          assertThat(told.has("401")).as(path).isFalse();
          continue;
        }
        JsonNode content = response(path, 401).get("content");
        String mediaType = content.propertyNames().iterator().next();
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .as(path)
            .startsWith(mediaType);
        assertThat(mistakes(content.get(mediaType).get("schema"), answer.body()))
            .as(path)
            .isEmpty();
      }
    }
  }

  @Test
  void seesAWrongAnswer() {
    JsonNode schema = response("/health/live", 200).at("/content/application~1json/schema");

    assertThat(mistakes(schema, "{\"status\":\"alive\",\"generation\":\"\",\"detail\":\"\"}"))
        .isNotEmpty();
  }

  @Test
  void namesEveryParameterOfASearchAndNoOther() {
    assertThat(
            document
                .at("/paths/~1api~1search/get/parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString()))
        .containsExactlyInAnyOrderElementsOf(SearchParameter.allNames());
  }

  static Stream<Parameter<?>> parameters() {
    return SearchParameter.all().stream();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void tellsWhatAParameterIsForAndWhatMayBeWritten(Parameter<?> parameter) {
    Random random = Seed.random();
    for (String name : parameter.names()) {
      JsonNode told = parameter(name);
      assertThat(told.get("description").asString())
          .contains(name.equals(parameter.name()) ? parameter.help() : parameter.name());
      assertThat(told.get("in").asString()).isEqualTo("query");
      for (int i = 0; i < 50; i++) {
        String written = json(parameter.kind(), RandomSearch.words(parameter.kind(), random));
        assertThat(mistakes(told.get("schema"), written)).as(name + "=" + written).isEmpty();
      }
      assertThat(mistakes(told.get("schema"), "{}")).as(name).isNotEmpty();
      JsonNode usual = told.get("schema").get("default");
      if (usual != null) {
        assertThat(parameter.kind().meaning(List.of(usual.asString())))
            .isEqualTo(parameter.kind().meaning(List.of()));
      }
    }
  }

  private static JsonNode parameter(String name) {
    return document
        .at("/paths/~1api~1search/get/parameters")
        .valueStream()
        .filter(one -> one.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Words as the type that the schema should have.
  private static String json(ParameterKind<?> kind, List<String> words) {
    return switch (kind) {
      case ParameterKind.Flag _, ParameterKind.WholeNumber _ -> words.getFirst();
      case ParameterKind.Text _,
          ParameterKind.Choice<?> _,
          ParameterKind.Time _,
          ParameterKind.Zone _ ->
          Json.MAPPER.writeValueAsString(words.getFirst());
      case ParameterKind.Choices<?> _, ParameterKind.Words _, ParameterKind.Names _ ->
          Json.MAPPER.writeValueAsString(words);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search", "/suggest", "/api/articles/{id}", "/api/suggest"})
  void isTrueOfWhatIsRefusedBeforeItIsRead(String path) throws Exception {
    String host = "GET " + path.replace("{id}", "a1") + " HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    String address = path.replace("{id}", "a1") + "?q=" + "x".repeat(70_000);

    isTrueOf(Wire.send(served.port(), host), path, 421);
    isTrueOf(Wire.ask(served.port(), "GET", address), path, 414);
  }

  private static void isTrueOf(Wire.Answer answer, String path, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    JsonNode schema = response(path, status).at("/content/application~1problem+json/schema");
    assertThat(mistakes(schema, answer.body())).isEmpty();
  }

  @Test
  void documentsTheTagsOfAnswers() throws Exception {
    for (String path : List.of("/api/search", "/api/suggest", "/suggest")) {
      HttpResponse<String> answer = served.get(path);
      String tag = answer.headers().firstValue("ETag").orElseThrow();

      assertThat(response(path, 200).at("/headers/ETag").isMissingNode()).isFalse();
      assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(response(path, 304).get("description").asString()).contains("If-None-Match");
    }
  }

  /// Whoever writes a number out of bounds is told those that are documented.
  @Test
  void tellsTheBoundsThatAreDocumented() throws Exception {
    int numbers = 0;
    for (String path : List.of("/api/search", "/api/suggest")) {
      for (JsonNode parameter : document.get("paths").get(path).get("get").get("parameters")) {
        JsonNode schema = parameter.get("schema");
        if (schema.path("type").asString("").equals("integer")) {
          numbers++;
          int least = schema.get("minimum").asInt();
          String address = path + "?" + parameter.get("name").asString() + "=" + (least - 1);
          assertThat(served.json(address).get("detail").asString())
              .contains("a whole number from " + least + " to " + schema.get("maximum").asInt());
        }
      }
    }
    assertThat(numbers).isEqualTo(4);
  }

  /// What public linters count as errors, and most of what they warn of.
  @Test
  void isWholeInTheEyesOfLinters() {
    assertThat(document.has("security")).as("says that nothing is needed").isTrue();
    Set<String> tags = texts(document.get("tags"), "name");
    Set<String> ids = new HashSet<>();
    document
        .get("paths")
        .forEachEntry(
            (path, item) -> {
              JsonNode operation = item.get("get");
              assertThat(ids.add(operation.get("operationId").asString())).as(path).isTrue();
              for (String text : List.of("summary", "description")) {
                assertThat(operation.path(text).asString("")).as(path + " " + text).isNotBlank();
              }
              assertThat(operation.path("tags").valueStream().map(JsonNode::asString))
                  .as(path)
                  .isNotEmpty()
                  .allMatch(tags::contains);
              assertThat(operation.get("responses").propertyNames())
                  .as(path)
                  .anyMatch(status -> status.startsWith("4"));
            });
    document.findParents("$ref").forEach(node -> assertThat(resolved(node)).isNotEqualTo(node));
    assertThat(document.findParents("type"))
        .filteredOn(
            node -> node.get("type").isString() && node.get("type").asString().equals("array"))
        .isNotEmpty()
        .allMatch(node -> node.has("items"));
  }

  private static Set<String> texts(JsonNode list, String name) {
    return list.valueStream().map(node -> node.get(name).asString()).collect(Collectors.toSet());
  }

  private static JsonNode response(String path, int status) {
    JsonNode response =
        document.get("paths").get(path).get("get").get("responses").get(Integer.toString(status));
    assertThat(response).as(path + " " + status + " in openapi.json").isNotNull();
    return resolved(response);
  }

  /// What a reference stands for; anything else is itself.
  private static JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    JsonNode found = document.at(node.get("$ref").asString().substring(1));
    assertThat(found.isMissingNode()).as(node.toString()).isFalse();
    return found;
  }

  private static List<Error> mistakes(JsonNode schema, String answer) {
    ObjectNode whole = Json.MAPPER.createObjectNode();
    whole.setAll((ObjectNode) schema);
    whole.set("components", document.get("components"));
    SchemaRegistryConfig formats =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    Schema reader =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(formats))
            .getSchema(whole);
    return reader.validate(Json.MAPPER.readTree(answer));
  }
}
