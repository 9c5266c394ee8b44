package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpanPrivacyTest {
  @Test
  void whatACallerWroteAndWhoCalledIsNotTold() {
    // When
    Attributes told = started(new SpanPrivacy());
    // Then
    assertThat(told.get(AttributeKey.stringKey("url.path"))).isEqualTo("-");
    assertThat(told.get(AttributeKey.stringKey("url.query"))).isEqualTo("-");
    assertThat(told.get(AttributeKey.stringKey("client.address"))).isEqualTo("-");
    assertThat(told.get(AttributeKey.stringKey("server.address"))).isEqualTo("-");
    assertThat(told.get(AttributeKey.stringKey("http.request.method"))).isEqualTo("GET");
    assertThat(told.get(AttributeKey.stringKey("url.full"))).isNull();
  }

  @Test
  void whatIsAddedOnTheWayIsNotToldEither() {
    assertThat(ended(new SpanPrivacy()).get(AttributeKey.stringKey("url.full"))).isEqualTo("-");
    // Control arm
    assertThat(ended(SpanProcessor.composite()).get(AttributeKey.stringKey("url.full")))
        .isEqualTo("http://h/v1/people?q=a@example.org");
  }

  @Test
  void ofTheCallersTraceOnlyItsNumbersAreTaken() {
    Map<String, String> headers =
        Map.of(
            "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "tracestate", "who=a@example.org",
            "baggage", "who=a@example.org");
    TextMapPropagator ours = TraceparentOnly.propagator();
    SpanContext taken = context(ours, headers);
    assertThat(taken.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(taken.getTraceState().isEmpty()).isTrue();
    assertThat(Baggage.fromContext(ours.extract(Context.root(), headers, GETTER)).isEmpty())
        .isTrue();
    // Control arm
    assertThat(context(W3CTraceContextPropagator.getInstance(), headers).getTraceState().get("who"))
        .isEqualTo("a@example.org");
  }

  private static SpanContext context(TextMapPropagator propagator, Map<String, String> headers) {
    return Span.fromContext(propagator.extract(Context.root(), headers, GETTER)).getSpanContext();
  }

  private static final TextMapGetter<Map<String, String>> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
          return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String key) {
          return headers.get(key);
        }
      };

  private static Attributes ended(SpanProcessor processor) {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(processor).build()) {
      Span span = provider.get("test").spanBuilder("GET").startSpan();
      span.setAttribute("url.full", "http://h/v1/people?q=a@example.org");
      span.end();
      return ((ReadableSpan) span).getAttributes();
    }
  }

  /** Control arm: without it all of it would be told. */
  @Test
  void withoutItTheQueryIsTold() {
    Attributes told = started(SpanProcessor.composite());
    assertThat(told.get(AttributeKey.stringKey("url.query"))).isEqualTo("email=a@example.org");
  }

  private static Attributes started(SpanProcessor processor) {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(processor).build()) {
      Span span =
          provider
              .get("test")
              .spanBuilder("GET")
              .setSpanKind(SpanKind.SERVER)
              .setAttribute("http.request.method", "GET")
              .setAttribute("url.path", "/v1/people/0199")
              .setAttribute("url.query", "email=a@example.org")
              .setAttribute("client.address", "192.0.2.7")
              .setAttribute("server.address", "what.the.caller.wrote")
              .startSpan();
      return ((ReadableSpan) span).getAttributes();
    }
  }
}
