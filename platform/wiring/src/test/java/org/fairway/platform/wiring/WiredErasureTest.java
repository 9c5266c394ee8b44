package org.fairway.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A service all of whose events are of a special category, with the relay of a real service. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestProfile(WiredErasureTest.Sensitive.class)
class WiredErasureTest {
  @Inject WiredEffects effects;
  @Inject MeterRegistry meters;

  @Test
  void nothingIsLeftOfAnEventThatWasSent() {
    // When
    effects.tell(Tokens.newTenant(), "a", 1);

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> meters.counter("fairway.outbox.sent").count() == 1);
    assertThat(TestDatabase.value("select count(*) from outbox")).isEqualTo("0");
  }

  public static class Sensitive implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "fairway.messaging.consume", "",
          "fairway.messaging.classification", "special-category",
          "fairway.messaging.relay.erase", "special-category");
    }
  }
}
