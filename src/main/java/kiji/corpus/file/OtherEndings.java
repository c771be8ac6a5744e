package kiji.corpus.file;

import java.util.Set;

/// Endings of files that are no pages though they may lie among them: what pages show and run, what
/// offices write, what archives and editors leave behind.
final class OtherEndings {
  private static final Set<String> SHOWN =
      Set.of(
          "avif",
          "avi",
          "bmp",
          "css",
          "eot",
          "flac",
          "gif",
          "ico",
          "jpeg",
          "jpg",
          "js",
          "m3u8",
          "m4a",
          "m4v",
          "map",
          "mjs",
          "mov",
          "mp3",
          "mp4",
          "mpeg",
          "mpg",
          "ogg",
          "ogv",
          "opus",
          "otf",
          "png",
          "svg",
          "swf",
          "tif",
          "tiff",
          "ts",
          "ttf",
          "vtt",
          "wasm",
          "wav",
          "webm",
          "webmanifest",
          "webp",
          "woff",
          "woff2");
  private static final Set<String> WRITTEN =
      Set.of(
          "csv", "doc", "docx", "eml", "epub", "ics", "ipynb", "json", "log", "md", "odp", "ods",
          "odt", "pdf", "ppt", "pptx", "ps", "psd", "rtf", "tex", "toml", "tsv", "xls", "xlsx",
          "yaml", "yml");
  private static final Set<String> LEFT_BEHIND =
      Set.of(
          "7z", "bak", "bz2", "cdx", "cdxj", "class", "db", "dll", "dmg", "exe", "iso", "jar",
          "old", "orig", "part", "py", "rar", "rej", "sh", "so", "sqlite", "swp", "tar", "tgz",
          "tmp", "xz", "zip", "zst");

  private OtherEndings() {}

  /// Whether a name in lower case ends so, or as an editor's copy does.
  static boolean has(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return name.endsWith("~")
        || SHOWN.contains(ending)
        || WRITTEN.contains(ending)
        || LEFT_BEHIND.contains(ending);
  }
}
