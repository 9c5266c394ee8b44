package org.fairway.platform.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayList;
import java.util.List;

/**
 * Spans of messages. An event goes on with the trace of the request that told it: a span for its
 * way to the broker, and one for each handler that takes it. An event without a trace begins none.
 * Names and attributes follow OpenTelemetry's conventions for messaging and hold topics, types and
 * event ids; no tenant, subject or data.
 */
final class Tracing {
  /** Makes no spans, and passes on what it is given. */
  static final Tracing NONE = new Tracing(OpenTelemetry.noop().getTracer("none"));

  private final Tracer tracer;

  Tracing(Tracer tracer) {
    this.tracer = tracer;
  }

  /** A row's way to the broker; null when it belongs to no trace. To be ended by the caller. */
  Span sending(OutboxRow row) {
    return row.traceparent() == null
        ? null
        : span("send", SpanKind.PRODUCER, row.topic(), row.traceparent())
            .setAttribute("messaging.message.id", row.id().toString())
            .setAttribute("fairway.event.type", row.type());
  }

  /** For the events that a consumer takes in one transaction. */
  Taking taking(String consumer) {
    return new Taking(consumer);
  }

  private Span span(String operation, SpanKind kind, String topic, String traceparent) {
    return tracer
        .spanBuilder(operation + " " + topic)
        .setSpanKind(kind)
        .setParent(Trace.context(traceparent))
        .setAttribute("messaging.system", "kafka")
        .setAttribute("messaging.operation.name", operation)
        .setAttribute("messaging.operation.type", operation)
        .setAttribute("messaging.destination.name", topic)
        .startSpan();
  }

  /** Spans of one transaction: they end with it. Not for several threads. */
  final class Taking {
    private final String consumer;
    private final List<Span> running = new ArrayList<>();

    private Taking(String consumer) {
      this.consumer = consumer;
    }

    /** The event, as part of the span that begins here. */
    IncomingEvent begin(Received received) {
      IncomingEvent event = received.event();
      if (event.traceparent() == null) {
        return event;
      }
      Span span =
          span("process", SpanKind.CONSUMER, received.delivery().topic(), event.traceparent())
              .setAttribute("messaging.consumer.group.name", consumer)
              .setAttribute("messaging.message.id", event.id().toString())
              .setAttribute("fairway.event.type", event.type());
      running.add(span);
      return event.within(Trace.parent(span));
    }

    void committed() {
      running.forEach(Span::end);
    }

    /** Of the failure nothing is told but that it was one: the log knows more. */
    void failed() {
      running.forEach(span -> span.setStatus(StatusCode.ERROR).end());
    }
  }
}
