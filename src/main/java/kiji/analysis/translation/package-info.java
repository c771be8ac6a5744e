/// How words of one language are found in the other: the news glossary that ships with Kiji, pairs
/// learned from the archive, and names compared by their readings and sounds. Start at
/// [kiji.analysis.translation.WordBook].
///
/// May use `sound` and the face's data; open to `embedded`, which searches in both languages, and
/// to `cli`, which puts the word books together.
@NullMarked
package kiji.analysis.translation;

import org.jspecify.annotations.NullMarked;
