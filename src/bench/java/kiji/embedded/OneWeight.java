package kiji.embedded;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import kiji.engine.Ranking;

/// The standard weights but for one.
final class OneWeight {
  private OneWeight() {}

  /// @param name as in [Ranking], with or without `Weight`
  static Ranking of(String name, float value) throws ReflectiveOperationException {
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    boolean isKnown = false;
    for (RecordComponent part : Ranking.class.getRecordComponents()) {
      boolean isIt = part.getName().replace("Weight", "").equals(name.replace("Weight", ""));
      isKnown |= isIt;
      types.add(part.getType());
      values.add(isIt ? value : part.getAccessor().invoke(Ranking.standard()));
    }
    if (!isKnown) {
      throw new IllegalArgumentException("'" + name + "' is no weight of Ranking");
    }
    return Ranking.class
        .getConstructor(types.toArray(Class<?>[]::new))
        .newInstance(values.toArray());
  }
}
