package org.fairway.platform.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as another service told it.
 *
 * @param id the event's own id; the inbox knows an event by it
 * @param type reverse domain name with a version
 * @param source the service that told it, such as {@code /orders}
 * @param subject id of the aggregate
 * @param time when it happened, by the producer's clock
 * @param tenant whose event it is; handlers run in this tenant's scope
 * @param aggregateVersion version of the aggregate after the change; a handler that keeps state
 *     ignores an event that is older than what it holds
 * @param correlationId the request that began it, or null
 * @param traceparent the trace that it belongs to, as W3C Trace Context, or null
 * @param data the JSON of the event
 */
public record IncomingEvent(
    UUID id,
    String type,
    String source,
    String subject,
    Instant time,
    String tenant,
    long aggregateVersion,
    String correlationId,
    String traceparent,
    JsonNode data) {

  /** An event outside of any trace. */
  public IncomingEvent(
      UUID id,
      String type,
      String source,
      String subject,
      Instant time,
      String tenant,
      long aggregateVersion,
      String correlationId,
      JsonNode data) {
    this(id, type, source, subject, time, tenant, aggregateVersion, correlationId, null, data);
  }

  IncomingEvent within(String newTraceparent) {
    return new IncomingEvent(
        id,
        type,
        source,
        subject,
        time,
        tenant,
        aggregateVersion,
        correlationId,
        newTraceparent,
        data);
  }

  /**
   * Reads the data into a record of the consumer's own. Unknown properties are ignored, because a
   * version of an event may gain optional ones.
   *
   * @throws RefusedEvent if the data does not fit the type: it never will, so it is not retried
   */
  public <T> T dataAs(Class<T> shape) {
    return EventJson.read(data, shape);
  }
}
