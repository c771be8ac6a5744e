package kiji.cleaning.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.WrittenDate;

/// Tells what the dates of a line are dates of, by the words beside them: `Updated: April 12 …
/// Posted: April 10 …`, `Received: 14 May 2022`, 「2024年4月10日 公開　2024年4月12日 更新」. A word counts for
/// the date behind it; where the first date stands before the first word, for the one before it.
final class DateLabels {
  private static final int LONGEST_LEAD = 48;
  private static final int LONGEST_TAIL = 8;

  /// What a date is of, the best for a story's first.
  enum Kind {
    PUBLISHED,
    UNSAID,
    CHANGED,
    /// Something else: a manuscript's, a reader's, an event's.
    OTHER
  }

  /// A date and what it is of.
  record Labelled(WrittenDate date, Kind kind) {}

  private static final Pattern WORDS =
      Pattern.compile(
          "(\\b(?:publi(?:shed|cation|sh date|é|ée|cado|cada|cat[oa]|ceret|cerad|sert|kováno)|posted|issued|released?|created|filed|dated?|veröffentlicht|erstellt|erschienen|pubblicat[oa]|gepubliceerd|geplaatst|opublikowano|yayın(?:lanma)?)\\b"
              + "|公開|配信|掲載|投稿|発表|初出|発行|作成|公表|リリース|发布|發布|发表|發表|입력|등록|게시|опубликован)"
              + "|(\\b(?:updated?|modified|revised|edited|changed|corrected|refreshed|aktualisiert|geändert|zuletzt|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|güncelleme|modifié|mis à jour|mise à jour)\\b"
              + "|更新|修正|改訂|改定|訂正|수정|обновлен)"
              + "|(\\b(?:received|accepted|submitted|retrieved|accessed|viewed|reviewed|fact[- ]checked|born|died|expires?|valid|deadline|until|since|starts?|ends?|due|joined|registered|captured|archived|taken|photographed|copyright|event)\\b"
              + "|受付|受理|受領|受稿|開催|締切|締め切り|期限|閲覧|参照|アクセス|撮影|会期|期間|発売|生まれ|접수)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private DateLabels() {}

  /// The dates of a line.
  ///
  /// @param before the line above, where that is a label: `Published`
  static List<Labelled> of(String line, List<WrittenDate> dates, String before) {
    List<Labelled> labelled = new ArrayList<>();
    boolean behind = false;
    for (int i = 0; i < dates.size(); i++) {
      WrittenDate date = dates.get(i);
      int from = i == 0 ? 0 : dates.get(i - 1).to();
      String lead = line.substring(Math.max(from, date.from() - LONGEST_LEAD), date.from());
      int next = i + 1 < dates.size() ? dates.get(i + 1).from() : line.length();
      String tail = line.substring(date.to(), Math.min(next, date.to() + LONGEST_TAIL));
      Kind led = last(i == 0 && lead.isBlank() ? before : lead);
      Kind trailed = first(tail);
      behind = i == 0 ? led == Kind.UNSAID && trailed != Kind.UNSAID : behind;
      labelled.add(new Labelled(date, behind ? trailed : led));
    }
    return labelled;
  }

  private static Kind last(String text) {
    Kind kind = Kind.UNSAID;
    Matcher m = WORDS.matcher(text);
    while (m.find()) {
      kind = kind(m);
    }
    return kind;
  }

  private static Kind first(String text) {
    Matcher m = WORDS.matcher(text);
    return m.find() ? kind(m) : Kind.UNSAID;
  }

  private static Kind kind(Matcher m) {
    return m.group(1) != null ? Kind.PUBLISHED : m.group(2) != null ? Kind.CHANGED : Kind.OTHER;
  }
}
