package kiji.cleaning.fields;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kiji.cleaning.page.PageHead;
import kiji.text.DateFinder.Order;
import kiji.text.Hosts;
import org.jspecify.annotations.Nullable;

/// How the country of an outlet writes dates, and which clock it goes by. The country is told by
/// the address's last part (`.fr`), else by the page's language and the region behind it (`fr-BE`,
/// `ja`). `en-US` says little: it is what publishing systems put on every page.
///
/// @param zone the clock of its capital or largest city; UTC where the country is not known
/// @param order which number comes first
public record LocalHabits(ZoneId zone, Order order) {
  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9][A-Za-z0-9_-]{1,15})?");
  private static final ZoneId UNKNOWN = ZoneOffset.UTC;
  private static final Set<String> MONTH_FIRST = Set.of("us", "ph");
  private static final Set<String> YEAR_FIRST = Set.of("jp", "cn", "tw", "kr", "hu", "lt", "mn");

  /// Countries whose last part of an address is theirs alone: `.co`, `.io`, `.tv` are not here.
  private static final Map<String, String> ZONES =
      table(
          """
          Asia: jp=Tokyo kr=Seoul cn=Shanghai tw=Taipei hk=Hong_Kong sg=Singapore my=Kuala_Lumpur
          Asia: ph=Manila id=Jakarta th=Bangkok vn=Ho_Chi_Minh in=Kolkata pk=Karachi bd=Dhaka
          Asia: lk=Colombo np=Kathmandu ae=Dubai sa=Riyadh qa=Qatar kw=Kuwait il=Jerusalem
          Asia: ir=Tehran iq=Baghdad jo=Amman lb=Beirut kz=Almaty mn=Ulaanbaatar kh=Phnom_Penh
          Europe: uk=London gb=London ie=Dublin de=Berlin fr=Paris es=Madrid it=Rome pt=Lisbon
          Europe: nl=Amsterdam be=Brussels at=Vienna ch=Zurich lu=Luxembourg dk=Copenhagen
          Europe: se=Stockholm no=Oslo fi=Helsinki pl=Warsaw cz=Prague sk=Bratislava hu=Budapest
          Europe: ro=Bucharest bg=Sofia gr=Athens hr=Zagreb si=Ljubljana rs=Belgrade ee=Tallinn
          Europe: lv=Riga lt=Vilnius ua=Kiev ru=Moscow by=Minsk tr=Istanbul mt=Malta
          Africa: za=Johannesburg ng=Lagos ke=Nairobi gh=Accra na=Windhoek zw=Harare zm=Lusaka
          Africa: ug=Kampala tz=Dar_es_Salaam et=Addis_Ababa eg=Cairo ma=Casablanca tn=Tunis
          America: us=New_York ca=Toronto mx=Mexico_City br=Sao_Paulo ar=Argentina/Buenos_Aires
          America: cl=Santiago pe=Lima uy=Montevideo ve=Caracas ec=Guayaquil jm=Jamaica
          Australia: au=Sydney
          Pacific: nz=Auckland fj=Fiji
          Atlantic: is=Reykjavik
          """);

  /// Languages that one country or one clock alone has.
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("ja", "jp"),
          Map.entry("ko", "kr"),
          Map.entry("de", "de"),
          Map.entry("it", "it"),
          Map.entry("nl", "nl"),
          Map.entry("pl", "pl"),
          Map.entry("sv", "se"),
          Map.entry("da", "dk"),
          Map.entry("no", "no"),
          Map.entry("nb", "no"),
          Map.entry("nn", "no"),
          Map.entry("fi", "fi"),
          Map.entry("cs", "cz"),
          Map.entry("hu", "hu"),
          Map.entry("ro", "ro"),
          Map.entry("el", "gr"),
          Map.entry("tr", "tr"),
          Map.entry("he", "il"),
          Map.entry("th", "th"),
          Map.entry("vi", "vn"));

  /// Of a page.
  ///
  /// @param country of its outlet, empty when not known
  /// @param japanese whether its story is in Japanese
  public static LocalHabits of(
      PageHead head, @Nullable String url, String country, boolean japanese) {
    String ending = country.isEmpty() ? Hosts.topLevel(Hosts.of(url).orElse("")) : country;
    if (ZONES.containsKey(ending)) {
      return of(ending);
    }
    if (japanese) {
      return of("jp");
    }
    String tag = tag(head);
    String language = tag.split("_", 2)[0];
    String region = tag.substring(tag.lastIndexOf('_') + 1);
    boolean isDefault = tag.equals("en_us");
    if (!isDefault && !region.equals(tag) && ZONES.containsKey(region)) {
      return of(region);
    }
    String ofLanguage = COUNTRIES.get(language);
    if (ofLanguage != null) {
      return of(ofLanguage);
    }
    boolean english = language.isEmpty() || language.equals("en");
    Order order = language.equals("zh") ? Order.YEAR_FIRST : Order.DAY_FIRST;
    return new LocalHabits(UNKNOWN, english ? Order.MONTH_FIRST : order);
  }

  private static LocalHabits of(String country) {
    Order order =
        MONTH_FIRST.contains(country)
            ? Order.MONTH_FIRST
            : YEAR_FIRST.contains(country) ? Order.YEAR_FIRST : Order.DAY_FIRST;
    return new LocalHabits(ZoneId.of(ZONES.getOrDefault(country, "Z")), order);
  }

  /// What the page calls its language, as `fr_be`; the region may be told in a second place. Empty
  /// where it says nothing.
  public static String tag(PageHead head) {
    String first = "";
    for (String said :
        new String[] {
          head.languageTag(),
          head.meta("og:locale"),
          head.meta("content-language", "language", "dc.language")
        }) {
      if (said != null && TAG.matcher(said.strip()).matches()) {
        String tag = said.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        first = first.isEmpty() || tag.startsWith(first + '_') ? tag : first;
      }
    }
    return first;
  }

  private static Map<String, String> table(String lines) {
    Map<String, String> zones = new HashMap<>();
    for (String line : lines.split("\n", -1)) {
      List<String> words = List.of(line.split(" ", -1));
      for (String word : words.subList(1, words.size())) {
        int equals = word.indexOf('=');
        zones.put(
            word.substring(0, equals),
            words.getFirst().replace(':', '/') + word.substring(equals + 1));
      }
    }
    return Map.copyOf(zones);
  }
}
