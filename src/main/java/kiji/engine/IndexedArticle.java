package kiji.engine;

import kiji.article.Article;

/// An article on its way into a generation, with what is kept about its coming.
///
/// @param sourcePath the input it was cleaned from
/// @param contentHash that input's hash
/// @param storyKey equal for copies of one story; unique for a story of its own
public record IndexedArticle(
    Article article, String sourcePath, String contentHash, String storyKey) {}
