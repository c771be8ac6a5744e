package kiji.embedded.generation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which generations were found damaged since this process began, and what is wrong with each:
/// nothing is answered from them. Putting the file back and starting again, or publishing the
/// generation anew, forgets it.
public final class DamageLog {
  private final Map<String, DamagedFile> byGeneration = new ConcurrentHashMap<>();

  public void add(String generation, DamagedFile damage) {
    byGeneration.put(generation, damage);
  }

  public void forget(String generation) {
    byGeneration.remove(generation);
  }

  public boolean has(String generation) {
    return byGeneration.containsKey(generation);
  }

  public Optional<DamagedFile> of(String generation) {
    return Optional.ofNullable(byGeneration.get(generation));
  }
}
