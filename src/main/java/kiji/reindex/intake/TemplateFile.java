package kiji.reindex.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kiji.cleaning.SiteTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The templates as they are kept with a generation: a JSON object a site, with the marks of its
/// blocks and on how many of the sampled pages each stands.
public final class TemplateFile {
  private static final JsonMapper JSON = new JsonMapper();

  private TemplateFile() {}

  public static void write(OutputStream out, Map<String, SiteTemplate> templates)
      throws IOException {
    for (Map.Entry<String, SiteTemplate> entry : new TreeMap<>(templates).entrySet()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("site", entry.getKey());
      line.put("pages", entry.getValue().pages());
      line.put("blocks", entry.getValue().blocks());
      out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Reads and closes.
  ///
  /// @throws IOException when it is damaged
  public static Map<String, SiteTemplate> read(InputStream in) throws IOException {
    Map<String, SiteTemplate> templates = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode site = JSON.readTree(line);
        SortedMap<String, Integer> blocks = new TreeMap<>();
        site.required("blocks")
            .properties()
            .forEach(e -> blocks.put(e.getKey(), e.getValue().asInt()));
        templates.put(
            site.required("site").asString(),
            new SiteTemplate(site.required("pages").asInt(), blocks));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException("damaged templates: " + e.getMessage(), e);
    }
    return templates;
  }
}
