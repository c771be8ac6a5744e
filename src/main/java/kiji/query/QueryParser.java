package kiji.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// Reads what a reader typed: words, phrases, signs and fields as Google, Yahoo! Japan and X have
/// taught them, full-width forms counting as half-width. Never fails: what cannot be read as syntax
/// is searched as words, with a notice. Looks at no more than 256 code points and 32 words, so that
/// no text costs more than a fraction of a millisecond. Safe for many threads.
public final class QueryParser {
  /// How much of a text is read, in code points.
  public static final int LONGEST_TEXT = 256;

  /// How many words, phrases and fields of it are searched.
  public static final int MOST_CLAUSES = 32;

  /// By how much less is read when what was understood takes too much room to be read again.
  private static final int SHORTER_BY = 8;

  private final Clock clock;
  private final ZoneId zone;
  private final QueryPrinter printer;

  /// @param clock tells now, for `when:7d`
  /// @param zone in which a date typed without a time is a day
  public QueryParser(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    printer = new QueryPrinter(zone);
  }

  /// Reads a text as of now.
  public ParsedQuery parse(String text) {
    return parse(text, clock.instant());
  }

  /// Reads a text as of a moment: what `when:7d` counts back from.
  public ParsedQuery parse(String text, Instant now) {
    ParsedQuery parsed = parse(text, now, LONGEST_TEXT);
    for (int limit = LONGEST_TEXT; length(parsed) > LONGEST_TEXT; limit -= SHORTER_BY) {
      parsed = parse(text, now, limit - SHORTER_BY);
    }
    return parsed;
  }

  /// A query as a reader would type it; reading that gives the same query.
  public String print(SearchQuery query) {
    return printer.print(query);
  }

  /// What a reader may not have meant: words left out, and dates that leave no day.
  private void tell(SearchQuery query, Collection<Notice> notices) {
    switch (query) {
      case SearchQuery.All(List<SearchQuery> parts) -> parts.forEach(part -> tell(part, notices));
      case SearchQuery.Any(List<SearchQuery> parts) -> parts.forEach(part -> tell(part, notices));
      case SearchQuery.Not(SearchQuery part) -> {
        if (!(part instanceof SearchQuery.Condition)) {
          notices.add(new Notice(Notice.Kind.EXCLUDED, printer.print(part)));
        }
      }
      case SearchQuery.Published(Instant from, Instant before) -> {
        if (from != null && before != null && !from.isBefore(before)) {
          notices.add(new Notice(Notice.Kind.DATES_REVERSED, printer.print(query)));
        }
      }
      case SearchQuery.Everything _,
          SearchQuery.Word _,
          SearchQuery.Phrase _,
          SearchQuery.Prefix _,
          SearchQuery.In _,
          SearchQuery.Condition _ -> {}
    }
  }

  private static int length(ParsedQuery parsed) {
    return parsed.understood().codePointCount(0, parsed.understood().length());
  }

  private ParsedQuery parse(String text, Instant now, int limit) {
    Collection<Notice> notices = new LinkedHashSet<>();
    TypedText typed = TypedText.of(text, limit);
    if (typed.wasCut()) {
      notices.add(new Notice(Notice.Kind.TEXT_CUT, String.valueOf(limit)));
    }
    List<Token> tokens = Lexer.tokens(typed.text(), MOST_CLAUSES, notices);
    List<Token> sound = Structure.sound(tokens, notices);
    SearchQuery query = Syntax.tree(sound, new LeafReader(now, zone, notices));
    tell(query, notices);
    if (query instanceof SearchQuery.Everything && !text.isBlank()) {
      notices.add(new Notice(Notice.Kind.NOTHING_TO_SEARCH, ""));
    }
    return new ParsedQuery(query, printer.print(query), List.copyOf(notices));
  }
}
