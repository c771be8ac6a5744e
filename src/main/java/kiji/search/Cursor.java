package kiji.search;

import kiji.engine.ResumePoint;

/// What a reader's next page needs to agree with the pages before it. The parameters of the search
/// are not in it: it is sealed for them, and they are asked with again.
///
/// @param resume where the list goes on
/// @param page the number of the page to come
/// @param plan what was decided for the whole list
record Cursor(ResumePoint resume, int page, SearchPlan plan) {}
