package org.fairway.e2e;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;

/**
 * A span as a service told it.
 *
 * @param parent id of the span that it is part of; empty for the first of a trace
 * @param everything name, attributes, events and status as text
 */
record CollectedSpan(
    String service,
    String trace,
    String id,
    String parent,
    String name,
    Span.SpanKind kind,
    String everything) {

  static CollectedSpan of(String service, Span span) {
    return new CollectedSpan(
        service,
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        hex(span.getParentSpanId()),
        span.getName(),
        span.getKind(),
        withoutTimes(span).toString());
  }

  /** Any digits can stand in them. */
  private static Span withoutTimes(Span span) {
    Span.Builder timeless = span.toBuilder().clearStartTimeUnixNano().clearEndTimeUnixNano();
    timeless.getEventsBuilderList().forEach(Span.Event.Builder::clearTimeUnixNano);
    return timeless.build();
  }

  @Override
  public String toString() {
    return service + " " + kind + " " + name + " " + parent + " -> " + id;
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  boolean is(String ofService, Span.SpanKind ofKind, String named) {
    return service.equals(ofService) && kind == ofKind && name.equals(named);
  }
}
