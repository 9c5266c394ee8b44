package org.fairway.referral;

import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.Set;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.testing.Persona;

/** Somebody who calls, and the things that most tests begin with. */
public final class Api {

  private static final String[] PARTNERS_SCOPES = {
    "partners:read",
    "people:read",
    "people:write",
    "equality:write",
    "offences:write",
    "offences:read",
    "referrals:read",
    "referrals:write",
    "webhooks:read",
    "webhooks:write"
  };

  private Api() {}

  public static Persona coordinator(String tenant) {
    return Persona.ofTenant(
        tenant,
        "coordinator",
        "partners:read",
        "partners:write",
        "people:read",
        "people:write",
        "referrals:read",
        "referrals:write",
        "webhooks:read",
        "webhooks:write",
        "equality:write");
  }

  public static Persona privacy(String tenant) {
    return Persona.ofTenant(
        tenant,
        "privacy",
        "people:read",
        "people:write",
        "equality:read",
        "offences:read",
        "referral:operate");
  }

  /** The scope of a persona's request, without its roles. */
  public static Scope scope(Persona persona) {
    return new Scope(persona.tenant(), persona.organisation(), "somebody", "test", Set.of());
  }

  /** Somebody of a partner that need not be registered. */
  public static Persona ofPartner(String tenant, String partner) {
    return Persona.of(tenant, partner, "partner", PARTNERS_SCOPES);
  }

  /** Somebody of a partner that was just registered, with an agreement in force. */
  public static Persona registered(String tenant) {
    return registered(tenant, partnerJson("2099-03-31"));
  }

  public static Persona registered(String tenant, String json) {
    Response made = creating(coordinator(tenant)).body(json).post("/v1/partners");
    return ofPartner(tenant, made.then().statusCode(201).extract().path("id"));
  }

  public static String partnerJson(String validTo) {
    return """
        {"name": "Example Women's Centre", "kind": "WOMENS_CENTRE", "communitiesServed": ["LONE_PARENT", "ur"],
         "identifiers": [{"scheme": "CHARITY", "value": "1234567"}], "contactEmail": "office@partner.example",
         "agreement": {"signedOn": "2026-03-01", "validFrom": "2026-04-01", "validTo": "%s"},
         "machineClient": false, "users": []}"""
        .formatted(validTo);
  }

  public static String personJson() {
    return """
        {"givenName": "Given Name 17", "familyName": "Family Name 17", "dateOfBirth": "2004-05-06",
         "contact": {"email": "seventeen@person.example", "phone": "+44 7700 900017", "preferred": "TEXT"},
         "lsoa21": "E01009719", "priorityGroups": ["NEET", "LEARNING_DISABILITY", "VETERAN"],
         "languages": ["ur", "en"], "englishLevel": "LEVEL_1", "rightToWork": "UNRESTRICTED"}""";
  }

  /** The machine of a care system's own site, where people refer themselves. */
  public static Persona site(String tenant) {
    Persona partner =
        registered(tenant, partnerJson("2099-03-31").replace("WOMENS_CENTRE", "SELF_REFERRAL"));
    return Persona.of(tenant, partner.organisation(), "self-referral", "self-referrals:write");
  }

  /** What somebody says who refers themselves, with answers to equality monitoring. */
  public static String selfReferralJson() {
    return """
        {"person": %s, "consents": [
           {"purpose": "REFERRAL", "wordingVersion": "2026-04", "recipients": ["QUA"]},
           {"purpose": "EQUALITY_MONITORING", "wordingVersion": "2026-04e"}],
         "pathwayType": "SUPPORTED_INTERNSHIP", "note": "Mornings are best for me",
         "equality": {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "PREFER_NOT_TO_SAY",
           "sex": "FEMALE", "ageBand": "20-24"}}"""
        .formatted(personJson());
  }

  /** Adds a person and gives their path. */
  public static String person(Persona partner) {
    return creating(partner)
        .body(personJson())
        .post("/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  public static String consentJson(String purpose) {
    return """
        {"purpose": "%s", "recipients": ["QUA"], "wordingVersion": "2026-04", "givenBy": "PERSON_IN_WRITING",
         "givenAt": "%s"}"""
        .formatted(purpose, Instant.now().minusSeconds(60));
  }

  /** Keeps a consent and gives its path. */
  public static String consent(Persona partner, String person, String purpose) {
    String id =
        creating(partner)
            .body(consentJson(purpose))
            .post(person + "/consents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/consents/" + id;
  }

  public static String draftJson(String person) {
    return """
        {"personId": "%s", "pathwayType": "SUPPORTED_INTERNSHIP", "note": "Prefers mornings, asked for 17 by name"}"""
        .formatted(person.substring(person.lastIndexOf('/') + 1));
  }

  /** Begins a referral and gives its path. */
  public static String draft(Persona partner, String person) {
    String id =
        creating(partner)
            .body(draftJson(person))
            .post("/v1/referrals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/referrals/" + id;
  }

  /** A referral that was sent, of a person who consents to all of it. */
  public static String submitted(Persona partner) {
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    consent(partner, person, "SHARE_OUTCOME_WITH_REFERRER");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    return referral;
  }

  /** A referral that was taken on. */
  public static String accepted(Persona partner) {
    String referral = submitted(partner);
    Persona coordinator = coordinator(partner.tenant());
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    return referral;
  }
}
