/// The seam between Kiji and whatever holds its index: what is asked, what is answered, how a
/// generation is written. Start at [kiji.engine.SearchEngine], the core that every engine has; what
/// one may lack is a [kiji.engine.Capability], a small interface each. Nothing of Lucene or
/// OpenSearch shows here.
///
/// May use `article` and `query`.
@NullMarked
package kiji.engine;

import org.jspecify.annotations.NullMarked;
