/// Words written otherwise: synonyms, spellings with and without kana endings, numbers, one's own
/// words. Start at [kiji.analysis.variants.WordGroups].
///
/// May use the rooms below it (`japanese`, `latin`) and the ground; used by `analysis` alone.
@NullMarked
package kiji.analysis.variants;

import org.jspecify.annotations.NullMarked;
