package kiji.corpus.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kiji.corpus.CorpusTest.all;
import static kiji.corpus.CorpusTest.gzip;
import static kiji.corpus.CorpusTest.paths;
import static kiji.corpus.CorpusTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kiji.corpus.Corpus;
import kiji.corpus.CorpusEntry;
import kiji.corpus.CorpusEntry.Page;
import kiji.corpus.CorpusEntry.Skipped;
import kiji.corpus.CorpusEntry.Unreadable;
import kiji.corpus.CorpusPath;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import kiji.corpus.WarcText;
import kiji.corpus.bytes.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
  private static final Path HOSTILE = Path.of("../shared/data/hostile/feed");

  @TempDir Path folder;

  @Test
  void readsRss2() throws IOException {
    SourcePage item =
        first(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Ledger</title>
            <link>https://a.example/</link><item><title>Ferry &amp; tide</title>
            <link>https://a.example/1</link><guid isPermaLink="false">tag:1</guid>
            <pubDate>Wed, 04 Mar 2026 05:06:07 +0900</pubDate><dc:creator>Jo Ito</dc:creator>
            <category>Sea</category><description>Short.</description>
            <content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item></channel></rss>
            """);
    assertThat(item.path()).isEqualTo("x.xml#1");
    assertThat(text(item)).isEqualTo("<p>Long.</p>");
    assertThat(item.facts())
        .isEqualTo(
            new PageFacts(
                null,
                "https://a.example/1",
                "Ferry & tide",
                "Harbour Ledger",
                "Wed, 04 Mar 2026 05:06:07 +0900",
                null,
                "Sea",
                List.of("Jo Ito")));
  }

  @Test
  void readsRss1() throws IOException {
    SourcePage item =
        first(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/">
            <title>汐見日報</title></channel><item rdf:about="https://a.example/2"><title>見出し</title>
            <d:date>2026-03-04T05:06:07+09:00</d:date><d:subject>経済</d:subject>
            <description>本文。</description></item></rdf:RDF>
            """);
    assertThat(text(item)).isEqualTo("本文。");
    assertThat(item.facts())
        .isEqualTo(
            new PageFacts(
                null,
                "https://a.example/2",
                "見出し",
                "汐見日報",
                "2026-03-04T05:06:07+09:00",
                null,
                "経済",
                List.of()));
  }

  @Test
  void readsAtom() throws IOException {
    SourcePage entry =
        first(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title><author><name>Desk</name></author>
            <entry><title type="html">Ferry &amp;amp; tide</title><link rel="replies" href="/c"/>
            <link rel="alternate" type="text/html" href="https://a.example/3"/><id>tag:3</id>
            <published>2026-03-04T05:06:07Z</published><updated>2026-03-05T05:06:07Z</updated>
            <category term="sea" label="Sea"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long.</p></div></content>
            <summary>Short.</summary></entry></feed>
            """);
    assertThat(text(entry)).contains("<p>Long.</p>");
    assertThat(entry.facts())
        .isEqualTo(
            new PageFacts(
                null,
                "https://a.example/3",
                "Ferry &amp; tide",
                "Ledger",
                "2026-03-04T05:06:07Z",
                null,
                "Sea",
                List.of("Desk")));
  }

  @Test
  void readsAtomUnderAPrefix() throws IOException {
    SourcePage entry =
        first(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Ferry</a:title>
            <a:link href="https://a.example/3"/><a:summary>Short.</a:summary></a:entry></a:feed>
            """);
    assertThat(text(entry)).isEqualTo("Short.");
    assertThat(entry.facts().title()).isEqualTo("Ferry");
    assertThat(entry.facts().url()).isEqualTo("https://a.example/3");
  }

  @Test
  void readsContentHoweverItIsWrapped() throws IOException {
    assertThat(content("<content type='text'>1 &lt; 2</content>")).isEqualTo("1 &lt; 2");
    assertThat(content("<content type='html'>&lt;p>one</content>")).isEqualTo("<p>one");
    assertThat(content("<content type='text'>&lt;p>one&lt;/p></content>")).isEqualTo("<p>one</p>");
    assertThat(content("<content type='application/octet-stream'>PHA+b25l</content>"))
        .isEqualTo("<p>one");
    assertThat(content("<content src='a.html'/><summary>short</summary>")).isEqualTo("short");
    assertThat(content("<content>one\n\ntwo</content>")).isEqualTo("one<p>two");
  }

  @Test
  void findsTheAddressWhereItIsUsuallyHidden() throws IOException {
    assertThat(rssItem("<guid>https://a.example/4</guid>").url()).isEqualTo("https://a.example/4");
    assertThat(rssItem("<link>/5</link>").url()).isEqualTo("https://a.example/5");
    assertThat(rssItem("<atom:link rel='alternate' href='https://a.example/6'/>").url())
        .isEqualTo("https://a.example/6");
    PageFacts none = rssItem("<guid isPermaLink='false'>x y</guid><link>javascript:1</link>");
    assertThat(none.url()).isNull();
    assertThat(none.id()).isEqualTo(rssItem("<guid isPermaLink='false'>x y</guid>").id());
  }

  @Test
  void namesTheWriterWithoutTheAddress() throws IOException {
    assertThat(rssItem("<author>jo@a.example (Jo Ito)</author>").authors())
        .containsExactly("Jo Ito");
    assertThat(rssItem("<author>jo@a.example</author>").authors()).isEmpty();
    assertThat(rssItem("<source url='https://b.test'>Other</source>").source()).isEqualTo("Other");
  }

  @Test
  void readsAFeedInItsOwnEncodingLabelledOrNot() throws IOException {
    String feed = "<rss><channel><item><title>渡瀬市の港で朝市</title></item></channel></rss>";
    for (String charset : List.of("windows-31j", "EUC-JP", "UTF-8", "UTF-16LE")) {
      Files.write(folder.resolve("x.xml"), feed.getBytes(Charset.forName(charset)));
      assertThat(((Page) all(Corpus.of(folder)).getFirst()).page().facts().title())
          .as(charset)
          .isEqualTo("渡瀬市の港で朝市");
    }
  }

  @Test
  void skipsWhatIsNoFeed() throws IOException {
    assertThat(read("<urlset><url/></urlset>"))
        .containsExactly(new Skipped("x.xml", "not a feed: it is <urlset>"));
    assertThat(read("no markup"))
        .containsExactly(new Skipped("x.xml", "not a feed: there is no element in it"));
    assertThat(read("<rss><channel/></rss>"))
        .containsExactly(new Skipped("x.xml", "a feed without items"));
  }

  @Test
  void expandsNoEntityAndBoundsWhatItReads() throws IOException {
    List<CorpusEntry> entries =
        read(
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'aaaa'>]>"
                + "<rss><channel><item><title>&x;&y;</title></item></channel></rss>");
    assertThat(((Page) entries.getFirst()).page().facts().title()).isEqualTo("&x;&y;");
    assertThat(read("<rss><channel>" + "<a>".repeat(300_000)))
        .containsExactlyElementsOf(
            List.of(
                new Unreadable(
                    "x.xml",
                    "it has more than 300,000 tags",
                    0,
                    ContentHash.ofBytes(
                        ("<rss><channel>" + "<a>".repeat(300_000)).getBytes(UTF_8)))));
    assertThat(read("<rss><channel>" + "<a>".repeat(200_000))).hasSize(1);
  }

  @Test
  void aSidecarSpeaksForAllItemsLinesAndPages() throws IOException {
    String sidecar = "{\"source\":\"Ledger\",\"section\":\"Sea\",\"url\":\"https://not.me\"}";
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"url\":\"https://a.example/7\",\"body\":\"x\"}");
    Files.writeString(folder.resolve("a.meta.json"), sidecar);
    Files.write(
        folder.resolve("b.atom.gz"),
        gzip("<feed><entry><link href='https://a.example/8'/></entry></feed>"));
    Files.writeString(folder.resolve("b.atom.gz.meta.json"), sidecar);
    Files.write(folder.resolve("c.warc"), WarcText.page("https://a.example/9", "<p>x"));
    Files.writeString(folder.resolve("c.warc.meta.json"), sidecar);
    List<CorpusEntry> entries = all(Corpus.of(folder));
    assertThat(paths(entries)).containsExactly("a.jsonl#1", "b.atom.gz#1", "c.warc#1");
    assertThat(entries)
        .allSatisfy(
            entry -> {
              PageFacts facts = ((Page) entry).page().facts();
              assertThat(facts.source()).isEqualTo("Ledger");
              assertThat(facts.section()).isEqualTo("Sea");
              assertThat(facts.url()).isNotEqualTo("https://not.me");
            });
  }

  @Test
  void everyHostileFeedGivesItsItemsOrAReason() throws IOException {
    assumeTrue(Files.isDirectory(HOSTILE), "no ../shared/data/hostile/feed here");
    List<CorpusEntry> entries = all(Corpus.of(HOSTILE));
    try (Stream<Path> files = Files.list(HOSTILE)) {
      assertThat(entries.stream().map(entry -> CorpusPath.parse(entry.path()).file()).distinct())
          .hasSize((int) files.count());
    }
    assertThat(entries.stream().filter(Page.class::isInstance)).hasSizeGreaterThan(650);
    assertThat(entries).noneMatch(Unreadable.class::isInstance);
  }

  private String content(String content) throws IOException {
    return text(
        first("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + content + "</entry></feed>"));
  }

  private PageFacts rssItem(String fields) throws IOException {
    return first(
            "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><link>https://a.example/</link>"
                + "<item>"
                + fields
                + "</item></channel></rss>")
        .facts();
  }

  private SourcePage first(String feed) throws IOException {
    return ((Page) read(feed).getFirst()).page();
  }

  private List<CorpusEntry> read(String feed) throws IOException {
    Path file = folder.resolve("x.xml");
    Files.writeString(file, feed);
    return all(Corpus.of(file));
  }
}
