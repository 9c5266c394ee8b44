package org.fairway.referral.caseworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssignmentTest {

  private static final String ASSIGNED = "org.fairway.referral.assigned.v1";
  private static final String OTHER = "00000000-0000-4000-8000-000000000018";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final String self = Casefile.subject(coordinator);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    Casefile.caseworker(coordinator, 20);
    Casefile.caseworker(coordinator, OTHER, 1);
  }

  private ValidatableResponse assign(String referral, String caseworker) {
    return change(coordinator, referral, "assign", body(caseworker, ""));
  }

  private static String body(String caseworker, String more) {
    return "{\"caseworker\": \"%s\"%s}".formatted(caseworker, more);
  }

  @Test
  void aCaseIsPassedOnAndEachWhoCarriedItIsRemembered() {
    // Given
    String referral = accepted(partner);
    // When
    assign(referral, self).statusCode(200).body("assignedTo", equalTo(self));
    assign(referral, self).statusCode(409).body("code", equalTo("assigned-already"));
    assign(referral, OTHER).statusCode(200);
    change(coordinator, referral, "unassign", "{\"note\": \"Is away\"}")
        .statusCode(200)
        .body("assignedTo", nullValue());
    // Then
    as(coordinator)
        .get(referral + "/assignments")
        .then()
        .statusCode(200)
        .body("items.caseworker", contains(OTHER, self))
        .body("items.assignedBy", contains(self, self))
        .body("items[0].endedAt", notNullValue());
    as(coordinator)
        .get(referral + "/timeline?limit=3")
        .then()
        .body("items.kind", contains("UNASSIGNED", "ASSIGNED", "ASSIGNED"))
        .body("items[0].note", equalTo("Is away"));
    assertThat(OutboxRows.payloads(tenant, ASSIGNED)).hasSize(3);
    assertThat(OutboxRows.payloads(tenant, ASSIGNED).get(0)).contains(self);
  }

  @Test
  void theMovesOfACaseworkerAreForTheOneWhoCarriesTheCase() {
    // Given
    String referral = accepted(partner);
    assign(referral, OTHER).statusCode(200);
    // When
    change(coordinator, referral, "start", null).statusCode(403);
    as(coordinator)
        .get(referral)
        .then()
        .body("allowedActions.find { it.action == 'start' }.allowed", equalTo(false));
    // Then
    assign(referral, self).statusCode(200);
    change(coordinator, referral, "start", null).statusCode(200);
  }

  @Test
  void aFullCaseloadTakesNoMoreUnlessThatIsMeant() {
    // Given
    assign(accepted(partner), OTHER).statusCode(200);
    String second = accepted(partner);
    // When
    assign(second, OTHER).statusCode(409).body("code", equalTo("caseload-full"));
    // Then
    as(coordinator).get(second).then().body("assignedTo", nullValue());
    change(coordinator, second, "assign", body(OTHER, ", \"evenIfFull\": true")).statusCode(200);
    as(coordinator)
        .get("/v1/caseworkers")
        .then()
        .body("items.find { it.subject == '" + OTHER + "' }.cases", equalTo(2))
        .body("items.find { it.subject == '" + OTHER + "' }.full", equalTo(true))
        .body("items.find { it.subject == '" + OTHER + "' }.ipsCaseloadScore", equalTo(5))
        .body("items.find { it.subject == '" + self + "' }.cases", equalTo(0));
    change(coordinator, second, "withdraw", "{\"reason\": \"HEALTH\"}").statusCode(403);
    assign(second, self).statusCode(200);
    change(coordinator, second, "withdraw", "{\"reason\": \"HEALTH\"}").statusCode(200);
    as(coordinator)
        .get("/v1/caseworkers")
        .then()
        .body("items.find { it.subject == '" + self + "' }.cases", equalTo(0));
  }

  @Test
  void ofManyWhoGiveTheLastFreeCaseAtOnceOneSucceeds() throws Exception {
    // Given
    List<Callable<Integer>> calls = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(4);
    for (int i = 0; i < 4; i++) {
      String referral = accepted(partner);
      String seen = etag(coordinator, referral);
      calls.add(
          () -> {
            together.await();
            return as(coordinator)
                .header("If-Match", seen)
                .body(body(OTHER, ""))
                .post(referral + "/assign")
                .statusCode();
          });
    }
    // When
    List<Integer> answers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void whoIsNotKnownGetsNoCaseAndWhoeverHasNoRightGivesNone() {
    // Given
    String referral = accepted(partner);
    // Then
    assign(referral, "nobody").statusCode(422).body("errors.code", contains("unknown-caseworker"));
    as(coordinator)
        .body(Casefile.caseworkerJson(5).replace("true", "false"))
        .put("/v1/caseworkers/" + OTHER)
        .then()
        .statusCode(200);
    assign(referral, OTHER).statusCode(422);
    change(partner, referral, "assign", body(self, "")).statusCode(403);
    as(partner).get(referral).then().body("assignedTo", nullValue());
    as(partner).get("/v1/caseworkers").then().statusCode(403);
    as(coordinator(Tokens.newTenant()))
        .get("/v1/caseworkers")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void aCaseworkersNameIsSealed() {
    assertThat(
            TestDatabase.value(
                "select count(*) from caseworker where tenant_id = '"
                    + tenant
                    + "' and position('Given Name'::bytea in name) > 0"))
        .isEqualTo("0");
  }
}
