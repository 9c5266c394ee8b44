package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Hours are signed by a person of the employer with whom they were spent, and nobody else. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SignOffApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");

  private String shared() {
    programme(coordinator, 10);
    return Given.shared(coordinator, employer, "RNA", "RXX").path();
  }

  @Test
  void theEmployerSignsWhatOthersRecordedAndTheTotalsSaySo() {
    // Given
    String path = shared();
    String first = recorded(coordinator, path, "7.50", "EMPLOYER_SITE", "RNA");
    String second = recorded(coordinator, path, "4.00", "PAID_WORK", "RNA");
    recorded(coordinator, path, "2.00", "CLASSROOM", null);

    // When
    sign(employer, first).statusCode(200).body("signedAt", notNullValue());
    sign(employer, second).statusCode(200);

    // Then
    totals(path, "13.50", "11.50", "2.00");
    as(coordinator).get(first).then().body("employer", equalTo("RNA"));
    sign(employer, first).statusCode(409).body("code", equalTo("entry-signed"));

    // When a line that was signed is reversed
    creating(coordinator).post(first + "/reverse").then().statusCode(201);

    // Then it counts in neither
    totals(path, "6.00", "4.00", "2.00");
  }

  @Test
  void neitherTheIcsNorAPartnerNorAnotherEmployerNorWhoRecordedThemSigns() {
    // Given
    String path = shared();
    String theirs = recorded(coordinator, path, "7.50", "EMPLOYER_SITE", "RXX");
    String own = recorded(employer, path, "6.00", "EMPLOYER_SITE", null);
    String nobodys = recorded(coordinator, path, "1.00", "CLASSROOM", null);
    String undone = recorded(coordinator, path, "2.00", "EMPLOYER_SITE", "RNA");
    String undoing =
        creating(coordinator)
            .post(undone + "/reverse")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");

    // When, Then
    sign(coordinator, own).statusCode(403);
    sign(coordinator.withRole("partner"), own).statusCode(403);
    sign(employer, own).statusCode(409).body("code", equalTo("own-entry"));
    sign(employer, theirs).statusCode(409).body("code", equalTo("other-employer"));
    sign(employer, nobodys).statusCode(409).body("code", equalTo("other-employer"));
    sign(employer, undone).statusCode(409).body("code", equalTo("entry-reversed"));
    sign(employer, undoing).statusCode(409).body("code", equalTo("entry-reversed"));
    as(employer(tenant, "RYY"))
        .header("If-Match", "\"v0\"")
        .post(own + "/sign")
        .then()
        .statusCode(404);
    totals(path, "14.50", "0.00", "14.50");
    as(coordinator).get(own).then().body("employer", equalTo("RNA")).body("signedAt", nullValue());
  }

  @Test
  void anEmployerRecordsItsOwnHoursAlone() {
    String path = shared();

    creating(employer)
        .body(body("7.50", "EMPLOYER_SITE", "RXX"))
        .post(path + "/hours")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("other-organisation"));
  }

  @Test
  void anEmployerReversesItsOwnHoursAlone() {
    // Given
    String path = shared();
    Persona other = employer(tenant, "RXX");
    String theirs = recorded(coordinator, path, "7.50", "EMPLOYER_SITE", "RXX");
    String signed = recorded(coordinator, path, "3.00", "EMPLOYER_SITE", "RXX");
    sign(other, signed).statusCode(200);
    String nobodys = recorded(coordinator, path, "1.00", "CLASSROOM", null);

    // When, Then
    for (String line : List.of(theirs, signed, nobodys)) {
      reversed(employer, line).statusCode(422).body("errors.code", hasItem("other-organisation"));
    }
    totals(path, "11.50", "3.00", "8.50");
    reversed(other, signed).statusCode(201);
    reversed(employer, recorded(employer, path, "2.00", "EMPLOYER_SITE", null)).statusCode(201);
    reversed(employer, recorded(employer, path, "2.00", "CLASSROOM", null)).statusCode(201);
    reversed(coordinator, theirs).statusCode(201);
    totals(path, "1.00", "0.00", "1.00");
  }

  private static ValidatableResponse reversed(Persona who, String line) {
    return creating(who).post(line + "/reverse").then();
  }

  @Test
  void ofTwoWhoSignAtOnceOneDoes() {
    String path = shared();
    String line = recorded(coordinator, path, "7.50", "EMPLOYER_SITE", "RNA");

    List<Integer> answers =
        IntStream.range(0, 2)
            .parallel()
            .mapToObj(
                i -> as(employer).header("If-Match", "\"v0\"").post(line + "/sign").statusCode())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    totals(path, "7.50", "7.50", "0.00");
  }

  @Test
  void theApplicationRoleCannotTakeASignatureBack() throws SQLException {
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      for (String change :
          List.of("update hours_sign_off set signed_by = 'x'", "delete from hours_sign_off")) {
        assertThatThrownBy(() -> statement.execute(change))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private void totals(String path, String total, String signed, String unsigned) {
    as(coordinator)
        .get(path + "/hours")
        .then()
        .body("total", equalTo(total))
        .body("signed", equalTo(signed))
        .body("unsigned", equalTo(unsigned));
  }

  private ValidatableResponse sign(Persona who, String line) {
    return as(who).header("If-Match", Calls.etag(coordinator, line)).post(line + "/sign").then();
  }

  private static String recorded(Persona who, String path, String hours, String mode, String with) {
    return creating(who)
        .body(body(hours, mode, with))
        .post(path + "/hours")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static String body(String hours, String mode, String with) {
    String employer = with == null ? "" : ", \"employer\": \"" + with + "\"";
    return "{\"date\": \"2025-09-01\", \"hours\": \"%s\", \"deliveryMode\": \"%s\"%s}"
        .formatted(hours, mode, employer);
  }
}
