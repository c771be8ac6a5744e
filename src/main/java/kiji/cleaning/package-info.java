/// From a page as a crawler left it to the story it tells: metadata, story text, language. Start at
/// [kiji.cleaning.ArticleCleaner]; for a whole corpus, with its sites' templates and without an
/// index, at [kiji.cleaning.CorpusCleaning].
///
/// May use `text`, `article` and `corpus`. Its rooms, each using those after it: `batch`, `body`,
/// `refusal`, `fields`, `rule`, `script`, `page`, `wording`. The only home of the HTML side of
/// jsoup.
@NullMarked
package kiji.cleaning;

import org.jspecify.annotations.NullMarked;
