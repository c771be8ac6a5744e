package kiji.query;

/// The texts of an article that words are looked for in.
public enum TextField {
  TITLE,
  DESCRIPTION,
  BODY
}
