package kiji.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages whose story stands in what they carry for their scripts, as each kind of system writes it.
class StoriesInDataTest {
  private static final String TITLE = "Old mill to grind flour again";
  private static final List<String> STORY =
      List.of(
          "After forty years the mill at Upper Brook is to grind flour once more, its new owners announced on Thursday, as soon as the wheel has been freed from ivy.",
          "The stones were found in a barn, where they had served as a table at which three generations of one family had eaten their bread.",
          "Nobody in the valley remembers how to dress them, so that a miller from the coast will come for a week in May and show how it is done.");
  private static final String TERMS =
      "By using the site you agree to the terms of the publisher, who may change them at any time and without notice, and who is liable for nothing. "
          .repeat(12);

  static Stream<Arguments> carriers() {
    String markup = STORY.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
    String plain = "{\"headline\":\"" + TITLE + "\",\"body\":\"" + markup + "\"}";
    String nodes =
        STORY.stream()
            .map(
                p ->
                    "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                        + p.substring(0, 20)
                        + "\"},{\"type\":\"text\",\"marks\":[],\"text\":\""
                        + p.substring(20)
                        + "\"}]}")
            .collect(Collectors.joining(","));
    String spans =
        STORY.stream()
            .map(
                p ->
                    "{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\""
                        + p
                        + "\"}]}")
            .collect(Collectors.joining(","));
    String elements =
        STORY.stream()
            .map(p -> "{\"type\":\"text\",\"content\":\"" + p + "\"}")
            .collect(Collectors.joining(","));
    String terms =
        "{\"legal\":{\"title\":\"Terms\",\"text\":\"" + TERMS + "\"},\"story\":" + plain + "}";
    return Stream.of(
        Arguments.of("assigned", "<script>window.__STATE__ = " + plain + ";</script>"),
        Arguments.of(
            "two in one script", "<script>var a={\"menu\":[\"x\"]};var b=" + plain + ";</script>"),
        Arguments.of(
            "broken before it", "<script>window.a={\"x\":;window.b=" + plain + "</script>"),
        Arguments.of(
            "parsed from a string",
            "<script>let s=JSON.parse('" + plain.replace("\"", "\\\"") + "');</script>"),
        Arguments.of(
            "as scripts write it",
            "<script>app.state={headline:'"
                + TITLE
                + "',body:'"
                + markup
                + "',x:undefined}</script>"),
        Arguments.of(
            "streamed",
            "<script>self.__next_f.push([1,\"1:"
                + plain.substring(0, 200).replace("\"", "\\\"")
                + "\"])</script>"
                + "<script>self.__next_f.push([1,\""
                + plain.substring(200).replace("\"", "\\\"")
                + "\\n\"])</script>"),
        Arguments.of("an attribute", "<div data-page='" + plain + "'></div>"),
        Arguments.of(
            "nodes",
            "<script type=application/json>{\"title\":\""
                + TITLE
                + "\",\"doc\":{\"type\":\"doc\",\"content\":["
                + nodes
                + "]}}</script>"),
        Arguments.of(
            "spans",
            "<script type=application/json>{\"title\":\""
                + TITLE
                + "\",\"body\":["
                + spans
                + "]}</script>"),
        Arguments.of(
            "elements",
            "<script>Fusion.globalContent={\"headlines\":{\"basic\":\""
                + TITLE
                + "\"},\"content_elements\":["
                + elements
                + "]};</script>"),
        Arguments.of(
            "what a function is called with",
            "<script>window.__NUXT__=(function(a,b){return {data:[{title:a,body:b}]}}(\""
                + TITLE
                + "\",\""
                + markup
                + "\"));</script>"),
        Arguments.of(
            "a list of all values",
            "<script>stream.enqueue('[{\"_1\":2},\"loaderData\",\"routes/story\",\"title\",\""
                + TITLE
                + "\",\"html\",\""
                + markup
                + "\"]');</script>"),
        Arguments.of(
            "elements as React streams them",
            "<script>self.__next_f.push([1,'1a:[\"$\",\"div\",null,{\"children\":["
                + STORY.stream()
                    .map(
                        p ->
                            "[\"$\",\"p\",null,{\"children\":[\""
                                + p.substring(0, p.indexOf(' ') + 1)
                                + "\",[\"$\",\"em\",null,{\"children\":\""
                                + p.substring(p.indexOf(' ') + 1)
                                + "\"}]]}]")
                    .collect(Collectors.joining(","))
                + "]}]\\n'])</script>"),
        Arguments.of(
            "paragraphs kept apart",
            "<script>window.state={\"Post:1\":{\"title\":\""
                + TITLE
                + "\",\"paragraphs\":[{\"__ref\":\"P:0\"},{\"__ref\":\"P:1\"},{\"__ref\":\"P:2\"}]},"
                + IntStream.range(0, 3)
                    .mapToObj(i -> "\"P:" + i + "\":{\"text\":\"" + STORY.get(i) + "\"}")
                    .collect(Collectors.joining(","))
                + "};</script>"),
        Arguments.of(
            "paragraphs as an editor keeps them",
            "<script type=application/json>{\"title\":\""
                + TITLE
                + "\",\"doc\":{\"blocks\":["
                + STORY.stream()
                    .map(p -> "{\"type\":\"paragraph\",\"data\":{\"text\":\"" + p + "\"}}")
                    .collect(Collectors.joining(","))
                + "]}}</script>"),
        Arguments.of(
            "behind another thing in one script",
            "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\"}{\"@type\":\"Article\",\"articleBody\":[\""
                + String.join("\",\"", STORY)
                + "\"],}</script>"),
        Arguments.of(
            "a script of which all is escaped",
            "<script type=application/ld+json>{&quot;@type&quot;:&quot;Article&quot;,&quot;articleBody&quot;:&quot;"
                + String.join("\\n", STORY)
                + "&quot;}</script>"),
        Arguments.of(
            "a value of microdata",
            "<meta itemprop=articleBody content='" + String.join("\n", STORY) + "'>"),
        Arguments.of(
            "a page in a frame", "<iframe srcdoc='" + markup.replace("<", "&lt;") + "'></iframe>"),
        Arguments.of(
            "a field that is read",
            "<textarea readonly>" + String.join("\n\n", STORY) + "</textarea>"),
        Arguments.of("beside longer terms", "<script type=application/json>" + terms + "</script>"),
        Arguments.of(
            "an article's body with markup escaped",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + markup.replace("<", "&lt;").replace(">", "&gt;")
                + "\"}</script>"),
        Arguments.of(
            "quotation marks not escaped",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + String.join("\\n", STORY).replace("once more", "\"once more\"")
                + "\",\"author\":\"Ann Lee\"}</script>"),
        Arguments.of(
            "for browsers without scripts",
            "<noscript>" + markup + "</noscript><div id=app></div>"),
        Arguments.of(
            "in a shadow",
            "<story-body><template shadowrootmode=open>" + markup + "</template></story-body>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("carriers")
  void areFoundWhole(String name, String carrier) {
    String body = body(page("", carrier)).replace("\"once more\"", "once more");
    assertThat(body.split("\n\n")).as(name).containsExactlyElementsOf(STORY);
  }

  @Test
  void standInForAPreview() {
    String state =
        "<script>window.s={\"title\":\""
            + TITLE
            + "\",\"body\":\""
            + String.join("\\n", STORY)
            + "\"}</script>";
    assertThat(body(page("<p>" + STORY.getFirst() + "</p>", state)).split("\n\n"))
        .containsExactlyElementsOf(STORY);
  }

  @Test
  void standInForAPreviewThoughThePageRunsNoScript() {
    String state =
        "<div data-story='{\"title\":\""
            + TITLE
            + "\",\"body\":\""
            + String.join("\\n", STORY)
            + "\"}'></div>";
    assertThat(body(page("<p>" + STORY.getFirst() + "</p>", state)).split("\n\n"))
        .containsExactlyElementsOf(STORY);
  }

  /// A system that puts another article's body, or all of its terms, into the data of every page.
  @Test
  void ofAnotherStoryNeverReplaceWhatThePageShows() {
    String shown =
        "Two seals were seen on the ramp at Sarne on Monday, and the ferry waited for both of them.";
    String other = String.join("\\n", STORY);
    String declared =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + other
            + "\"}</script>";
    String state =
        "<script>window.s={\"title\":\"" + TITLE + "\",\"body\":\"" + other + "\"}</script>";
    assertThat(body(page("<p>" + shown + "</p>", declared))).isEqualTo(shown);
    assertThat(body(page("<p>" + shown + "</p>", state))).isEqualTo(shown);
  }

  @Test
  void areTheirParagraphsAndNotWhatStandsAroundThem() {
    String menu = "<ul>" + "<li>Mills and bakers of the valley</li>".repeat(12) + "</ul>";
    String markup = STORY.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining());
    assertThat(body(page("", "<noscript>" + menu + markup + "</noscript>")).split("\n\n"))
        .containsExactlyElementsOf(STORY);
    String labels =
        "[\"Mills and bakers of the valley\"" + ",\"Mills of the coast\"".repeat(60) + "]";
    String state =
        "<script>window.s={\"title\":\""
            + TITLE
            + "\",\"labels\":"
            + labels
            + ",\"body\":\""
            + markup
            + "\"}</script>";
    assertThat(body(page("", state)).split("\n\n")).containsExactlyElementsOf(STORY);
  }

  @Test
  void ofAnotherHeadlineAreNone() {
    String state = "<script>window.s={\"title\":\"Terms\",\"body\":\"" + TERMS + "\"}</script>";
    assertThat(clean(page("", state))).isInstanceOf(CleaningResult.Rejected.class);
  }

  @Test
  void ofALiveBlogAreAllItsEntries() {
    String entries =
        STORY.stream()
            .map(p -> "{\"@type\":\"BlogPosting\",\"articleBody\":\"" + p + "\"}")
            .collect(Collectors.joining(","));
    String live =
        "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\""
            + TITLE
            + "\",\"liveBlogUpdate\":["
            + entries
            + "]}</script>";
    assertThat(body(page("", live)).split("\n\n")).containsExactlyElementsOf(STORY);
  }

  private static String page(String text, String carrier) {
    return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>%s</title></head><body><article><h1>%s</h1>%s</article>%s</body></html>"
        .formatted(TITLE, TITLE, text, carrier);
  }

  private static CleaningResult clean(String html) {
    PageContent content = new PageContent.Html(html.getBytes(UTF_8), null);
    return ArticleCleaner.standard().clean(SourcePage.of("page.html", content, PageFacts.NONE));
  }

  private static String body(String html) {
    assertThat(clean(html)).isInstanceOf(CleaningResult.Cleaned.class);
    return ((CleaningResult.Cleaned) clean(html)).article().body();
  }
}
