package kiji.cli;

/// How `kiji clean` prints.
enum CleanFormat {
  TEXT,
  JSON,
  JSONL,
  HTML
}
