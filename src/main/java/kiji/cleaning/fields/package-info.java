/// What a page tells of its story beside the text: authors, date, section. Start at
/// [kiji.cleaning.fields.Bylines] and [kiji.cleaning.fields.PublicationDates].
///
/// May use `page` and `wording`; used by `cleaning` alone.
@NullMarked
package kiji.cleaning.fields;

import org.jspecify.annotations.NullMarked;
