package org.fairway.platform.messaging;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The settings of a service named sample, with the documented defaults. */
final class TestConfig {
  private TestConfig() {}

  static MessagingConfig of(Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("quarkus.application.name", "sample");
    values.put("fairway.database", "sample");
    values.put("fairway.messaging.retry.first", "5ms");
    values.put("fairway.messaging.retry.longest", "50ms");
    values.putAll(more);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(MessagingConfig.class)
            .withSources(new PropertiesConfigSource(values, "test", 500))
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .build();
    return config.getConfigMapping(MessagingConfig.class);
  }

  static MessagingConfig defaults() {
    return of(Map.of());
  }
}
