package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.creating;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Control arm of {@link RehearsalTest}: the same requests under the production profile are carried
 * out as if nothing had been preferred.
 */
@QuarkusTest
@TestProfile(RehearsalsOffTest.Production.class)
@WithTestResource(SuiteResource.class)
class RehearsalsOffTest {

  public static class Production implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "prod";
    }
  }

  @ParameterizedTest(name = "Prefer: {0}")
  @ValueSource(
      strings = {"code=429", "code=too-many-requests", "code=401", "handling=strict, code=418"})
  void inProductionThereAreNoRehearsals(String preference) {
    // Given
    assertThat(ConfigProvider.getConfig().getValue("fairway.web.rehearsals", boolean.class))
        .isFalse();
    Persona caller = Sample.coordinator();
    // When
    creating(caller)
        .header("Prefer", preference)
        .body("{\"name\":\"one\"}")
        .post("/v1/things")
        .then()
        // Then
        .statusCode(201)
        .header("Preference-Applied", nullValue());
    assertThat(
            TestDatabase.value(
                "select count(*) from thing where tenant_id = '" + caller.tenant() + "'"))
        .isEqualTo("1");
  }
}
