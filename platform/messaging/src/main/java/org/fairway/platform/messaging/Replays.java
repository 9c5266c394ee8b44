package org.fairway.platform.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fairway.platform.web.Correlation;

/** Gives a dead letter to its handler once more. */
final class Replays {
  private final Inbox inbox;
  private final DeadLetterTable table;
  private final String consumer;
  private final List<EventHandler> handlers;
  private final Originals originals;

  Replays(
      Inbox inbox,
      DeadLetterTable table,
      Originals originals,
      String consumer,
      List<EventHandler> handlers) {
    this.inbox = inbox;
    this.table = table;
    this.originals = originals;
    this.consumer = consumer;
    this.handlers = handlers;
  }

  /**
   * To be called in a transaction of the tenant. The dead letter's row is the lock and the memory:
   * after commit it is REPLAYED and a second replay finds it so.
   *
   * @throws Failed if the handler still does not take it; everything is to be rolled back
   * @throws RebuildGate.Closed while the handler's projection is being rebuilt
   */
  Outcome replay(String tenant, UUID id, long version) {
    Optional<DeadLetter> found = table.lock(tenant, id);
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    DeadLetter letter = found.get();
    if (letter.version() != version) {
      return Outcome.STALE;
    }
    if (letter.state() != DeadLetter.State.PENDING) {
      return Outcome.SETTLED;
    }
    deliver(tenant, letter, table.message(tenant, id));
    table.replayed(tenant, id);
    return Outcome.DONE;
  }

  private void deliver(String tenant, DeadLetter letter, DeadLetterTable.Kept kept) {
    // Nothing to take, but the gate of rebuilds is to be asked.
    inbox.take(tenant, letter.consumer(), List.of());
    try {
      IncomingEvent event = CloudEventReader.read(whole(kept));
      Correlation.start(event.correlationId());
      if (letter.consumer().equals(consumer)) {
        deliverToAll(tenant, event);
      } else {
        handler(letter).handle(event);
      }
    } catch (RebuildGate.Closed e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Failed(e);
    }
  }

  /** The message with its value, which may have to be read again. */
  private Delivery whole(DeadLetterTable.Kept kept) {
    Delivery message = kept.message();
    if (kept.contentKept()) {
      return message;
    }
    Delivery original = originals.at(message.topic(), message.partition(), message.offset());
    // A topic that was lost and made anew has other messages, perhaps another tenant's, there.
    if (!original.headers().equals(message.headers())) {
      throw new RefusedEvent("another message lies where this one was");
    }
    return original;
  }

  /** A message that was unreadable once has been seen by no handler. */
  private void deliverToAll(String tenant, IncomingEvent event) {
    for (EventHandler handler : handlers) {
      String name = consumer + "/" + handler.name();
      if (handler.types().contains(event.type())
          && inbox.take(tenant, name, Set.of(event.id())).contains(event.id())) {
        handler.handle(event);
      }
    }
  }

  private EventHandler handler(DeadLetter letter) {
    Function<EventHandler, String> name = handler -> consumer + "/" + handler.name();
    return handlers.stream()
        .filter(handler -> name.apply(handler).equals(letter.consumer()))
        .findFirst()
        .orElseThrow(() -> new RefusedEvent("this service has no such handler any more"));
  }

  enum Outcome {
    DONE,
    UNKNOWN,
    STALE,
    SETTLED
  }

  /** The handler failed again; the cause tells why. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(RuntimeException cause) {
      super("the dead letter still cannot be taken", cause);
    }
  }
}
