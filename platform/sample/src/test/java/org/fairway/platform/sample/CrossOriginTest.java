package org.fairway.platform.sample;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/**
 * Pages of another origin may call where a deployment names it, and nowhere else. The sandbox is
 * such a deployment here, so that the service need not start once more for this.
 */
@QuarkusTest
@TestProfile(RehearsalTest.Sandbox.class)
@WithTestResource(SuiteResource.class)
class CrossOriginTest {
  static final String DESK = "https://desk.example";

  @Test
  void theNamedOriginMayCall() {
    Sample.as(Sample.coordinator())
        .header("Origin", DESK)
        .get("/v1/things")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(DESK));
  }
}
