package org.fairway.platform.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Traces are made when somebody wants them: with {@code FAIRWAY_OTLP_ENDPOINT} they go there,
 * without it none is made. A configuration source, since an expression cannot ask whether a value
 * is set.
 */
public class TracingSwitch implements ConfigSourceFactory {
  private static final String COLLECTOR = "FAIRWAY_OTLP_ENDPOINT";
  private static final int ABOVE_LIBRARY_DEFAULTS = 110;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue collector = context.getValue(COLLECTOR);
    boolean wanted =
        collector != null && collector.getValue() != null && !collector.getValue().isBlank();
    Map<String, String> settings =
        wanted
            ? Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.endpoint",
                collector.getValue())
            : Map.of("quarkus.otel.sdk.disabled", "true");
    return List.of(new PropertiesConfigSource(settings, "fairway tracing", ABOVE_LIBRARY_DEFAULTS));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ABOVE_LIBRARY_DEFAULTS);
  }
}
