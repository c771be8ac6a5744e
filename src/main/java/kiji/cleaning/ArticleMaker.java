package kiji.cleaning;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiji.article.Article;
import kiji.article.ArticleAddress;
import kiji.article.ArticleBuilder;
import kiji.article.ArticleId;
import kiji.article.Language;
import kiji.cleaning.fields.Bylines;
import kiji.cleaning.fields.FieldReadings;
import kiji.cleaning.fields.LocalHabits;
import kiji.cleaning.fields.PublicationDates;
import kiji.cleaning.fields.Sections;
import kiji.cleaning.fields.StoryText;
import kiji.cleaning.page.Addresses;
import kiji.cleaning.page.Outlets;
import kiji.cleaning.page.PageHead;
import kiji.cleaning.page.ReadPage;
import kiji.cleaning.page.StoryPage;
import kiji.cleaning.wording.Titles;
import kiji.corpus.PageContent;
import kiji.corpus.PageFacts;
import kiji.corpus.SourcePage;
import kiji.text.Hosts;
import kiji.text.Languages;
import org.jspecify.annotations.Nullable;

/// Makes the article of a page whose story is known: what stands beside the page wins over what the
/// page says.
///
/// @param clock no article is from its future
/// @param outlets known by name
record ArticleMaker(Clock clock, OutletList outlets) {
  /// Where a field stands that a sidecar or the archive's record tells.
  private static final String BESIDE = "beside the page";

  /// Makes the article of the paragraphs kept of so many blocks. What the site's template removed
  /// is not in the body, but has its say in the language: so the id does not hang on the template.
  CleaningResult.Cleaned make(SourcePage page, ReadPage.Whole read, SiteStory kept, int blocks) {
    StoryText story = StoryText.of(kept.own());
    String body = String.join("\n\n", story.paragraphs());
    PageFacts facts = page.facts();
    PageHead head = read.head();
    Language language =
        language(facts, head, kept.isWhole() ? body : String.join("\n\n", kept.all()));
    String own = Addresses.of(head, facts);
    StoryPage place = StoryPage.of(head, facts, own, read.document());
    String url = place.first() == null ? own : place.first();
    List<String> notes = new ArrayList<>();
    List<FieldReading> fields = new ArrayList<>();
    fields.add(FieldReadings.title(read));
    Bylines bylines = new Bylines(read, Outlets.siteNames(head, url, facts.source()));
    PublicationDates dates = new PublicationDates(head, habits(head, url, language), clock(facts));
    List<String> authors =
        facts.authors().isEmpty() ? bylines.authors(story.authors()) : facts.authors();
    fields.add(
        facts.authors().isEmpty()
            ? FieldReadings.authors(read, authors)
            : FieldReading.from("authors", BESIDE));
    ArticleBuilder article =
        Article.builder(id(page, url), read.title(), body)
            .language(language)
            .outlet(Outlets.of(outlets, facts.source(), head, url))
            .authors(authors)
            .agency(story.agency() == null ? bylines.agency() : story.agency())
            .publishedAt(published(page, dates, read, url, notes, fields))
            .updatedAt(dates.updated().orElse(null))
            .url(
                url == null || !ArticleAddress.mayNameStory(url)
                    ? null
                    : Addresses.absolute(url, null))
            .section(
                facts.section() == null
                    ? Sections.of(
                        head,
                        read.shape().blocks,
                        read.hints().headline(),
                        Outlets.siteNames(head, url, facts.source()))
                    : facts.section())
            .description(description(head))
            .imageUrl(image(head, url))
            .readings(read.readings().stream().filter(r -> body.contains(r.base())).toList());
    return new CleaningResult.Cleaned(
        article.build(),
        kept.own().size(),
        Math.max(0, blocks - kept.own().size()),
        fields,
        notes,
        kept.marks(),
        place.number());
  }

