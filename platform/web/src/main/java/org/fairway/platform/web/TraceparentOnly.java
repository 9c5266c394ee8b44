package org.fairway.platform.web;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.quarkus.arc.Unremovable;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/**
 * Takes a caller's {@code traceparent}, which is numbers, and nothing else: {@code tracestate} and
 * {@code baggage} are text of the caller's own, and would go with the spans to whoever collects
 * them.
 */
@Singleton
@Unremovable
class TraceparentOnly implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
  private static final String TRACEPARENT = "traceparent";

  @Override
  public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
    builder.addPropagatorCustomizer((configured, config) -> propagator());
  }

  static TextMapPropagator propagator() {
    return new Propagator();
  }

  private static final class Propagator implements TextMapPropagator {
    private final TextMapPropagator standard = W3CTraceContextPropagator.getInstance();

    @Override
    public Collection<String> fields() {
      return List.of(TRACEPARENT);
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
      standard.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
      return standard.extract(context, carrier, new Narrow<>(getter));
    }
  }

  private record Narrow<C>(TextMapGetter<C> all) implements TextMapGetter<C> {
    @Override
    public Iterable<String> keys(C carrier) {
      return List.of(TRACEPARENT);
    }

    @Override
    public String get(C carrier, String key) {
      return TRACEPARENT.equals(key) ? all.get(carrier, key) : null;
    }
  }
}
