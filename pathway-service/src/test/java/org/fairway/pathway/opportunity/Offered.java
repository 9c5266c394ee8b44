package org.fairway.pathway.opportunity;

import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.TestDatabase;

/** Opportunities and people who want places, to begin with. */
public final class Offered {
  private Offered() {}

  public static String json(int places) {
    return """
        {"pathwayType": "SUPPORTED_INTERNSHIP", "title": "Ward host", "soc2020": "6131", "band": "2",
         "site": {"lsoa21": "E01009719"}, "hoursPerWeek": "30.00", "patterns": ["DAYS"], "startsFrom": "2026-09-01",
         "places": %d, "requirements": {"essentialSkills": ["TALKING_TO_PATIENTS"], "desirableSkills": [],
         "qualifications": [], "excludedOffences": []}, "supports": ["JOB_COACH"], "guaranteedInterview": true,
         "ringFencedGroups": []}"""
        .formatted(places);
  }

  /** Path of a draft. */
  public static String draft(Persona owner, int places) {
    return draft(owner, json(places));
  }

  public static String draft(Persona owner, String json) {
    return creating(owner)
        .body(json)
        .post("/v1/opportunities")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  /** Path of what is published. */
  public static String published(Persona owner, int places) {
    return published(owner, json(places));
  }

  public static String published(Persona owner, String json) {
    String path = draft(owner, json);
    change(owner, path, "publish", null).statusCode(200);
    return path;
  }

  /** As time does: the last day to ask ({@code closes_on}) or to begin is another. */
  public static void lastDay(String path, String column, String day) {
    TestDatabase.execute(
        "update opportunity set starts_from = '%1$s', %2$s = '%1$s' where id = '%3$s'"
            .formatted(day, column, Given.id(path)));
  }

  /** Accepted referrals, as events leave them; each of a person who consents to be referred. */
  public static List<UUID> referrals(String tenant, UUID partner, int count) {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
    ids.forEach(id -> referral(tenant, partner, id));
    return ids;
  }

  public static UUID referral(String tenant, UUID partner, UUID id) {
    TestDatabase.execute(
        """
        insert into accepted_referral (id, tenant_id, reference, person, partner_id, source_type, withdrawn, source_version,
          accepted_at)
        values ('%1$s', '%2$s', '%1$s', '%4$s', '%3$s', 'COLLEGE', false, 1, now())"""
            .formatted(id, tenant, partner, person(id)));
    consent(tenant, id, "REFERRAL");
    return id;
  }

  /** The pseudonym of whom a referral of these is about. */
  public static String person(UUID referral) {
    return "p_" + referral.toString().replace("-", "").substring(0, 22);
  }

  public static UUID consent(String tenant, UUID referral, String purpose) {
    return consent(tenant, referral, purpose, purpose.equals("SHARE_WITH_EMPLOYER") ? "RNA" : "");
  }

  /** A consent that names this recipient; an empty one for nobody. */
  public static UUID consent(String tenant, UUID referral, String purpose, String recipient) {
    UUID id = UUID.randomUUID();
    TestDatabase.execute(
        "insert into consent (id, tenant_id, person, purpose, recipients) values ('%s', '%s', '%s', '%s', '{%s}')"
            .formatted(id, tenant, person(referral), purpose, recipient));
    return id;
  }

  public static ValidatableResponse ask(Persona who, String opportunity, UUID referral) {
    return creating(who)
        .body("{\"referralId\": \"" + referral + "\"}")
        .post(opportunity + "/place-requests")
        .then();
  }

  /** Path of the request. */
  public static String asked(Persona who, String opportunity, UUID referral) {
    return ask(who, opportunity, referral).statusCode(201).extract().header("Location");
  }
}
