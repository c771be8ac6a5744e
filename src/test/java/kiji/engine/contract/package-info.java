/// What every engine keeps, whatever holds its index: one abstract class a capability, which a test
/// of an engine extends. They compare sets, clear orderings, counts and errors, never scores.
@NullMarked
package kiji.engine.contract;

import org.jspecify.annotations.NullMarked;
