package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.PeopleTables;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class ErasedPersonTest {

  private final String tenant = Tokens.newTenant();

  @Test
  void noTableIsAboutPeopleAndThatIsWhatIsSaid() {
    assertThat(PeopleTables.unlisted()).isEmpty();
    String person = "p_q3VtZ0mYxW8r1uPZ4kLh2A";
    as(Persona.ofTenant(tenant, "privacy", "subjects:read"))
        .get("/v1/subjects/" + person + "/records")
        .then()
        .statusCode(200)
        .body("service", equalTo("reporting-service"))
        .body("kinds", hasSize(0));
    assertThat(ErasedPerson.tell("reporting", tenant, person)).contains("\"records\": 0");
  }
}