  /// Takes over what is clean already: only the text's form is made ours.
  CleaningResult make(SourcePage page, PageContent.Ready ready) {
    String body = ReadyArticles.body(ready.body());
    if (body.isEmpty()) {
      return new CleaningResult.Rejected(RejectionReason.EMPTY, "its body is empty");
    }
    PageFacts facts = page.facts();
    List<String> notes = new ArrayList<>();
    Language language = language(facts, PageHead.NONE, body);
    PublicationDates dates =
        new PublicationDates(PageHead.NONE, habits(PageHead.NONE, facts.url(), language), clock);
    Article article =
        Article.builder(id(page, facts.url()), Titles.normal(ready.title()), body)
            .language(language)
            .outlet(Outlets.of(outlets, facts.source(), PageHead.NONE, facts.url()))
            .authors(facts.authors())
            .publishedAt(said(page, dates, notes).orElse(null))
            .url(Addresses.absolute(facts.url(), null))
            .section(facts.section())
            .build();
    return new CleaningResult.Cleaned(
        article, body.split("\n\n", -1).length, 0, List.of(), notes, SiteMarks.NONE, 1);
  }

  /// How its outlet writes dates: as the outlet's country does where that is known.
  private LocalHabits habits(PageHead head, @Nullable String url, Language language) {
    String country = Hosts.of(url).flatMap(outlets::find).map(OutletList.Known::country).orElse("");
    return LocalHabits.of(head, url, country, language == Language.JA);
  }

  /// No article is from the future of whoever fetched its page.
  private Clock clock(PageFacts facts) {
    Instant fetched = facts.fetch() == null ? null : facts.fetch().at();
    return fetched == null || fetched.isAfter(clock.instant())
        ? clock
        : Clock.fixed(fetched, ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime published(
      SourcePage page,
      PublicationDates dates,
      ReadPage.Whole read,
      @Nullable String url,
      List<String> notes,
      List<FieldReading> fields) {
    Optional<PublicationDates.Published> found =
        said(page, dates, notes)
            .map(when -> new PublicationDates.Published(when, BESIDE))
            .or(() -> dates.published(read.shape(), read.hints().headline(), url));
    fields.add(
        found
            .map(date -> FieldReading.from("publishedAt", date.from()))
            .orElseGet(() -> FieldReading.absent("publishedAt", dates.whyUnknown())));
    return found.map(PublicationDates.Published::when).orElse(null);
  }

  /// The date that stands beside the page; one that cannot be read is noted.
  private static Optional<OffsetDateTime> said(
      SourcePage page, PublicationDates dates, List<String> notes) {
    String said = page.facts().publishedAt();
    Optional<OffsetDateTime> date = dates.read(said);
    if (said != null && date.isEmpty()) {
      notes.add("publishedAt: no date in '" + said + "'");
    }
    return date;
  }

  /// What the page says of its story in a sentence or two: written for sharing first, for search
  /// engines next, for machines last.
  private static @Nullable String description(PageHead head) {
    String said = head.meta("og:description", "description", "twitter:description");
    String text = Titles.normal(said == null ? head.jsonLd().text("description") : said);
    return text.isEmpty() ? null : text;
  }

  /// The image that a page is shared with, else its article's in JSON-LD.
  private static @Nullable String image(PageHead head, @Nullable String url) {
    String shared =
        head.meta(
            "og:image",
            "og:image:secure_url",
            "og:image:url",
            "twitter:image",
            "twitter:image:src");
    String absolute = Addresses.absolute(shared, url);
    return absolute == null ? Addresses.absolute(head.jsonLd().image(), url) : absolute;
  }

  private static Language language(PageFacts facts, PageHead head, String body) {
    return Optional.ofNullable(facts.language())
        .flatMap(Language::ofCode)
        .orElseGet(() -> Languages.of(body, LocalHabits.tag(head)));
  }

  private static ArticleId id(SourcePage page, @Nullable String url) {
    String given = page.facts().id();
    if (given != null && ArticleId.isValid(given)) {
      return new ArticleId(given);
    }
    return ArticleId.derivedFrom(
        url != null && ArticleAddress.mayNameStory(url) ? ArticleAddress.plain(url) : page.path());
  }
}
