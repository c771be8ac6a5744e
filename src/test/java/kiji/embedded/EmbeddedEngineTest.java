package kiji.embedded;

import java.nio.file.Path;
import kiji.analysis.TextAnalysis;
import kiji.engine.EngineContract;
import kiji.engine.SearchEngine;
import org.junit.jupiter.api.io.TempDir;

/// The embedded engine keeps what every engine keeps.
class EmbeddedEngineTest extends EngineContract {
  @TempDir Path folder;

  @Override
  protected SearchEngine newEngine() {
    return new EmbeddedEngine(folder.resolve("index"), TextAnalysis.standard());
  }
}
