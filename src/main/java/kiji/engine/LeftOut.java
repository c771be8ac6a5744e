package kiji.engine;

/// What an answer goes without because the search's budget of work ended. Whatever it is, the
/// reader is told.
public enum LeftOut {
  /// Fewer of the words might have found more.
  WIDER_STEPS,
  /// The words were not looked up in the other language.
  OTHER_LANGUAGE,
  /// Another spelling might have found more.
  SPELLING,
  /// Results behind those looked at: the total is a lower bound, and so are counts.
  REST
}
