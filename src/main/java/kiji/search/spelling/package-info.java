/// Other words than those typed: the archive's spelling of a word that it does not have, and any of
/// the words where filters leave nothing. Start at [kiji.search.spelling.Spelling].
///
/// Uses no other room; of the face what an answer tells of a wider search.
@NullMarked
package kiji.search.spelling;

import org.jspecify.annotations.NullMarked;
