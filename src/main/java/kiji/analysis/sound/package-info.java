/// How a name sounds, written in katakana or in Latin letters, and how alike two sounds are. Start
/// at [kiji.analysis.sound.SoundLikeness].
///
/// May use the ground; used by `translation`.
@NullMarked
package kiji.analysis.sound;

import org.jspecify.annotations.NullMarked;
