package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;
import org.fairway.local.identity.PartnerPersonas;
import org.fairway.local.identity.PartnerPersonas.Onboarded;

/** A partner is registered; it refers a person; the ICS takes the referral on. */
final class ReferralChapter {
  static final String DUDLEY_LSOA = "E01009719";
  private static final int AGE = 19;
  private static final List<String> PURPOSES =
      List.of(
          "REFERRAL", "SHARE_WITH_EMPLOYER", "SHARE_OUTCOME_WITH_REFERRER", "EQUALITY_MONITORING");

  private static final String GIVEN_NAME = "Given Name";
  private static final String FAMILY_NAME = "Family Name";
  private static final String EMAIL = "person@person.example";
  private static final String NOTE =
      "Wishes to work on a ward; a job coach is known to the college";

  private final Cast cast;
  private final Narrator narrator;

  ReferralChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
  }

  /** What is entered of the person and the partner, to be read nowhere but in its place. */
  static List<String> personal() {
    return List.of(GIVEN_NAME, FAMILY_NAME, EMAIL, NOTE, born(), "@partner.example");
  }

  private static String born() {
    return LocalDate.now(ZoneOffset.UTC).minusYears(AGE).minusMonths(2).toString();
  }

  /** What the later chapters go on from. */
  record Outcome(
      Onboarded partner, String person, String referral, String reference, String etag) {}

  Onboarded onboard() {
    narrator.chapter("1. A community partner joins");
    Api coordinator = cast.as(Cast.HERE, "coordinator", Service.REFERRAL);
    Onboarded partner =
        new PartnerPersonas(coordinator, cast.signIn())
            .onboard("Example Women's Centre", Cast.HERE);
    narrator.found(
        "The coordinator of "
            + Cast.HERE
            + " registered a partner; its user and its machine client were made in Keycloak");
    return partner;
  }

  /**
   * Person, consents, equality monitoring, referral.
   *
   * @param programme that the referral is for
   */
  Outcome refer(Onboarded partner, String programme) {
    narrator.chapter("2. The partner refers a person, and the ICS takes the referral on");
    Api api = cast.as(partner.person(), Service.REFERRAL);
    String person = addPerson(api);
    Map<String, Object> draft =
        Map.of(
            "personId",
            person,
            "pathwayType",
            "SUPPORTED_INTERNSHIP",
            "programmeId",
            programme,
            "note",
            NOTE);
    Answer drafted = api.post("/v1/referrals", draft).expect(201);
    String path = "/v1/referrals/" + Check.text(drafted.json(), "id");
    Answer submitted = api.move(path + "/submit", Map.of(), drafted.etag()).expect(200);
    String reference = Check.text(submitted.json(), "reference");
    narrator.did("the partner submitted referral " + reference);
    Answer accepted = accept(path);
    narrator.found("Referral " + reference + " went from draft to accepted");
    return new Outcome(
        partner, person, Check.text(accepted.json(), "id"), reference, submitted.etag());
  }

  private String addPerson(Api api) {
    Map<String, Object> body =
        Map.of(
            "givenName", GIVEN_NAME,
            "familyName", FAMILY_NAME,
            "dateOfBirth", born(),
            "contact", Map.of("email", EMAIL, "preferred", "VIA_PARTNER"),
            "lsoa21", DUDLEY_LSOA,
            "priorityGroups", List.of("LEARNING_DISABILITY", "NEET"),
            "languages", List.of("ur", "en"));
    String person = Check.text(api.post("/v1/people", body).expect(201).json(), "id");
    for (String purpose : PURPOSES) {
      api.post("/v1/people/" + person + "/consents", consent(purpose)).expect(201);
    }
    narrator.did("the partner added a person with a consent receipt for each of four purposes");
    Map<String, String> answers =
        Map.of(
            "ethnicCode", "J",
            "ethnicCodeSystem", "NHS-2001",
            "disability", "DISABLED",
            "sex", "FEMALE",
            "ageBand", "16-19");
    Check.equal(
        204,
        api.put("/v1/people/" + person + "/equality", answers).status(),
        "the status of equality monitoring");
    narrator.did("equality monitoring recorded, apart from what selectors can read");
    return person;
  }

  private static Map<String, Object> consent(String purpose) {
    return Map.of(
        "purpose",
        purpose,
        "recipients",
        List.of(Cast.HERE, Cast.TRUST),
        "wordingVersion",
        "2026-04",
        "givenBy",
        "PERSON_IN_WRITING",
        "givenAt",
        Instant.now().minusSeconds(60).toString());
  }

  private Answer accept(String path) {
    Api coordinator = cast.as(Cast.HERE, "coordinator", Service.REFERRAL);
    Answer seen = coordinator.get(path).expect(200);
    JsonNode actions = seen.json().path("allowedActions");
    Check.that(
        actions.toString().contains("acknowledge"), "the coordinator may acknowledge: " + actions);
    Answer acknowledged =
        coordinator.move(path + "/acknowledge", Map.of(), seen.etag()).expect(200);
    narrator.did("the coordinator acknowledged it");
    Answer accepted = coordinator.move(path + "/accept", Map.of(), acknowledged.etag()).expect(200);
    Check.equal("ACCEPTED", Check.text(accepted.json(), "status"), "the status");
    narrator.did("the coordinator accepted it");
    return accepted;
  }
}
