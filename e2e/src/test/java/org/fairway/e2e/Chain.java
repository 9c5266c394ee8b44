package org.fairway.e2e;

import static org.fairway.e2e.Call.created;
import static org.fairway.e2e.Call.move;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/**
 * One person's way from a community referral to a started job, in a tenant of its own, over the
 * public APIs.
 */
final class Chain {
  static final String GIVEN_NAME = "Given-Unmistakable";
  static final String FAMILY_NAME = "Family-Unmistakable";
  static final String EMAIL = "person.unmistakable@example.org";
  static final String BORN = "2006-05-04";
  static final String NOTE = "Reads well aloud.";
  static final String PARTNER_NAME = "Example Community Centre";
  static final String PARTNER_EMAIL = "office.unmistakable@example.org";
  static final String USER_EMAIL = "user.unmistakable@example.org";

  private final Suite suite = Suite.get();
  final String tenant = Tokens.newTenant();
  final Persona coordinator =
      Persona.ofTenant(
          tenant,
          "coordinator",
          "partners:read",
          "partners:write",
          "people:read",
          "referrals:read",
          "referrals:write",
          "pathways:read",
          "pathways:write",
          "ats:write",
          "metrics:read",
          "reports:read",
          "reports:write");
  final Persona analyst =
      Persona.ofTenant(
          tenant, "analyst", "metrics:read", "metrics:write", "reports:read", "reports:write");
  Persona partner;
  String partnerId;
  String personId;
  String referralId;
  String reference;
  String enrolmentId;
  String connectionId;
  String secret;

  Chain partner() {
    partnerId =
        created(
            coordinator,
            suite.referral() + "/v1/partners",
            Map.of(
                "name",
                PARTNER_NAME,
                "kind",
                "HOMELESSNESS_CHARITY",
                "contactEmail",
                PARTNER_EMAIL,
                "agreement",
                Map.of(
                    "signedOn", LocalDate.now(ZoneOffset.UTC).minusDays(10).toString(),
                    "validFrom", LocalDate.now(ZoneOffset.UTC).minusDays(10).toString(),
                    "validTo", LocalDate.now(ZoneOffset.UTC).plusYears(1).toString()),
                "machineClient",
                true,
                "users",
                List.of(
                    Map.of(
                        "username",
                        "user-" + tenant.toLowerCase(java.util.Locale.ROOT),
                        "email",
                        USER_EMAIL))));
    partner =
        Persona.of(
            tenant,
            partnerId,
            "partner",
            "people:read",
            "people:write",
            "equality:write",
            "referrals:read",
            "referrals:write",
            "partners:read",
            "pathways:read");
    return this;
  }

  Chain person() {
    String people = suite.referral() + "/v1/people";
    personId =
        created(
            partner,
            people,
            Map.of(
                "givenName",
                GIVEN_NAME,
                "familyName",
                FAMILY_NAME,
                "dateOfBirth",
                BORN,
                "contact",
                Map.of("email", EMAIL, "preferred", "EMAIL"),
                "lsoa21",
                "E01009719",
                "priorityGroups",
                List.of("NEET")));
    for (String purpose :
        List.of(
            "REFERRAL",
            "EQUALITY_MONITORING",
            "SHARE_WITH_EMPLOYER",
            "SHARE_OUTCOME_WITH_REFERRER")) {
      created(
          partner,
          people + "/" + personId + "/consents",
          Map.of(
              "purpose",
              purpose,
              "wordingVersion",
              "2026-04",
              "givenBy",
              "PERSON_SPOKEN",
              "givenAt",
              Instant.now().minusSeconds(60).toString()));
    }
    Call.as(partner)
        .body(
            Call.json(
                Map.of(
                    "ethnicCode", "J",
                    "ethnicCodeSystem", "NHS-2001",
                    "disability", "DISABLED",
                    "sex", "FEMALE",
                    "ageBand", "20-24")))
        .put(people + "/" + personId + "/equality")
        .then()
        .statusCode(204);
    return this;
  }

  Chain accepted() {
    submitted();
    String url = suite.referral() + "/v1/referrals/" + referralId;
    move(coordinator, url, "acknowledge", Map.of()).then().statusCode(200);
    move(coordinator, url, "accept", Map.of()).then().statusCode(200);
    return this;
  }

  Chain submitted() {
    referralId =
        created(
            partner,
            suite.referral() + "/v1/referrals",
            Map.of(
                "personId",
                personId,
                "pathwayType",
                "SUPPORTED_INTERNSHIP",
                "note",
                NOTE));
    String url = suite.referral() + "/v1/referrals/" + referralId;
    Response submitted = move(partner, url, "submit", Map.of());
    submitted.then().statusCode(200);
    reference = submitted.path("reference");
    return this;
  }

  Chain enrolled() {
    created(
        coordinator,
        suite.pathway() + "/v1/programmes",
        Map.of(
            "name",
            "Supported internships",
            "stream",
            "SUPPORTED_EMPLOYMENT",
            "pathwayType",
            "SUPPORTED_INTERNSHIP",
            "startsOn",
            LocalDate.now(ZoneOffset.UTC).minusMonths(1).toString(),
            "endsOn",
            LocalDate.now(ZoneOffset.UTC).plusMonths(9).toString(),
            "targetGroups",
            List.of("NEET"),
            "places",
            10));
    String list = suite.pathway() + "/v1/enrolments?referral=" + referralId;
    enrolmentId =
        Awaitility.await("enrolment made from the event")
            .atMost(Duration.ofSeconds(30))
            .until(() -> Call.as(coordinator).get(list).path("items[0].id"), id -> id != null);
    // Consents travel on another key than the referral; the one given last lets the partner see.
    Awaitility.await("consents arrived")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Call.as(partner).get(suite.pathway() + "/v1/enrolments/" + enrolmentId).statusCode()
                    == 200);
    return this;
  }

  Chain connected() {
    Response connection =
        Call.create(
            coordinator,
            suite.pathway() + "/v1/ats/connections",
            Map.of("system", "TRAC", "name", "Trac", "organisation", "RNA"));
    connection.then().statusCode(201);
    connectionId = connection.path("id");
    secret = connection.path("secret");
    return this;
  }

  /** Reports a stage as the applicant tracking system would. */
  Response reports(String stage, Instant at) {
    String body =
        Call.json(
            Map.of(
                "events",
                List.of(
                    Map.of(
                        "eventId",
                        stage + "-" + referralId,
                        "type",
                        "application.stage-changed",
                        "externalId",
                        "application-" + referralId,
                        "vacancy",
                        Map.of(
                            "externalId",
                            "V-1",
                            "title",
                            "Healthcare support worker",
                            "employer",
                            "RNA",
                            "band",
                            "2"),
                        "referralReference",
                        reference,
                        "stage",
                        stage,
                        "occurredAt",
                        at.toString()))));
    return signed(body, secret);
  }

  Response signed(String body, String with) {
    return signed(body, with, "");
  }

  Response signed(String body, String with, String preference) {
    String id = "msg_" + UUID.randomUUID();
    String time = String.valueOf(Instant.now().getEpochSecond());
    return RestAssured.given()
        .header("Prefer", preference)
        .header("webhook-id", id)
        .header("webhook-timestamp", time)
        .header("webhook-signature", "v1," + signature(with, id + "." + time + "." + body))
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(suite.pathway() + "/v1/ats/connections/" + connectionId + "/events");
  }

  private static String signature(String secret, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
