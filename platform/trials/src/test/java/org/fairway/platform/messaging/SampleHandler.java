package org.fairway.platform.messaging;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A handler that does what it is told, and counts how often it was called. */
final class SampleHandler implements EventHandler {
  final AtomicInteger calls = new AtomicInteger();
  private final String name;
  private volatile Consumer<IncomingEvent> action;

  SampleHandler(String name, Consumer<IncomingEvent> action) {
    this.name = name;
    this.action = action;
  }

  void mend(Consumer<IncomingEvent> mended) {
    action = mended;
  }

  @Override
  public Set<String> types() {
    return Set.of(Sample.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    calls.incrementAndGet();
    action.accept(event);
  }

  @Override
  public String name() {
    return name;
  }
}
