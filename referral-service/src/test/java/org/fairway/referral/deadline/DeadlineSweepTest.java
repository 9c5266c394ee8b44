package org.fairway.referral.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What falls due is done once, and what fails holds up nothing else; shown on consents. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class DeadlineSweepTest {
  private static final String EXPIRED = "org.fairway.consent.expired.v1";

  private final String tenant = Tokens.newTenant();
  private Persona partner;
  private String person;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    person = person(partner);
  }

  private String endingConsent() {
    String json =
        consentJson("CONTACT")
            .replace(
                "\"givenBy\"",
                "\"expiresAt\": \"" + Instant.now().plusSeconds(3600) + "\", \"givenBy\"");
    return creating(partner)
        .body(json)
        .post(person + "/consents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void theirTimeComes() {
    for (String sql :
        List.of(
            "update consent set expires_at = now() - interval '1 second'",
            "update deadline set due_at = now() - interval '1 second'")) {
      TestDatabase.execute(sql + " where tenant_id = '" + tenant + "'");
    }
  }

  private long left() {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from deadline where kind = 'CONSENT_EXPIRY' and tenant_id = '"
                + tenant
                + "'"));
  }

  private void awaitLeft(long many) {
    await().atMost(Duration.ofSeconds(20)).until(() -> left() == many);
  }

  @Test
  void consentsThatRunOutAreToldOnce() {
    // Given
    List<String> consents = IntStream.range(0, 3).mapToObj(i -> endingConsent()).toList();
    assertThat(left()).isEqualTo(3);

    // When
    theirTimeComes();
    awaitLeft(0);

    // Then
    assertThat(OutboxRows.payloads(tenant, EXPIRED))
        .hasSize(3)
        .allSatisfy(told -> assertThat(consents).anyMatch(told::contains));
  }

  @Test
  void whatFailsIsPutOffAndTheRestIsDone() {
    // Given one of three that the database will not let through
    String poisoned = endingConsent();
    endingConsent();
    endingConsent();
    TestDatabase.execute(
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$",
        "create trigger refuse before insert on audit_entry for each row when (new.subject_id = '"
            + poisoned
            + "') execute function refuse()");
    try {
      // When
      theirTimeComes();
      awaitLeft(1);

      // Then
      assertThat(OutboxRows.payloads(tenant, EXPIRED))
          .hasSize(2)
          .noneMatch(told -> told.contains(poisoned));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  TestDatabase.value(
                          "select attempts from deadline where kind = 'CONSENT_EXPIRY' and tenant_id = '"
                              + tenant
                              + "'")
                      .equals("1"));
    } finally {
      TestDatabase.execute("drop trigger refuse on audit_entry", "drop function refuse()");
    }

    // When its time comes again
    TestDatabase.execute("update deadline set due_at = now() where tenant_id = '" + tenant + "'");
    awaitLeft(0);

    // Then
    assertThat(OutboxRows.payloads(tenant, EXPIRED)).hasSize(3);
  }

  @Test
  void aConsentThatWasWithdrawnDoesNotRunOut() {
    // Given
    String consent = "/v1/consents/" + endingConsent();

    // When
    org.fairway.platform.testing.Calls.change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    assertThat(left()).isZero();
    theirTimeComes();
    assertThat(OutboxRows.types(tenant)).doesNotContain(EXPIRED);
  }
}
