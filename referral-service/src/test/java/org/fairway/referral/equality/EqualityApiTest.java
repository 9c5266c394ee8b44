package org.fairway.referral.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.privacy;
import static org.fairway.referral.Api.registered;
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
class EqualityApiTest {

  private static final String RECORDED = "org.fairway.equality.recorded.v1";
  private static final String WITHDRAWN = "org.fairway.equality.withdrawn.v1";
  private static final String ANSWERS =
      """
      {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "DISABLED", "sex": "FEMALE",
       "ageBand": "20-24"}""";

  private final String tenant = Tokens.newTenant();
  private Persona partner;
  private String person;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    person = person(partner);
  }

  private void record(String answers) {
    as(partner).body(answers).put(person + "/equality").then().statusCode(204);
  }

  @Test
  void theDataProtectionOfficerReadsWhatWasRecordedAndItIsOnRecord() {
    // Given
    record(ANSWERS);

    // Then
    as(privacy(tenant))
        .get(person + "/equality")
        .then()
        .statusCode(200)
        .body("ethnicCode", equalTo("J"))
        .body("disability", equalTo("DISABLED"));
    assertThat(
            TestDatabase.value(
                "select count(*) from audit_entry where action = 'equality.read' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void nobodyWhoSelectsCanReadIt() {
    // Given
    record(ANSWERS);
    String path = person + "/equality";

    // Then
    as(coordinator(tenant).withScopes("equality:read")).get(path).then().statusCode(403);
    as(partner.withScopes("equality:read")).get(path).then().statusCode(403);
    as(Persona.of(tenant, "RNA", "employer", "equality:read")).get(path).then().statusCode(403);
    as(privacy(tenant).withScopes("people:read")).get(path).then().statusCode(403);
    as(privacy(Tokens.newTenant())).get(path).then().statusCode(404);
    as(registered(tenant)).body(ANSWERS).put(path).then().statusCode(404);
    as(coordinator(tenant)).body(ANSWERS).put(path).then().statusCode(403);
  }

  @Test
  void theServicesOwnDatabaseRoleCannotEnterTheRoom() throws SQLException {
    // Given
    record(ANSWERS);

    // Then
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select * from equality.answer"))
          .hasMessageContaining("permission denied");
      // And who enters without a scope sees nothing
      statement.execute("set role referral_equality");
      assertThat(statement.executeQuery("select * from equality.answer").next()).isFalse();
    }
  }

  @Test
  void answersAreStoredSealed() {
    // When
    record(ANSWERS);

    // Then
    String row =
        TestDatabase.value(
            "select encode(answer, 'escape') from equality.answer where tenant_id = '"
                + tenant
                + "'");
    assertThat(row).doesNotContain("DISABLED", "FEMALE", "ethnicCode");
  }

  @Test
  void nothingIsToldWithoutConsentAndEverythingOnGivingIt() {
    // Given
    record(ANSWERS);
    assertThat(OutboxRows.types(tenant)).doesNotContain(RECORDED);

    // When
    String consent = consent(partner, person, "EQUALITY_MONITORING");

    // Then
    assertThat(OutboxRows.payloads(tenant, RECORDED))
        .singleElement()
        .asString()
        .contains("\"ethnicCode\": \"J\"");

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    assertThat(OutboxRows.payloads(tenant, WITHDRAWN)).hasSize(1);

    // When
    record(ANSWERS);

    // Then
    assertThat(OutboxRows.payloads(tenant, RECORDED)).hasSize(1);
  }

  @Test
  void whileAnotherConsentIsLiveAWithdrawalCallsNothingBack() {
    // Given
    String first = consent(partner, person, "EQUALITY_MONITORING");
    consent(partner, person, "EQUALITY_MONITORING");
    record(ANSWERS);

    // When
    change(partner, first, "withdraw", null).statusCode(200);

    // Then
    assertThat(OutboxRows.types(tenant)).doesNotContain(WITHDRAWN);
  }

  @Test
  void answersGoToTheirOwnTopicAndConsentForOtherPurposesDoesNotMatter() {
    // Given
    consent(partner, person, "REFERRAL");
    record(ANSWERS);
    assertThat(OutboxRows.types(tenant)).doesNotContain(RECORDED);

    // When
    consent(partner, person, "EQUALITY_MONITORING");

    // Then
    assertThat(
            TestDatabase.column(
                "select distinct topic || ' ' || dataclassification from outbox where type like"
                    + " 'org.fairway.equality.%' and tenant_id = '"
                    + tenant
                    + "'"))
        .singleElement()
        .asString()
        .endsWith("equality.events special-category");
    assertThat(
            TestDatabase.column(
                "select distinct topic from outbox where type not like 'org.fairway.equality.%'"
                    + " and tenant_id = '"
                    + tenant
                    + "'"))
        .singleElement()
        .asString()
        .endsWith("referral.events");
  }

  @Test
  void theRichestAnswerIsKeptAndTheCountedOneIsTold() {
    // Given
    consent(partner, person, "EQUALITY_MONITORING");

    // When
    record(
        ANSWERS
            .replace("\"J\"", "\"ROMA\"")
            .replace("NHS-2001", "CENSUS-2021")
            .replace("\"DISABLED\"", "\"PREFER_NOT_TO_SAY\""));

    // Then
    as(privacy(tenant)).get(person + "/equality").then().body("ethnicCode", equalTo("ROMA"));
    assertThat(OutboxRows.payloads(tenant, RECORDED))
        .singleElement()
        .asString()
        .contains("\"ethnicCode\": \"C\"", "\"NHS-2001\"", "\"disability\": \"UNKNOWN\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"J\" | \"Q\" | 422 | /ethnicCode",
        "\"J\" | null | 400 | /ethnicCode",
        "NHS-2001 | OTHER | 400 | /ethnicCodeSystem",
        "\"DISABLED\" | \"MAYBE\" | 400 | /disability",
        "20-24 | 20-25 | 400 | /ageBand",
        "\"sex\" | \"religion\": \"x\", \"sex\" | 400 | /religion",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    as(partner)
        .body(ANSWERS.replace(good, bad))
        .put(person + "/equality")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    as(privacy(tenant)).get(person + "/equality").then().statusCode(404);
  }
}
