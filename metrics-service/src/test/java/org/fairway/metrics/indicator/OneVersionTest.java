package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a year are one version, whichever answer is read of them. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OneVersionTest {

  private static final String BEFORE = "2023-24";
  private static final String YEAR = "2024-25";
  private static final String RNA = "/v1/organisations/RNA/";

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  /** Staff by both groups, and so many disabled people who entered the capability process. */
  private static List<Object> year(long entered) {
    return facts(
        fact("HEADCOUNT", 400, "ethnicGroup", "WHITE"),
        fact("HEADCOUNT", 200, "ethnicGroup", "BME"),
        fact("HEADCOUNT", 100, "disability", "DISABLED"),
        fact("HEADCOUNT", 500, "disability", "NON_DISABLED"),
        fact("HEADCOUNT", 450, "sex", "FEMALE"),
        fact("HEADCOUNT", 150, "sex", "MALE"),
        fact("CAPABILITY_ENTERED", entered, "disability", "DISABLED"),
        fact("CAPABILITY_ENTERED", 40, "disability", "NON_DISABLED"));
  }

  private void read(String path) {
    as(ics).queryParam("audience", "ICS").get(path).then().statusCode(200);
  }

  private String versions() {
    return TestDatabase.value(
        "select count(*) from released_tables where part = 'WORKFORCE' and period = '"
            + YEAR
            + "' and tenant_id = '"
            + ics.tenant()
            + "'");
  }

  /** A window of two years is told, or held back because one of them is small. */
  @ParameterizedTest
  @ValueSource(longs = {30, 3})
  void everyAnswerIsDecidedByTheSameTables(long enteredBefore) {
    // Given
    put(dudley, "RNA", BEFORE, year(enteredBefore)).statusCode(200);
    put(dudley, "RNA", YEAR, year(20)).statusCode(200);
    // When
    for (String standard : List.of("WRES", "WDES", "PROFILE", "GENDER_PAY_GAP")) {
      read("/v1/indicators/" + standard + "/" + YEAR);
      read(RNA + "indicators/" + standard + "/" + YEAR);
      read(RNA + "trends/" + standard + "?from=" + BEFORE + "&to=" + YEAR);
      read(RNA + "comparisons/" + standard + "/" + YEAR);
      read(RNA + "exports/indicators/" + standard + "/" + YEAR);
    }
    read(RNA + "targets/" + YEAR);
    read("/v1/representation?organisation=RNA&dimension=sex&period=" + YEAR);
    // Then
    assertThat(versions()).isEqualTo("1");
  }
}
