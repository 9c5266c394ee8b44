package org.fairway.referral.offence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.privacy;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OffenceApiTest {
  private static final String RECORD =
      """
      {"situations": ["ON_LICENCE", "PRISON_LEAVER"], "basis": "CONSENT", "releasedOn": "2026-03-04",
       "conditions": "Home by seven 17"}""";

  private final String tenant = Tokens.newTenant();
  private Persona partner;
  private String path;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    path = person + "/offence";
  }

  private void record() {
    as(partner).body(RECORD).put(path).then().statusCode(204);
  }

  @Test
  void whoSupportsAPersonAndTheDataProtectionOfficerReadItOnRecord() {
    // When
    record();

    // Then
    as(partner)
        .get(path)
        .then()
        .body("situations", contains("PRISON_LEAVER", "ON_LICENCE"))
        .body("conditions", equalTo("Home by seven 17"));
    as(privacy(tenant)).get(path).then().body("basis", equalTo("CONSENT"));
    assertThat(
            TestDatabase.column(
                "select purpose from audit_entry where action = 'offence.read' and tenant_id = '"
                    + tenant
                    + "' order by id"))
        .containsExactly("support", "oversight");
  }

  @Test
  void nobodyWhoSelectsCanReadItThoughThePersonConsentsToBeingReferred() {
    // Given
    record();

    // Then
    as(coordinator(tenant).withScopes("offences:read")).get(path).then().statusCode(403);
    as(Persona.of(tenant, "RNA", "employer", "offences:read")).get(path).then().statusCode(403);
    as(privacy(tenant).withScopes("people:read")).get(path).then().statusCode(403);
    as(registered(tenant)).get(path).then().statusCode(404);
    as(registered(tenant)).body(RECORD).put(path).then().statusCode(404);
    as(registered(tenant)).delete(path).then().statusCode(404);
    as(privacy(Tokens.newTenant())).get(path).then().statusCode(404);
    // A machine of the care system itself has the role of a partner's machine, and no more.
    as(Persona.ofTenant(tenant, "integration", "offences:read")).get(path).then().statusCode(404);
    as(coordinator(tenant))
        .get("/v1/people")
        .then()
        .body("items.data.priorityGroups[0].size()", equalTo(3));
  }

  @Test
  void theServicesOwnDatabaseRoleCannotEnterTheRoomAndNothingIsTold() throws SQLException {
    // Given
    record();

    // Then
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select * from offence.record"))
          .hasMessageContaining("permission denied");
      // And who enters without a scope sees nothing, nor does the role of the other room
      statement.execute("set role referral_offence");
      assertThat(statement.executeQuery("select * from offence.record").next()).isFalse();
      statement.execute("set role referral_equality");
      assertThatThrownBy(() -> statement.executeQuery("select * from offence.record"))
          .hasMessageContaining("permission denied");
    }
    assertThat(
            TestDatabase.value(
                "select r::text || encode(record, 'escape') from offence.record r where tenant_id = '"
                    + tenant
                    + "'"))
        .doesNotContain("PRISON_LEAVER", "seven", "2026-03-04");
    assertThat(OutboxRows.types(tenant)).noneMatch(type -> type.contains("offence"));
  }

  @Test
  void whileTheDataIsRestrictedOnlyTheOfficerReadsIt() {
    // Given
    record();
    Persona officer =
        privacy(tenant).withScopes("subjects:read", "subjects:write", "offences:read");
    String rights = path.replace("/offence", "/rights");

    // When
    change(officer, rights, "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);

    // Then
    as(partner).get(path).then().statusCode(404);
    as(partner)
        .body(RECORD)
        .put(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("person-restricted"));
    as(officer).get(path).then().statusCode(200).body("conditions", equalTo("Home by seven 17"));

    // When
    change(officer, rights, "lift-restriction", null).statusCode(200);

    // Then
    as(partner).get(path).then().statusCode(200);
    record();
  }

  @Test
  void whatIsForgottenIsGone() {
    // Given
    record();

    // When
    as(partner).delete(path).then().statusCode(204);

    // Then
    as(partner).get(path).then().statusCode(404);
    as(partner).delete(path).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"PRISON_LEAVER\" | \"BURGLARY\" | 400 | /situations/1",
        "\"CONSENT\" | \"CURIOSITY\" | 400 | /basis",
        "\"basis\" | \"offence\": \"x\", \"basis\" | 400 | /offence",
        "seven 17 | a\\u0000b | 400 | /conditions",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    as(partner)
        .body(RECORD.replace(good, bad))
        .put(path)
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    as(partner).get(path).then().statusCode(404);
  }
}
