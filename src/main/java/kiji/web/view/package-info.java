/// What the pages show, as records for the templates of src/main/jte, and the words of both
/// languages. Start at [kiji.web.view.SearchPage] and [kiji.web.view.Texts].
///
/// Used by `web` and its rooms.
@NullMarked
package kiji.web.view;

import org.jspecify.annotations.NullMarked;
