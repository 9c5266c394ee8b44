package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every status x every action x every kind of caller, over HTTP, from the one table of the
 * specification: what is allowed happens, what is not is refused, and what the referral says of it
 * beforehand is what then happens.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EveryMoveTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Persona partner;
  private String referral;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    referral = accepted(partner);
  }

  /** Callers, and who each is to the referral. */
  private Map<Caller, Set<Mover>> callers() {
    Map<Caller, Set<Mover>> callers = new EnumMap<>(Caller.class);
    callers.put(Caller.REFERRER, Set.of(Mover.REFERRER));
    callers.put(Caller.REFERRERS_MACHINE, Set.of(Mover.REFERRER));
    callers.put(Caller.CASEWORKER, Set.of(Mover.COORDINATOR, Mover.CASEWORKER));
    callers.put(Caller.OTHER_COORDINATOR, Set.of(Mover.COORDINATOR));
    callers.put(Caller.EMPLOYER, Set.of());
    callers.put(Caller.ANALYST, Set.of());
    callers.put(Caller.PRIVACY, Set.of());
    return callers;
  }

  /**
   * Every role that signs in. The person, by link, is in PersonMovesTest, the system in
   * PathwayNewsTest.
   */
  private enum Caller {
    REFERRER,
    REFERRERS_MACHINE,
    CASEWORKER,
    OTHER_COORDINATOR,
    EMPLOYER,
    ANALYST,
    PRIVACY
  }

  /** With every scope that a referral asks for, so that it is the role that decides. */
  private Persona persona(Caller caller) {
    return switch (caller) {
      case REFERRER -> partner;
      case REFERRERS_MACHINE -> in(partner.organisation(), "integration");
      case CASEWORKER, OTHER_COORDINATOR -> coordinator;
      case EMPLOYER -> in("RNA", "employer");
      case ANALYST -> in(tenant, "analyst");
      case PRIVACY -> in(tenant, "privacy");
    };
  }

  private Persona in(String organisation, String role) {
    return Persona.of(tenant, organisation, role, "referrals:read", "referrals:write");
  }

  @Test
  void everyTripleIsAsTheTableSays() {
    // Given
    Casefile.caseworker(coordinator, 50);
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    // When
    for (ReferralStatus from : ReferralStatus.values()) {
      for (Map.Entry<Caller, Set<Mover>> caller : callers().entrySet()) {
        tried += everyAction(from, caller.getKey(), caller.getValue(), wrong);
      }
    }
    // Then
    assertThat(wrong).isEmpty();
    assertThat(tried).isEqualTo(15 * 15 * 7);
  }

  private int everyAction(
      ReferralStatus from, Caller caller, Set<Mover> movers, List<String> wrong) {
    Persona persona = persona(caller);
    if (movers.isEmpty()) { // it is in that status still, by the caller before
      return refusedAlways(from, caller, persona, wrong);
    }
    put(from, caller);
    JsonPath shown = as(persona).get(referral).then().statusCode(200).extract().jsonPath();
    for (ReferralAction action : ReferralAction.values()) {
      boolean allowed = movers.stream().anyMatch(m -> SpecifiedMoves.allows(from, action, m));
      int expected = allowed ? 200 : SpecifiedMoves.knows(from, action) ? 403 : 409;
      int answered = take(persona, action);
      String offered =
          shown.getString("allowedActions.find { it.action == '" + action.verb() + "' }.allowed");
      if (!closedByRole(movers, action, answered)
          && (answered != expected || !offered.equals("" + allowed))) {
        wrong.add(from + " " + action + " " + caller + ": " + answered + ", offered " + offered);
      }
      if (answered == 200) {
        put(from, caller);
      }
    }
    return ReferralAction.values().length;
  }

  /** Roles that make no moves, and do not even see how a referral is; all actions at once. */
  private int refusedAlways(
      ReferralStatus from, Caller caller, Persona persona, List<String> wrong) {
    Map<ReferralAction, CompletableFuture<Integer>> answers = new EnumMap<>(ReferralAction.class);
    for (ReferralAction action : ReferralAction.values()) {
      answers.put(action, sent(persona, action));
    }
    answers.forEach(
        (action, answer) -> {
          if (answer.join() != 403) {
            wrong.add(from + " " + action + " " + caller + ": " + answer.join());
          }
        });
    return answers.size();
  }

  private CompletableFuture<Integer> sent(Persona persona, ReferralAction action) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + referral + "/" + action.verb()))
            .header("Authorization", "Bearer " + Tokens.of(persona))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"v7\"")
            .POST(HttpRequest.BodyPublishers.ofString(Casefile.bodyOf(action.verb())))
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  /** An operation that is for other roles altogether is refused before the table is asked. */
  private boolean closedByRole(Set<Mover> movers, ReferralAction action, int answered) {
    boolean referrers =
        Set.of("submit", "cancel", "provide-info", "withdraw", "no-contact")
            .contains(action.verb());
    boolean team = !Set.of("submit", "cancel", "provide-info").contains(action.verb());
    boolean open = movers.contains(Mover.REFERRER) ? referrers : team;
    return !open && answered == 403;
  }

  private int take(Persona persona, ReferralAction action) {
    return sent(persona, action).join();
  }

  /** The referral as if it had come there, whatever it did before. */
  private void put(ReferralStatus status, Caller caller) {
    String id = referral.substring(referral.lastIndexOf('/') + 1);
    boolean draft = status == ReferralStatus.DRAFT;
    String carrier = caller == Caller.CASEWORKER ? Casefile.subject(coordinator) : "somebody-else";
    TestDatabase.execute(
        """
        update referral set status = '%s', version = 7, reference = %s, submitted_at = %s, reason = %s, outcome = %s,
          outcome_on = %s, outcome_employer = null, outcome_band = null, outcome_hours = null, review_on = %s, assigned_to = '%s' where id = '%s'"""
            .formatted(
                status,
                draft ? "null" : "coalesce(reference, 'BC-7K3M-2U')",
                draft ? "null" : "now()",
                status == ReferralStatus.DECLINED ? "'OTHER'" : "null",
                status == ReferralStatus.COMPLETED ? "'STARTED_WORK'" : "null",
                status == ReferralStatus.COMPLETED ? "'2026-01-05'" : "null",
                status == ReferralStatus.WAITLISTED
                    ? "'" + Casefile.today().plusDays(9) + "'"
                    : "null",
                carrier,
                id),
        "delete from sustained_check where referral_id = '" + id + "'",
        // a draft has no clocks yet
        "delete from sla_clock where " + draft + " and referral_id = '" + id + "'");
  }
}
