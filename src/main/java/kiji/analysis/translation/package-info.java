/// How words of one language are found in the other: the news glossary that ships with Kiji, pairs
/// learned from the archive, and names compared by their sounds. Start at
/// [kiji.analysis.translation.WordBook].
///
/// Part of `analysis`; may use what that may.
@NullMarked
package kiji.analysis.translation;

import org.jspecify.annotations.NullMarked;
