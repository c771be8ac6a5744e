/// Many pages at once: work in threads whose results come in order, the sample that templates are
/// learned from, what need not be cleaned again. Start at [kiji.cleaning.batch.TemplateSample].
///
/// May use the face's data; used by `cleaning` alone.
@NullMarked
package kiji.cleaning.batch;

import org.jspecify.annotations.NullMarked;
