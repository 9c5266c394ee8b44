package org.fairway.platform.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The running trace in the form of W3C Trace Context. */
final class Trace {
  private Trace() {}

  /** Value of the header {@code traceparent}; null outside of a trace. */
  static String parent() {
    SpanContext span = Span.current().getSpanContext();
    if (!span.isValid()) {
      return null;
    }
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }
}
