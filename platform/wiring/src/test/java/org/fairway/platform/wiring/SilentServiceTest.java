package org.fairway.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.HouseRules;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A service that tells and does not listen. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestProfile(SilentServiceTest.WithoutTopics.class)
class SilentServiceTest {
  @Inject WiredEffects effects;

  @Test
  void itStartsAndItsEventsAreSent() {
    // When
    effects.tell(Tokens.newTenant(), "a", 1);

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> TestDatabase.value("select count(sent_at) from outbox").equals("1"));
    assertThat(TestDatabase.value("select count(*) from inbox")).isEqualTo("0");
    RestAssured.get("/q/health").then().statusCode(200);
  }

  @Test
  void thePlumbingKnowsNothingOfWhatFlowsThroughIt() {
    HouseRules.verifyPlatform();
  }

  public static class WithoutTopics implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fairway.messaging.consume", "");
    }
  }
}
