/**
 * Events between services, with effects that happen exactly once.
 *
 * <p>On the way out, {@link org.fairway.platform.messaging.Outbox} writes an event in the
 * transaction of the change it tells of. A relay publishes unsent rows in the order of their
 * position, keeps at most one event of an aggregate in flight, and marks a row only after the
 * broker has acknowledged it. An event may therefore be published twice, never lost and never
 * before an older one of its aggregate.
 *
 * <p>On the way in, each {@link org.fairway.platform.messaging.EventHandler} has its own inbox. The
 * inbox row is written in the transaction of the handler's effect, and the consumer's position in
 * the topic moves on only after that transaction: a second delivery finds the row and does nothing.
 *
 * <p>Threads: one thread relays, one thread consumes; neither is a request thread. Handlers of one
 * service are called one after another, in the order of the topic's partition.
 */
package org.fairway.platform.messaging;
