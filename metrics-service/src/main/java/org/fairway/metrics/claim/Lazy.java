package org.fairway.metrics.claim;

import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and once; for one thread. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> source;
  private T value;

  Lazy(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    if (value == null) {
      value = source.get();
    }
    return value;
  }
}
