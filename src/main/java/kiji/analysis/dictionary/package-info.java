/// A dictionary compiled from EDICT files: reading those, building one mapped file of them, looking
/// words up in it. Start at [kiji.analysis.dictionary.CompiledDictionary].
///
/// Part of `analysis`; may use `translation`.
@NullMarked
package kiji.analysis.dictionary;

import org.jspecify.annotations.NullMarked;
