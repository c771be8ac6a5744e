package kiji.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.query.Notice.Kind;
import kiji.query.SearchQuery.ByAuthor;
import kiji.query.SearchQuery.FromSite;
import kiji.query.SearchQuery.FromSource;
import kiji.query.SearchQuery.In;
import kiji.query.SearchQuery.InLanguage;
import kiji.query.SearchQuery.InSection;
import kiji.query.SearchQuery.Phrase;
import kiji.query.SearchQuery.Prefix;
import kiji.query.SearchQuery.Published;
import kiji.query.SearchQuery.Word;
import kiji.query.Token.Leaf;
import org.jspecify.annotations.Nullable;

/// Reads what stands between the signs: words, phrases, prefixes and the values of fields. A value
/// that its field cannot take is searched as words, with a notice.
final class LeafReader {
  private static final Pattern PREFIX = Pattern.compile("([\\p{L}\\p{M}\\p{Nd}]{2,})\\*+");

  /// What other search boxes read: `/a+/`, `bank~`, `bank~2`, `bank^3`, `b?nk`.
  private static final Pattern OTHER_SYNTAX =
      Pattern.compile("/.+/|.*\\p{L}(?:~[0-9.]*|\\^[0-9.]+)|\\p{IsLatin}+\\?\\p{IsLatin}.*");

  private static final Pattern SITE =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?\\.*([\\p{L}\\p{N}&&[^ー]][\\p{L}\\p{N}.-]*?)\\.*(?:[:/].*)?");

  private final DateWords dates;
  private final Collection<Notice> notices;

  LeafReader(Instant now, ZoneId zone, Collection<Notice> notices) {
    dates = new DateWords(now, zone);
    this.notices = notices;
  }

  SearchQuery read(@Nullable QueryField field, Leaf leaf) {
    if (field == null) {
      return text(leaf, leaf.text());
    }
    return switch (field) {
      case TITLE -> new In(TextField.TITLE, text(leaf, leaf.text()));
      case DESCRIPTION -> new In(TextField.DESCRIPTION, text(leaf, leaf.text()));
      case BODY -> new In(TextField.BODY, text(leaf, leaf.text()));
      case SOURCE -> new FromSource(value(leaf));
      case AUTHOR -> new ByAuthor(value(leaf));
      case SECTION -> new InSection(value(leaf));
      case SITE -> site(value(leaf)).orElseGet(() -> words(leaf, Kind.READ_AS_WORDS));
      case LANGUAGE -> language(value(leaf)).orElseGet(() -> words(leaf, Kind.READ_AS_WORDS));
      case AFTER -> period(leaf, dates.period(value(leaf)).map(p -> new Published(p.from(), null)));
      case BEFORE ->
          period(leaf, dates.period(value(leaf)).map(p -> new Published(null, p.from())));
      case DATE -> period(leaf, dates.period(value(leaf)).filter(p -> p.before() != null));
      case WHEN -> period(leaf, dates.last(value(leaf)));
    };
  }

  private static String value(Leaf leaf) {
    return leaf.quoted() ? leaf.text() : Runs.core(leaf.text());
  }

  private SearchQuery period(Leaf leaf, Optional<Published> period) {
    return period.<SearchQuery>map(p -> p).orElseGet(() -> words(leaf, Kind.UNREADABLE_DATE));
  }

  private SearchQuery words(Leaf leaf, Kind kind) {
    notices.add(new Notice(kind, leaf.whole()));
    return text(leaf, leaf.whole());
  }

  private SearchQuery text(Leaf leaf, String text) {
    if (leaf.quoted()) {
      return new Phrase(text, leaf.slop());
    }
    Matcher prefix = PREFIX.matcher(Runs.withoutLead(text));
    if (prefix.matches() && text.charAt(0) != '*') {
      return new Prefix(prefix.group(1));
    }
    if (text.endsWith("*") && text.charAt(0) != '*') {
      notices.add(new Notice(Kind.WILDCARD_AS_WORD, text));
    } else if (text.indexOf('*') >= 0
        || Runs.isLead(text.charAt(0))
        || OTHER_SYNTAX.matcher(text).matches()) {
      notices.add(new Notice(Kind.READ_AS_WORDS, text));
    }
    return new Word(notOperator(Runs.core(text)), leaf.exact());
  }

  /// A word spelled like an operator stays one when the query is printed and read again.
  private static String notOperator(String word) {
    return switch (word) {
      case "AND", "OR", "NOT" -> word.toLowerCase(Locale.ROOT);
      default -> word;
    };
  }

  private static Optional<SearchQuery> site(String value) {
    Matcher matcher = SITE.matcher(value.toLowerCase(Locale.ROOT));
    return matcher.matches() ? Optional.of(new FromSite(matcher.group(1))) : Optional.empty();
  }

  private static Optional<SearchQuery> language(String value) {
    String first = value.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (first) {
      case "ja", "jp", "jpn", "japanese", "日本語" -> Optional.of(new InLanguage("ja"));
      case "en", "eng", "english", "英語" -> Optional.of(new InLanguage("en"));
      case "other", "その他" -> Optional.of(new InLanguage("other"));
      default -> Optional.empty();
    };
  }
}
