/// Pages that tell no story, and what each of them is: an error, an index, a list of teasers.
///
/// Way in: `Rejections`. Uses page, wording, and the data of the face.
@NullMarked
package kiji.cleaning.refusal;

import org.jspecify.annotations.NullMarked;
