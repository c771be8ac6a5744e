/// EDICT and ENAMDICT compiled into one file, which is mapped into memory and looked up there.
/// Start at [kiji.analysis.dictionary.DictionaryBuild] and
/// [kiji.analysis.dictionary.CompiledDictionary].
///
/// May use `translation` and the face's data; open to `cli`, whose `kiji dictionary` builds the
/// file and tells of it.
@NullMarked
package kiji.analysis.dictionary;

import org.jspecify.annotations.NullMarked;
