package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.draftJson;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.TenantRows;
import org.fairway.referral.Api;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.Test;

/** Whoever was erased stays so: nothing is written down of them by somebody who knows an id. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ErasedCaseTest {
  private static final String PATCH = "application/merge-patch+json";
  private static final String ERASED = "person-erased";
  private static final String NOTE = "{\"text\": \"Rang, and 17 answered\"}";
  private static final String ANSWERS =
      """
      {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "DISABLED", "sex": "FEMALE",
       "ageBand": "20-24"}""";
  private static final String OBJECTION =
      """
      {"purpose": "CONTACT", "made": "ONLINE", "receivedOn": "%1$s", "stopBy": "%1$s"}""";
  private static final String DUE =
      "select count(*) from deadline where due_at <= now() and tenant_id = '%s'";

  private final String tenant = Tokens.newTenant();
  private final Persona team = coordinator(tenant);
  private final Persona officer =
      Persona.ofTenant(
          tenant, "privacy", "people:read", "people:write", "subjects:read", "subjects:write");

  private Persona partner;
  private String person;
  private String ended;
  private String begun;
  private String appointment;
  private String notice;
  private String match;

  /** Somebody with a case that is over, another one that was not sent, and somebody alike. */
  private void given() {
    partner = registered(tenant);
    ended = Api.accepted(partner);
    person = "/v1/people/" + as(partner).get(ended).path("personId");
    consent(partner, person, "CONTACT");
    appointment =
        ended
            + "/appointments/"
            + creating(team).body(booking()).post(ended + "/appointments").path("id");
    change(team, ended, "start", null).statusCode(200);
    change(team, ended, "complete", Casefile.bodyOf("complete")).statusCode(200);
    begun = draft(partner, person);
    notice = "/v1/notices/" + as(partner).get("/v1/notices").path("items[0].id");
    Api.person(partner);
    match =
        "/v1/duplicates/"
            + await().atMost(Duration.ofSeconds(30)).until(this::found, id -> id != null);
  }

  private String found() {
    return as(partner).get("/v1/duplicates").path("items[0].id");
  }

  private static String booking() {
    return "{\"kind\": \"REVIEW\", \"startsAt\": \"%s\", \"minutes\": 30}"
        .formatted(Instant.now().minusSeconds(60));
  }

  private static String contact() {
    return "{\"channel\": \"PHONE\", \"result\": \"REACHED\", \"attemptedAt\": \"%s\", \"note\": \"17 asked\"}"
        .formatted(Instant.now().minusSeconds(60));
  }

  private Response posted(Persona who, String path, String verb, String body) {
    return as(who).header("If-Match", etag(who, path)).body(body).post(path + "/" + verb);
  }

  private Response patched(Persona who, String path, String body) {
    return as(who).header("If-Match", etag(who, path)).contentType(PATCH).body(body).patch(path);
  }

  private Response checked() {
    String found =
        "{\"result\": \"NOT_KNOWN\", \"foundOn\": \"%s\", \"note\": \"17 did not say\"}"
            .formatted(Casefile.today());
    return as(team)
        .header("If-Match", etag(team, ended))
        .body(found)
        .put(ended + "/sustained-checks/13");
  }

  /** What is written to a case that is over, or was not sent, of somebody who is known. */
  private Map<String, Supplier<Response>> lateWork() {
    Map<String, Supplier<Response>> calls = new LinkedHashMap<>();
    calls.put("note of the team", () -> creating(team).body(NOTE).post(ended + "/notes"));
    calls.put("note of the referrer", () -> creating(partner).body(NOTE).post(ended + "/notes"));
    calls.put(
        "attendance",
        () ->
            posted(team, appointment, "attendance", "{\"state\": \"ATTENDED\", \"note\": \"x\"}"));
    calls.put("sustained", this::checked);
    calls.put(
        "wishes", () -> patched(partner, begun, "{\"note\": \"17 would rather have evenings\"}"));
    return calls;
  }

  private Map<String, Supplier<Response>> openWork() {
    Map<String, Supplier<Response>> calls = new LinkedHashMap<>();
    String self = "{\"caseworker\": \"" + Casefile.subject(team) + "\", \"note\": \"17\"}";
    calls.put("contact", () -> creating(team).body(contact()).post(ended + "/contacts"));
    calls.put("booking", () -> creating(team).body(booking()).post(ended + "/appointments"));
    calls.put("assign", () -> posted(team, ended, "assign", self));
    calls.put("unassign", () -> posted(team, ended, "unassign", "{}"));
    calls.put("sub-status", () -> posted(team, ended, "sub-status", "{\"subStatus\": null}"));
    calls.put("route", () -> posted(team, ended, "route", "{\"employer\": \"RNA\"}"));
    calls.put("reopen", () -> posted(team, ended, "reopen", Casefile.bodyOf("reopen")));
    calls.put(
        "in error", () -> posted(team, ended, "enter-in-error", Casefile.bodyOf("enter-in-error")));
    calls.put("submit", () -> posted(partner, begun, "submit", "{}"));
    calls.put("link", () -> as(team).body("{}").post(ended + "/status-links"));
    return calls;
  }

  private Map<String, Supplier<Response>> ofThePerson() {
    Map<String, Supplier<Response>> calls = new LinkedHashMap<>();
    calls.put("draft", () -> creating(partner).body(draftJson(person)).post("/v1/referrals"));
    calls.put(
        "consent", () -> creating(partner).body(consentJson("CONTACT")).post(person + "/consents"));
    calls.put("equality", () -> as(partner).body(ANSWERS).put(person + "/equality"));
    calls.put(
        "offence",
        () ->
            as(partner)
                .body("{\"situations\": [\"NOT_SAID\"], \"basis\": \"CONSENT\"}")
                .put(person + "/offence"));
    String today = Casefile.today().toString();
    calls.put(
        "objection",
        () -> creating(partner).body(OBJECTION.formatted(today)).post(person + "/objections"));
    String cause = "{\"cause\": \"LEGAL_CLAIM\"}";
    calls.put("hold", () -> posted(officer, person + "/rights", "hold", cause));
    String unlawful = "{\"cause\": \"UNLAWFUL\"}";
    calls.put("restrict", () -> posted(officer, person + "/rights", "restrict", unlawful));
    calls.put(
        "erasure",
        () -> creating(officer).body("{\"cause\": \"REQUEST\"}").post(person + "/erasure"));
    calls.put("dismissal", () -> posted(partner, match, "dismiss", "{\"note\": \"17 is no 18\"}"));
    return calls;
  }

  private Map<String, String> answers(Map<String, Supplier<Response>> calls) {
    Map<String, String> answers = new TreeMap<>();
    calls.forEach(
        (name, call) -> {
          Response answer = call.get();
          String code = answer.statusCode() == 409 ? answer.path("code") : null;
          answers.put(name, answer.statusCode() + " " + code);
        });
    return answers;
  }

  /** What the database holds when all that follows from the calls so far has been done. */
  private Map<String, String> settled(TenantRows rows) {
    Map<String, String> last = new LinkedHashMap<>();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              Map<String, String> now = rows.now();
              boolean same =
                  now.equals(last) && TestDatabase.value(DUE.formatted(tenant)).equals("0");
              last.clear();
              last.putAll(now);
              return same;
            });
    return last;
  }

  @Test
  void nothingIsWrittenDownOfACaseWhosePersonIsErased() {
    // Given
    given();
    creating(officer)
        .body("{\"cause\": \"REQUEST\"}")
        .post(person + "/erasure")
        .then()
        .statusCode(201);
    TenantRows rows = new TenantRows(tenant);
    Map<String, String> before = settled(rows);
    Map<String, Supplier<Response>> calls = new LinkedHashMap<>(lateWork());
    calls.putAll(openWork());
    calls.putAll(ofThePerson());

    // When
    Map<String, String> answers = answers(calls);

    // Then
    assertThat(answers).hasSize(24).allSatisfy((n, code) -> assertThat(code).contains(ERASED));
    // what asks for a consent finds that there is none
    posted(partner, notice, "person-told", "{}").then().statusCode(409);
    patched(
            partner,
            person,
            "{\"supporter\": {\"name\": \"Family Name 18\", \"relation\": \"CARER\"}}")
        .then()
        .statusCode(409);
    assertThat(settled(rows)).isEqualTo(before);
    // what is left can be thrown away
    as(partner).header("If-Match", etag(partner, begun)).delete(begun).then().statusCode(204);
  }

  @Test
  void controlArmOfSomebodyWhoIsKnownAllOfItIsTaken() {
    // Given
    given();

    // When
    Map<String, String> answers = answers(lateWork());

    // Then
    assertThat(answers).allSatisfy((n, code) -> assertThat(code).startsWith("20"));
  }
}
