package kiji.web.api;

import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import kiji.search.Parameter;
import kiji.search.ParameterKind;
import kiji.search.SearchParameter;
import kiji.settings.BasePath;
import kiji.web.edge.Asset;
import kiji.web.edge.Json;
import kiji.web.edge.Routing;
import kiji.web.edge.ServedUnder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/openapi.json`: what programs can ask, in OpenAPI 3.1. Written by hand but for the parameters
/// of a search, which are put in from their declarations.
public final class OpenApiDocument {
  private static final String PATH = "/openapi.json";
  private static final String RESOURCE = "/kiji/web/openapi.json";

  /// Where the parameters of a search are read.
  private static final List<String> SEARCHES =
      List.of("/api/search", "/feed.rss", "/feed.atom", "/feed.json");

  private OpenApiDocument() {}

  public static void addTo(Routing routing) {
    JsonNode document = read();
    Asset usual = under(BasePath.NONE, document);
    routing.get(
        PATH,
        ctx -> {
          BasePath found = ServedUnder.of(ctx);
          ctx.header(Header.VARY, "Accept-Encoding, " + ServedUnder.HEADER);
          (found.equals(BasePath.NONE) ? usual : under(found, document)).send(ctx);
        });
  }

  /// As it is for who finds the server under a path.
  private static Asset under(BasePath path, JsonNode document) {
    JsonNode copy = document.deepCopy();
    ((ObjectNode) copy.at("/servers/0")).put("url", path.path().isEmpty() ? "/" : path.path());
    byte[] json = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy);
    return Asset.of(PATH, json, "application/json");
  }

  /// The description, for who makes something else of it.
  public static JsonNode read() {
    try (InputStream in = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
      JsonNode document = Json.MAPPER.readTree(in);
      for (String path : SEARCHES) {
        describe((ArrayNode) document.at("/paths/" + path.replace("/", "~1") + "/get/parameters"));
      }
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /// All by the names Kiji writes, then the aliases.
  private static void describe(ArrayNode list) {
    List<Parameter<?>> all = SearchParameter.all();
    for (Parameter<?> parameter : all) {
      String alias = aliases(parameter).isEmpty() ? "" : " Alias: " + aliases(parameter) + ".";
      describe(list.addObject(), parameter.name(), parameter.help() + alias, parameter.kind());
    }
    for (Parameter<?> parameter : all) {
      for (String alias : parameter.names().subList(1, parameter.names().size())) {
        describe(list.addObject(), alias, "Alias of " + parameter.name() + ".", parameter.kind());
      }
    }
  }

  private static String aliases(Parameter<?> parameter) {
    return String.join(", ", parameter.names().subList(1, parameter.names().size()));
  }

  private static void describe(ObjectNode entry, String name, String text, ParameterKind<?> kind) {
    entry.put("name", name).put("in", "query").put("description", text);
    describe(entry.putObject("schema"), kind);
    if (kind.isList()) {
      entry.put("style", "form").put("explode", false);
    }
  }

  private static void describe(ObjectNode schema, ParameterKind<?> kind) {
    switch (kind) {
      case ParameterKind.Text _, ParameterKind.Time _, ParameterKind.Zone _ ->
          schema.put("type", "string");
      case ParameterKind.Flag(boolean otherwise) ->
          schema.put("type", "boolean").put("default", otherwise);
      case ParameterKind.WholeNumber(int least, int told, int _, int otherwise) ->
          schema
              .put("type", "integer")
              .put("minimum", least)
              .put("maximum", told)
              .put("default", otherwise);
      case ParameterKind.Choice<?> choice -> {
        words(schema, choice.choices().keySet());
        schema.put("default", choice.usual());
      }
      case ParameterKind.Choices<?> choices -> words(items(schema), choices.choices().keySet());
      case ParameterKind.Words _, ParameterKind.Names _ -> items(schema).put("type", "string");
    }
  }

  private static ObjectNode items(ObjectNode schema) {
    return schema.put("type", "array").putObject("items");
  }

  private static void words(ObjectNode schema, Collection<String> words) {
    words.forEach(schema.putArray("enum")::add);
  }
}
