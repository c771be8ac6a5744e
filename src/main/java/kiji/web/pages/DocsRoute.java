package kiji.web.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kiji.web.api.OpenApiDocument;
import kiji.web.edge.Routing;
import kiji.web.request.Visitor;
import kiji.web.request.WholeAddress;
import kiji.web.view.DocsPage;
import tools.jackson.databind.JsonNode;

/// `/docs`: the API to read, made from its description for programs.
public final class DocsRoute {
  private static final String PATH = "/docs";

  private final Pages pages;
  private final JsonNode document = OpenApiDocument.read();

  /// The page of the API.
  public DocsRoute(Pages pages) {
    this.pages = pages;
  }

  public void addTo(Routing routing) {
    routing.get(PATH, this::show);
  }

  private void show(Context ctx) {
    Visitor visitor = Visitor.of(ctx);
    DocsPage page =
        new DocsPage(
            pages.frame(
                visitor, visitor.texts().get("docs.heading"), PATH, Pages.emptyBox(visitor, false)),
            document
                .path("tags")
                .valueStream()
                .map(tag -> group(tag, visitor, WholeAddress.origin(ctx)))
                .toList());
    pages.show(ctx, "docs", page, visitor);
  }

  private DocsPage.Group group(JsonNode tag, Visitor visitor, String origin) {
    List<DocsPage.Question> questions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> asked : path.getValue().properties()) {
        JsonNode question = asked.getValue();
        if (question.at("/tags/0").asString("").equals(tag.path("name").asString(""))) {
          questions.add(question(asked.getKey(), path.getKey(), question, visitor, origin));
        }
      }
    }
    return new DocsPage.Group(
        tag.path("name").asString(""), tag.path("description").asString(""), questions);
  }

  private static DocsPage.Question question(
      String method, String path, JsonNode asked, Visitor visitor, String origin) {
    return new DocsPage.Question(
        asked.path("operationId").asString(""),
        method.equals("get") ? path : method.toUpperCase(Locale.ROOT) + " " + path,
        asked.path("summary").asString(""),
        asked.path("description").asString(""),
        asked.path("parameters").valueStream().map(DocsRoute::parameter).toList(),
        asked
            .path("x-examples")
            .valueStream()
            .map(example -> visitor.at(example.asString("")))
            .map(href -> new DocsPage.Example("curl '" + origin + href + "'", href))
            .toList());
  }

  private static DocsPage.Given parameter(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    JsonNode one = schema.has("items") ? schema.path("items") : schema;
    return new DocsPage.Given(
        parameter.path("name").asString(""),
        one.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" · ")),
        parameter.path("description").asString(""));
  }
}
