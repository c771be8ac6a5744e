package kiji;

import java.util.Collections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/// Shuffles tests by the run's seed, so that none comes to rely on one that happened to run before.
public final class SeededOrder {
  private SeededOrder() {}

  /// The order of classes.
  public static final class Classes implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
      Collections.shuffle(context.getClassDescriptors(), Seed.random());
    }
  }

  /// The order of methods, another for each class.
  public static final class Methods implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
      long seed = Seed.value() ^ context.getTestClass().getName().hashCode();
      Collections.shuffle(context.getMethodDescriptors(), new SplittableRandom(seed));
    }
  }
}
