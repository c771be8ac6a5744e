package kiji.cli.terminal;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiji.article.Article;
import kiji.engine.Explains.ScoreExplanation;
import kiji.engine.Facet;
import kiji.engine.Hit;
import kiji.engine.Hit.Snippet;
import kiji.query.Notice;
import kiji.search.ExplainedAnswer;
import kiji.search.SearchAnswer;

/// An answer as a person reads it on a terminal. Dates are the days that the articles' own pages
/// name: midnight in Tokyo is the day before in London.
///
/// @param marks whether words found are shown in bold
public record ResultText(boolean marks) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /// Prints an answer as a person reads it in a terminal.
  public void print(ExplainedAnswer explained, PrintStream out) {
    SearchAnswer answer = explained.answer();
    answer.notices().stream().map(Notice::text).forEach(text -> out.println("Note: " + text));
    if (answer.wider() != null) {
      out.println("Any of them: kiji search '" + answer.wider().text() + "'");
    }
    if (answer.didYouMean() != null && !answer.isRespelled()) {
      out.println("Did you mean: " + answer.didYouMean());
    }
    if (!answer.results().alsoSearched().isEmpty()) {
      out.println("Also searched: " + String.join(", ", answer.results().alsoSearched()));
    }
    out.printf(
        Locale.ROOT,
        "%s%s, %d ms%n",
        answer.results().totalIsExact() ? "" : "at least ",
        Count.of(answer.results().total(), "result"),
        answer.results().took().toMillis());
    int number = (answer.page() - 1) * answer.pageSize();
    for (Hit hit : answer.results().hits()) {
      number++;
      print(number, hit, out);
      ScoreExplanation made = explained.explanations().get(hit.article().id());
      if (made != null) {
        out.println("   " + sum(made));
      }
    }
    answer
        .results()
        .facets()
        .forEach(
            (facet, counts) ->
                out.printf(
                    "%n%s: %s%n",
                    facet.name().toLowerCase(Locale.ROOT),
                    counts.stream().map(ResultText::count).collect(Collectors.joining(", "))));
  }

  private void print(int number, Hit hit, PrintStream out) {
    Article article = hit.article();
    String title = article.title().isEmpty() ? "(no title)" : marked(hit.title());
    out.printf(Locale.ROOT, "%n%d. %s%n", number, title);
    out.println("   " + origin(article));
    hit.snippets().forEach(snippet -> out.println("   " + marked(snippet)));
    if (!hit.copies().isEmpty()) {
      out.println(
          "   also in: "
              + hit.copies().stream()
                  .map(copy -> copy.outlet().name())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String origin(Article article) {
    String day = article.publishedAt() == null ? null : DAY.format(article.publishedAt());
    return Stream.of(
            article.outlet().name(),
            day,
            article.language().code(),
            article.url(),
            article.id().value())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /// `score 7.3112 = 4.2010 word 半導体 + 2.9102 title 半導体 + 0.2000 freshness 2026-04-12`.
  private static String sum(ScoreExplanation explanation) {
    return String.format(Locale.ROOT, "score %.4f = ", explanation.score())
        + explanation.parts().stream()
            .map(
                part ->
                    String.format(
                        Locale.ROOT,
                        "%.4f %s %s",
                        part.value(),
                        part.kind().code().replace('_', ' '),
                        printable(part.text())))
            .collect(Collectors.joining(" + "));
  }

  private static String count(Facet.Count count) {
    return count.label() + " " + count.count();
  }

  private String marked(Snippet snippet) {
    String text = printable(snippet.text());
    if (!marks) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    int end = 0;
    for (Snippet.Span span : snippet.spans()) {
      line.append(text, end, span.start())
          .append(BOLD)
          .append(text, span.start(), span.end())
          .append(PLAIN);
      end = span.end();
    }
    return line.append(text, end, text.length()).toString();
  }

  /// Control characters of an article must not steer the terminal; each becomes one space, so that
  /// spans stay true.
  private static String printable(String text) {
    return text.chars()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
