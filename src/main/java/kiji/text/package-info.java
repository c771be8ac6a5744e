/// The ground of all text: letters and their forms, kana and kanji, numerals, eras and dates, small
/// words, languages. What several packages need of characters stands here once.
///
/// May use `article` alone.
@NullMarked
package kiji.text;

import org.jspecify.annotations.NullMarked;
