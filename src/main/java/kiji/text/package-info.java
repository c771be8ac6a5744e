/// The ground of all text: letters, scripts and forms, kana and kanji, numerals, eras and dates,
/// small words, languages, web hosts. What several packages need of characters stands here once.
///
/// May use `article` alone. Its room is `form`, by rule what people write in several ways.
@NullMarked
package kiji.text;

import org.jspecify.annotations.NullMarked;
