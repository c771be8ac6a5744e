package kiji.search;

import java.time.Instant;
import kiji.engine.Matching;
import kiji.engine.ResumePoint;

/// What a reader's next page needs to agree with the pages before it.
///
/// @param resume where the list goes on
/// @param matching the step that the first page came from
/// @param asOf the first page's now
/// @param page the number of the page to come
/// @param respelled the search that was made in the place of the one typed; empty text when that
///   was made itself
record Cursor(ResumePoint resume, Matching matching, Instant asOf, int page, String respelled) {}
