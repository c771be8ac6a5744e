package kiji.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import kiji.analysis.TextAnalysis;
import kiji.engine.Capability;
import kiji.engine.SearchEngine;
import kiji.engine.contract.CapabilityContract;
import kiji.engine.contract.CorrectContract;
import kiji.engine.contract.ExplainContract;
import kiji.engine.contract.FilterContract;
import kiji.engine.contract.GenerationContract;
import kiji.engine.contract.HistogramContract;
import kiji.engine.contract.ListContract;
import kiji.engine.contract.RelatedContract;
import kiji.engine.contract.ScanContract;
import kiji.engine.contract.SearchContract;
import kiji.engine.contract.SuggestContract;
import kiji.engine.contract.TranslateContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded engine keeps what every engine keeps, and has every capability there is.
class EmbeddedEngineTest {
  @TempDir Path folder;

  private SearchEngine open() {
    return new EmbeddedEngine(folder.resolve("index"), TextAnalysis.standard());
  }

  @Nested
  class Searching extends SearchContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Filtering extends FilterContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Listing extends ListContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Keeping extends GenerationContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Suggesting extends SuggestContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Correcting extends CorrectContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Translating extends TranslateContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Explaining extends ExplainContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Relating extends RelatedContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Counting extends HistogramContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Nested
  class Scanning extends ScanContract {
    @Override
    protected SearchEngine newEngine() {
      return open();
    }
  }

  @Test
  void theContractOfEveryCapabilityItTellsOfIsRun() throws ReflectiveOperationException {
    Set<Capability> run = EnumSet.noneOf(Capability.class);
    for (Class<?> nested : getClass().getDeclaredClasses()) {
      if (CapabilityContract.class.isAssignableFrom(nested)) {
        Object contract = nested.getDeclaredConstructor(getClass()).newInstance(this);
        run.add(((CapabilityContract) contract).capability());
      }
    }
    try (SearchEngine engine = open()) {
      assertThat(run).isEqualTo(engine.health().capabilities());
    }
  }
}
