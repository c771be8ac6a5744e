package kiji.corpus;

import kiji.corpus.bytes.ContentHash;

/// One input of a corpus, as the crawler left it, in memory and within the size bound.
///
/// @param path where it stands, relative to the corpus folder with forward slashes; a part of a
///   file adds `#` and its place (`2024/all.jsonl#17` is line 17)
/// @param content its bytes or fields
/// @param facts what a sidecar or the record around the page says of it; wins over what the page
///   says
/// @param hash SHA-256, hexadecimal, over everything above but the path: equal means nothing to do
///   again
public record SourcePage(String path, PageContent content, PageFacts facts, String hash) {
  /// A page with its hash worked out; cost grows with its size.
  public static SourcePage of(String path, PageContent content, PageFacts facts) {
    return new SourcePage(path, content, facts, ContentHash.of(content, facts));
  }
}
