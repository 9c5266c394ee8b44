package org.fairway.platform.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;

/** Traces in the form of W3C Trace Context: how they travel in rows and headers. */
final class Trace {
  private static final TextMapGetter<String> TRACEPARENT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(CloudEvents.TRACE_PARENT);
        }

        @Override
        public String get(String traceparent, String key) {
          return CloudEvents.TRACE_PARENT.equals(key) ? traceparent : null;
        }
      };

  private Trace() {}

  /** Value of the header {@code traceparent} for work of the present span; null without one. */
  static String parent() {
    return parent(Span.current());
  }

  static String parent(Span running) {
    SpanContext span = running.getSpanContext();
    if (!span.isValid()) {
      return null;
    }
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }

  /** The context that a header names; one without span when it is null or malformed. */
  static Context context(String traceparent) {
    return W3CTraceContextPropagator.getInstance()
        .extract(Context.root(), traceparent, TRACEPARENT);
  }

  /** Runs work as part of the trace that a header names; null: of none. */
  static void within(String traceparent, Runnable work) {
    if (traceparent == null) {
      work.run();
    } else {
      context(traceparent).wrap(work).run();
    }
  }
}
