package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
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
