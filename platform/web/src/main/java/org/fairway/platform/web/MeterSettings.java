package org.fairway.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What all meters of a service have in common. */
class MeterSettings {
  /** Bounds of the buckets of answer times, in milliseconds. */
  private static final double[] ANSWERS =
      Arrays.stream(new long[] {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000})
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  /** Each meter tells whose it is, whatever names the scraping side gives. */
  @Produces
  @Singleton
  MeterFilter named(@ConfigProperty(name = "quarkus.application.name") String service) {
    return MeterFilter.commonTags(List.of(Tag.of("application", service)));
  }

  /** No caller makes a label; see {@link RouteLabels}. */
  @Produces
  @Singleton
  MeterFilter bounded(RouteLabels labels) {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith("http.server") ? labels.bounded(id) : id;
      }
    };
  }

  /** Buckets, so that percentiles can be had over several instances. */
  @Produces
  @Singleton
  MeterFilter answerTimes() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals("http.server.requests")
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(ANSWERS)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
