package kiji.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kiji.search.ParameterRole;
import kiji.search.SearchParameter;
import kiji.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/// A search that somebody wants to be told of, as it is kept.
///
/// @param id in addresses: letters and digits; never given twice
/// @param name as people call it; no two have the same
/// @param search what is looked for: words, filters and how words are read, nothing of a page
/// @param since what came into the archive until then is not new
/// @param webhook where it is posted to; absent for nowhere
/// @param secret signs what is posted
/// @param mail who gets a digest; none: no mail
/// @param hours of the day at which digests go; none: as soon as something came
public record StandingSearch(
    String id,
    String name,
    SearchParameters search,
    Instant since,
    @Nullable String webhook,
    String secret,
    List<String> mail,
    List<Integer> hours) {
  /// Characters of a name.
  public static final int LONGEST_NAME = 200;

  private static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}");
  private static final int HOURS = 24;

  public StandingSearch {
    mail = List.copyOf(mail);
    hours = hours.stream().distinct().sorted().toList();
    search = kept(search);
    if (!isId(id) || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a standing search needs an id and a name of at most %d characters, not '%s' and '%s'"
              .formatted(LONGEST_NAME, id, name));
    }
    if (hours.stream().anyMatch(hour -> hour < 0 || hour >= HOURS)) {
      throw new IllegalArgumentException("hours are 0 to 23, not " + hours);
    }
  }

  /// Whether a text can be an id.
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// What decides which articles are found; the rest is a page's.
  private static SearchParameters kept(SearchParameters search) {
    return search.without(
        one ->
            one.role() == ParameterRole.VIEW
                || one.role() == ParameterRole.PLACE
                || one == SearchParameter.SORT_BY
                || one == SearchParameter.ARRIVED_FROM);
  }

  /// How it is told beside its page and feed.
  public List<Delivery.Way> ways() {
    List<Delivery.Way> ways = new ArrayList<>();
    if (webhook != null) {
      ways.add(Delivery.Way.WEBHOOK);
    }
    if (!mail.isEmpty()) {
      ways.add(Delivery.Way.MAIL);
    }
    return ways;
  }

  /// The same, told otherwise.
  public StandingSearch telling(
      @Nullable String toWebhook, List<String> byMail, List<Integer> atHours) {
    return new StandingSearch(id, name, search, since, toWebhook, secret, byMail, atHours);
  }
}
