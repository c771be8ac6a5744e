package kiji.corpus.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiji.text.Scripts;
import org.jspecify.annotations.Nullable;

/// Finds out how a page's bytes are to be read, labelled, mislabelled or not, and reads them.
///
/// In order: a byte order mark; escape sequences of ISO-2022-JP; what the transport said, else what
/// the page says of itself. A label is believed while it fits: bytes that are UTF-8 throughout are
/// UTF-8 whatever the label says (text in another encoding is never that by chance), and Japanese
/// under a label that does not fit is found by trial: EUC-JP or windows-31j, whichever leaves fewer
/// bad characters. Pages that no rule covers are windows-1252, as in browsers; so are those that
/// say UTF-8 where hardly anything beyond ASCII is. O(n), four passes at most.
public final class Charsets {
  /// How far into a page a label may stand; browsers look at 1,024 bytes, older pages need more.
  private static final int PRESCAN_BYTES = 8_192;

  /// More bad characters than this share of those beyond ASCII and a label is not believed.
  private static final double BAD_SHARE = 0.005;

  /// With more bad characters than this share it is not the encoding that it says.
  private static final double MOSTLY_BAD = 0.5;

  /// Japanese text has at least this share of kana among its characters beyond ASCII.
  private static final double KANA_SHARE = 0.1;

  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

  private static final char ESCAPE = '\u001B';

  private Charsets() {}

  /// The text of a page, without its byte order mark; bytes that mean nothing are U+FFFD.
  public static String decode(byte[] bytes, @Nullable String declared) {
    String marked = decodeMarked(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wideWithoutMark(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    String utf8 = Utf8.decode(bytes);
    boolean isUtf8 = utf8.indexOf('\uFFFD') < 0;
    if (utf8.indexOf(ESCAPE) >= 0
        && Utf8.countBeyondAscii(bytes) * 200L <= bytes.length
        && hasJapaneseEscapes(bytes)) {
      return new String(bytes, CharsetLabels.ISO_2022_JP);
    }
    if (isUtf8) {
      return utf8;
    }
    Quality asUtf8 = Quality.of(utf8);
    if (asUtf8.bad == 0 || (asUtf8.badShare() <= BAD_SHARE && asUtf8.beyondAscii > 20)) {
      return utf8;
    }
    Charset label = label(bytes, declared);
    if (label == null || mayHideJapanese(label)) {
      String japanese = asJapanese(bytes, label);
      if (japanese != null) {
        return japanese;
      }
    }
    boolean isNoUtf8 = StandardCharsets.UTF_8.equals(label) && asUtf8.badShare() > MOSTLY_BAD;
    if (label == null || isNoUtf8) {
      return new String(bytes, CharsetLabels.WINDOWS_1252);
    }
    return read(bytes, label);
  }

  private static String read(byte[] bytes, Charset charset) {
    return charset.equals(CharsetLabels.EUC_JP)
        ? EucJpBytes.decode(bytes)
        : new String(bytes, charset);
  }

  private static @Nullable String decodeMarked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new String(bytes, 4, bytes.length - 4, StandardCharsets.UTF_32BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return new String(bytes, 4, bytes.length - 4, StandardCharsets.UTF_32LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    return null;
  }

  /// UTF-16 shows in markup as a zero beside every letter.
  private static @Nullable Charset wideWithoutMark(byte[] bytes) {
    int looked = Math.min(bytes.length, PRESCAN_BYTES) & ~1;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < looked; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (looked >= 4 && evenZeros > looked / 5 && oddZeros < looked / 50 + 1) {
      return StandardCharsets.UTF_16BE;
    }
    if (looked >= 4 && oddZeros > looked / 5 && evenZeros < looked / 50 + 1) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  private static @Nullable Charset label(byte[] bytes, @Nullable String declared) {
    Charset said = CharsetLabels.of(declared);
    if (said != null) {
      return said;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
    Matcher xml = XML.matcher(head);
    if (xml.find()) {
      return ofMarkup(xml.group(1));
    }
    Matcher meta = META.matcher(head);
    return meta.find() ? ofMarkup(meta.group(1)) : null;
  }

  /// Markup that can be read byte by byte is not UTF-16, whatever it says.
  private static @Nullable Charset ofMarkup(String name) {
    Charset charset = CharsetLabels.of(name);
    return charset != null && charset.name().startsWith("UTF-16")
        ? StandardCharsets.UTF_8
        : charset;
  }

  /// Labels that Japanese pages carry by mistake: Japanese ones, UTF-8, and the servers' default.
  private static boolean mayHideJapanese(Charset label) {
    return label.equals(CharsetLabels.SHIFT_JIS)
        || label.equals(CharsetLabels.EUC_JP)
        || label.equals(CharsetLabels.ISO_2022_JP)
        || label.equals(CharsetLabels.WINDOWS_1252)
        || label.equals(StandardCharsets.UTF_8);
  }

  private static @Nullable String asJapanese(byte[] bytes, @Nullable Charset label) {
    String shiftJis = new String(bytes, CharsetLabels.SHIFT_JIS);
    String eucJp = EucJpBytes.decode(bytes);
    Quality asShiftJis = Quality.of(shiftJis);
    Quality asEucJp = Quality.of(eucJp);
    boolean japaneseLabel =
        CharsetLabels.SHIFT_JIS.equals(label) || CharsetLabels.EUC_JP.equals(label);
    if (!japaneseLabel && Math.max(asShiftJis.kanaShare(), asEucJp.kanaShare()) < KANA_SHARE) {
      return null;
    }
    int lessBad = Double.compare(asShiftJis.cost(), asEucJp.cost());
    if (lessBad == 0) {
      return CharsetLabels.EUC_JP.equals(label) ? eucJp : shiftJis;
    }
    return lessBad < 0 ? shiftJis : eucJp;
  }

  private static boolean hasJapaneseEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// How well a text reads: what is bad in it, and what is Japanese.
  ///
  /// @param beyondAscii characters that are not ASCII
  /// @param bad those that stand for bytes without meaning, and private ones
  /// @param kana hiragana and full-width katakana
  /// @param halfKana half-width katakana: rare in pages, common where EUC-JP is read as Shift_JIS
  private record Quality(int beyondAscii, int bad, int kana, int halfKana) {
    static Quality of(String text) {
      int beyondAscii = 0;
      int bad = 0;
      int kana = 0;
      int halfKana = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < 0x80) {
          continue;
        }
        beyondAscii++;
        if (c == '\uFFFD' || (c >= 0xE000 && c <= 0xF8FF) || c < 0xA0) {
          bad++;
        } else if (Scripts.isKana(c)) {
          kana++;
        } else if (c >= 0xFF61 && c <= 0xFF9F) {
          halfKana++;
        }
      }
      return new Quality(beyondAscii, bad, kana, halfKana);
    }

    double badShare() {
      return beyondAscii == 0 ? 0 : (double) bad / beyondAscii;
    }

    double kanaShare() {
      return beyondAscii == 0 ? 0 : (double) kana / beyondAscii;
    }

    double cost() {
      return beyondAscii == 0 ? 0 : (bad + 0.3 * halfKana) / beyondAscii;
    }
  }
}
