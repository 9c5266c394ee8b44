package org.fairway.pathway.ats;

import static org.fairway.pathway.ats.Sender.event;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** How often one connection may be called, signed or not. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestProfile(InboundLimitTest.FewCalls.class)
class InboundLimitTest {
  private static final String WRONG = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** Three calls of one caller in a minute. */
  public static class FewCalls implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fairway.web.client-requests-per-minute", "3");
    }
  }

  @Test
  void unsignedCallsUseUpTheirOwnConnectionAndNoOther() {
    // Given
    String tenant = Tokens.newTenant();
    Sender sender = Sender.of(Sender.owner(tenant, "RNA"));
    Sender other = Sender.of(Sender.owner(tenant, "RXX"));

    // When
    for (int call = 0; call < 3; call++) {
      sender.with(WRONG).deliver("{}").then().statusCode(401);
    }

    // Then
    String event = event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z");
    sender.send(event).then().statusCode(429).header("Retry-After", notNullValue());
    other.send(event.replace("RNA", "RXX")).then().statusCode(200);
  }
}
