/// Ways of writing that [kiji.text.TextFolding] reads in one way by rule: marks that repeat, signs
/// in the place of others, Latin words with dots and endings.
///
/// Used by `text` alone.
@NullMarked
package kiji.text.form;

import org.jspecify.annotations.NullMarked;
