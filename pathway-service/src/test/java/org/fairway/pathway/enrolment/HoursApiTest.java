package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class HoursApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void hoursAddUpAndAReversalTakesThemBack() {
    // Given
    String path = Given.active(coordinator);
    String first =
        record(path, "2025-09-01", "7.5", "EMPLOYER_SITE")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    record(path, "2025-09-02", "4", "CLASSROOM")
        .then()
        .statusCode(201)
        .body("hours", equalTo("4.00"));

    // When
    Response undone = creating(coordinator).post(path + "/hours/" + first + "/reverse");

    // Then
    undone.then().statusCode(201).body("hours", equalTo("-7.50")).body("reverses", equalTo(first));
    as(coordinator)
        .get(undone.header("Location"))
        .then()
        .statusCode(200)
        .body("reverses", equalTo(first));
    as(coordinator)
        .get(path + "/hours")
        .then()
        .body("total", equalTo("4.00"))
        .body("entries", hasSize(3))
        .body("byMode.find { it.deliveryMode == 'EMPLOYER_SITE' }.hours", equalTo("0.00"));
    creating(coordinator)
        .post(path + "/hours/" + first + "/reverse")
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-already-reversed"));
    assertThat(Sent.about(Given.id(path)).stream().filter(e -> e.type().equals("hours.recorded")))
        .extracting(e -> e.data().path("hours").asText())
        .containsExactly("7.50", "4.00", "-7.50");
  }

  @Test
  void aLineLeavesTheTagOfTheEnrolmentAlone() {
    String path = Given.active(coordinator);
    String tag = Calls.etag(coordinator, path);

    record(path, "2025-09-01", "7.5", "EMPLOYER_SITE").then().statusCode(201);

    assertThat(Calls.etag(coordinator, path)).isEqualTo(tag);
    Given.moved(coordinator, path, "complete");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 0, EMPLOYER_SITE, 400, /hours",
    "2025-09-01, 24.25, EMPLOYER_SITE, 400, /hours",
    "2025-09-01, -1, EMPLOYER_SITE, 400, /hours",
    "2025-09-01, 7.3, EMPLOYER_SITE, 422, /hours",
    "2025-09-01, seven, EMPLOYER_SITE, 400, /hours",
    "2025-09-01, 1e1, EMPLOYER_SITE, 400, /hours",
    "2025-09-01, 7, AT_HOME, 400, /deliveryMode",
    "2025-08-31, 7, EMPLOYER_SITE, 422, /date",
    "2099-01-01, 7, EMPLOYER_SITE, 422, /date",
    "yesterday, 7, EMPLOYER_SITE, 400, /date",
  })
  void whatIsWrongIsNamedAndNothingIsRecorded(
      String date, String hours, String mode, int status, String pointer) {
    String path = Given.active(coordinator);

    record(path, date, hours, mode)
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));

    as(coordinator).get(path + "/hours").then().body("entries", hasSize(0));
  }

  @Test
  void aDayHasTwentyFourHoursAlsoForCallersAtTheSameMoment() {
    // Given
    String path = Given.active(coordinator);

    // When five callers record ten hours for one day at once
    List<Integer> answers =
        IntStream.range(0, 5)
            .parallel()
            .mapToObj(i -> record(path, "2025-09-01", "10", "EMPLOYER_SITE").statusCode())
            .toList();

    // Then two of them fit
    assertThat(answers).containsOnly(201, 422);
    assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    as(coordinator).get(path + "/hours").then().body("total", equalTo("20.00"));
  }

  @Test
  void hoursAreRecordedOnlyWhileActiveOrOnABreak() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);

    record(path, Today.inEngland().toString(), "7", "EMPLOYER_SITE")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-active"));
  }

  @Test
  void strangersNeitherReadNorRecord() {
    String path = Given.active(coordinator);
    Persona other = coordinator(Tokens.newTenant());
    String body = body("2025-09-01", "7", "EMPLOYER_SITE");

    as(other).get(path + "/hours").then().statusCode(404);
    creating(other).body(body).post(path + "/hours").then().statusCode(404);
    creating(other).post(path + "/hours/" + UUID.randomUUID() + "/reverse").then().statusCode(404);
    creating(coordinator.withRole("partner"))
        .body(body)
        .post(path + "/hours")
        .then()
        .statusCode(403);
  }

  @Test
  void theApplicationRoleCannotChangeOrRemoveALine() throws SQLException {
    // Given
    String path = Given.active(coordinator);
    record(path, "2025-09-01", "7.5", "EMPLOYER_SITE").then().statusCode(201);

    // When, Then
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      for (String change : List.of("update hours_entry set hours = 1", "delete from hours_entry")) {
        assertThatThrownBy(() -> statement.execute(change))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private Response record(String path, String date, String hours, String mode) {
    return creating(coordinator).body(body(date, hours, mode)).post(path + "/hours");
  }

  private static String body(String date, String hours, String mode) {
    return """
        {"date": "%s", "hours": "%s", "deliveryMode": "%s", "supervisor": "S-104"}"""
        .formatted(date, hours, mode);
  }
}
