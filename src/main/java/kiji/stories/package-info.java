/// Which articles are one story: copies of a wire text in several outlets share a story key. Start
/// at [kiji.stories.KnownStories]; what is forgotten is in [kiji.stories.ForgottenArticles].
///
/// May use `article` and `engine`.
@NullMarked
package kiji.stories;

import org.jspecify.annotations.NullMarked;
