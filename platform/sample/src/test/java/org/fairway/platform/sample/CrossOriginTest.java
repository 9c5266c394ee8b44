package org.fairway.platform.sample;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Pages of another origin may call where a deployment names it, and nowhere else. */
@QuarkusTest
@TestProfile(CrossOriginTest.Named.class)
@WithTestResource(SuiteResource.class)
class CrossOriginTest {
  private static final String DESK = "https://desk.example";

  /** A deployment that names one origin. */
  public static final class Named implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", DESK);
    }
  }

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
