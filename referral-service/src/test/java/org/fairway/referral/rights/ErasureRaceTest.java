package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.Test;

/** Nobody is referred who is erased at the same moment. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ErasureRaceTest {
  private static final int ROUNDS = 8;

  private final String tenant = Tokens.newTenant();
  private final Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:write");

  private int erase(String person) {
    return creating(officer)
        .body("{\"cause\": \"REQUEST\"}")
        .post(person + "/erasure")
        .statusCode();
  }

  @Test
  void ofAnErasureAndASubmissionAtOnceOneComesTooLate() throws Exception {
    Persona partner = registered(tenant);
    ExecutorService two = Executors.newFixedThreadPool(2);
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      String person = person(partner);
      consent(partner, person, "REFERRAL");
      String draft =
          creating(partner)
              .body(
                  "{\"personId\": \"%s\", \"pathwayType\": \"APPRENTICESHIP\"}"
                      .formatted(Casefile.idOf(person)))
              .post("/v1/referrals")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      String path = "/v1/referrals/" + draft;
      String tag = etag(partner, path);

      // When
      List<Future<Integer>> answers =
          two.invokeAll(
              List.of(
                  () -> erase(person),
                  () -> as(partner).header("If-Match", tag).post(path + "/submit").statusCode()));

      // Then
      assertThat(answers.get(0).get()).isIn(201, 409);
      assertThat(answers.get(1).get()).isLessThan(500);
    }
    two.shutdown();
    assertThat(
            TestDatabase.value(
                "select count(*) from referral r join person p on p.id = r.person_id"
                    + " where r.status = 'SUBMITTED' and p.erased_at is not null and r.tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void ofAnErasureAndALegalHoldAtOnceOneComesTooLate() throws Exception {
    Persona partner = registered(tenant);
    ExecutorService two = Executors.newFixedThreadPool(2);
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      String person = person(partner);

      // When
      List<Future<Integer>> answers =
          two.invokeAll(
              List.of(
                  () -> erase(person),
                  () ->
                      as(officer)
                          .header("If-Match", "\"v0\"")
                          .body("{\"cause\": \"COMPLAINT\"}")
                          .post(person + "/rights/hold")
                          .statusCode()));

      // Then
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .isIn(List.of(201, 409), List.of(409, 200));
    }
    two.shutdown();
  }
}
