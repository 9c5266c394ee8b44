package org.fairway.platform.messaging;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All handlers of this service. Two of one name would share an inbox, so that does not start. */
@ApplicationScoped
class Handlers {
  private final List<EventHandler> handlers;

  Handlers(@All List<EventHandler> handlers) {
    Set<String> names = new HashSet<>();
    for (EventHandler handler : handlers) {
      if (!names.add(handler.name())) {
        throw new IllegalStateException("two event handlers are named " + handler.name());
      }
    }
    this.handlers = List.copyOf(handlers);
  }

  List<EventHandler> all() {
    return handlers;
  }
}
