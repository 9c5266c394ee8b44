package org.fairway.platform.web;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes out of a span what a caller wrote, or what tells who called: addresses with ids or search
 * words, agents and network addresses. The route, which the service wrote, stays. A span cannot
 * forget an attribute, so the value is overwritten: when it begins, and again just before it ends,
 * for what was added on the way.
 */
@ApplicationScoped
class SpanPrivacy implements ExtendedSpanProcessor {
  static final String HIDDEN = "-";

  private static final List<AttributeKey<String>> TELLING =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("network.peer.address"),
          AttributeKey.stringKey("http.request.method_original"),
          AttributeKey.stringKey("user_agent.original"));

  /** What we call is ours to tell; the name by which we are called is the caller's text. */
  private static final AttributeKey<String> OUR_NAME = AttributeKey.stringKey("server.address");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    hide(span);
  }

  @Override
  public void onEnding(ReadWriteSpan span) {
    hide(span);
  }

  @Override
  public boolean isOnEndingRequired() {
    return true;
  }

  private static void hide(ReadWriteSpan span) {
    TELLING.forEach(key -> hide(span, key));
    if (span.getKind() == SpanKind.SERVER) {
      hide(span, OUR_NAME);
    }
  }

  private static void hide(ReadWriteSpan span, AttributeKey<String> key) {
    if (span.getAttribute(key) != null) {
      span.setAttribute(key, HIDDEN);
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // Too late to change it; see onEnding.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
