package kiji.corpus.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the names of encodings on web pages mean, as browsers read them: the label table of the
/// WHATWG Encoding Standard. Java's own names differ where it hurts: its Shift_JIS is not the web's
/// (wave dash, circled digits), its cp932 is IBM's, its ISO-8859-1 lacks curly quotes.
final class CharsetLabels {
  /// What every label of Shift_JIS means.
  static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  /// Decoded by [EucJpBytes], which maps as browsers do; this one only names it.
  static final Charset EUC_JP = Charset.forName("EUC-JP");

  static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final String TABLE =
      """
      UTF-8: unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8
      IBM866: 866 cp866 csibm866 ibm866
      ISO-8859-2: csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 l2 latin2
      ISO-8859-3: csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 l3 latin3
      ISO-8859-4: csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 l4 latin4
      ISO-8859-5: csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5
      ISO-8859-6: arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6 iso-ir-127 iso8859-6 iso_8859-6
      ISO-8859-7: csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7
      ISO-8859-8: csisolatinhebrew hebrew iso-8859-8 iso-8859-8-i iso-ir-138 iso8859-8 logical visual
      ISO-8859-13: iso-8859-13 iso8859-13 iso885913
      ISO-8859-15: csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9
      KOI8-R: cskoi8r koi koi8 koi8-r koi8_r
      KOI8-U: koi8-ru koi8-u
      x-MacRoman: csmacintosh mac macintosh x-mac-roman
      x-windows-874: dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
      windows-1250: cp1250 windows-1250 x-cp1250
      windows-1251: cp1251 windows-1251 x-cp1251
      windows-1252: ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 \
      iso8859-1 iso88591 iso_8859-1 l1 latin1 us-ascii windows-1252 x-cp1252
      windows-1253: cp1253 windows-1253 x-cp1253
      windows-1254: cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 l5 latin5 windows-1254
      windows-1255: cp1255 windows-1255 x-cp1255
      windows-1256: cp1256 windows-1256 x-cp1256
      windows-1257: cp1257 windows-1257 x-cp1257
      windows-1258: cp1258 windows-1258 x-cp1258
      x-MacCyrillic: x-mac-cyrillic x-mac-ukrainian
      GB18030: chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
      Big5-HKSCS: big5 big5-hkscs cn-big5 csbig5 x-x-big5
      EUC-JP: cseucpkdfmtjapanese euc-jp x-euc-jp eucjp euc_jp x-euc euc-jp-ms eucjp-ms eucjp-win cp51932
      x-windows-iso2022jp: csiso2022jp iso-2022-jp iso2022jp
      windows-31j: cp932 csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis \
      shiftjis x-ms-cp932 windows-932 sjis-win
      x-windows-949: cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ksc5601 windows-949
      UTF-16BE: unicodefffe utf-16be
      UTF-16LE: csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le
      """;

  private static final Map<String, Charset> BY_LABEL = readTable();

  private CharsetLabels() {}

  /// The encoding that a label means; null when browsers do not know it either.
  static @Nullable Charset of(@Nullable String label) {
    if (label == null) {
      return null;
    }
    return BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Charset> readTable() {
    Map<String, Charset> table = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] parts = line.split(":\\s*", 2);
      Charset charset =
          parts[0].equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(parts[0]);
      for (String label : parts[1].split("\\s+", -1)) {
        table.put(label, charset);
      }
    }
    return Map.copyOf(table);
  }
}
