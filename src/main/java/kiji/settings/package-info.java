/// What a user may set, from four places: defaults, then a file, then the environment, then the
/// command line. Start at [kiji.settings.Settings].
///
/// Uses no other package of ours.
@NullMarked
package kiji.settings;

import org.jspecify.annotations.NullMarked;
