package org.fairway.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;

/** Whether a part that the service needs answered when it was last asked. */
final class PartMeter {
  private PartMeter() {}

  static void register(MeterRegistry registry, String part, BooleanSupplier answers) {
    Gauge.builder("fairway.part.up", () -> answers.getAsBoolean() ? 1 : 0)
        .description("1 when the part answered when it was last asked")
        .tag("part", part)
        .register(registry);
  }
}
