package kiji.cleaning;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kiji.article.Article;
import kiji.corpus.SourcePage;
import tools.jackson.databind.json.JsonMapper;

/// Prints what the cleaner makes of folders of measured pages, one JSON object a line, for the
/// scorer.
public final class CleanToJsonLines {
  private static final JsonMapper JSON = new JsonMapper();

  private CleanToJsonLines() {}

  public static void main(String[] folders) throws IOException {
    ArticleCleaner cleaner = ArticleCleaner.standard();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String folder : folders) {
      for (SourcePage page : CleanedPages.of(Path.of(folder))) {
        out.println(json(page, cleaner.clean(page)));
      }
    }
    out.flush();
  }

  public static String json(SourcePage page, CleaningResult result) {
    return JSON.writeValueAsString(line(page, result));
  }

  private static Map<String, Object> line(SourcePage page, CleaningResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("path", page.path());
    switch (result) {
      case CleaningResult.Rejected rejected ->
          line.put("rejected", rejected.reason().words() + ": " + rejected.detail());
      case CleaningResult.Cleaned cleaned -> {
        Article article = cleaned.article();
        line.put("url", article.url());
        line.put("title", article.title());
        line.put("authors", article.authors());
        line.put(
            "publishedAt", article.publishedAt() == null ? null : article.publishedAt().toString());
        line.put("language", article.language().code());
        line.put("source", article.outlet().id());
        line.put("section", article.section());
        line.put("body", article.body());
      }
    }
    return line;
  }
}
