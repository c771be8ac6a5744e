package kiji.cli.terminal;

/// How `kiji clean` prints.
public enum CleanFormat {
  TEXT,
  JSON,
  JSONL,
  HTML
}
