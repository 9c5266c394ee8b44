package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;

/** An opportunity, how well it fits the person and why, and the place that the person takes. */
final class PlaceChapter {
  private static final String LINE = "        %3s of %-3s %-18s %s";

  private final Cast cast;
  private final Narrator narrator;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  PlaceChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
  }

  /** The person has a place, and their enrolment has moved on with it. */
  void take(ReferralChapter.Outcome referral) {
    String opportunity = publish();
    Api partner = cast.as(referral.partner().person(), Service.PATHWAY);
    String profile = "/v1/matching-profiles/" + referral.referral();
    Check.equal(200, partner.put(profile, profile()).status(), "the status of the profile");
    JsonNode match = match(partner, profile, opportunity);
    narrator.found(
        "The opportunity fits the person to " + match.path("percentage").asInt() + " %, explained");
    explain(match);
    accept(partner, opportunity, referral.referral());
  }

  private String publish() {
    Api trust = cast.as(Cast.HERE, "employer", Service.PATHWAY);
    Answer drafted = trust.post("/v1/opportunities", opportunity()).expect(201);
    String id = Check.text(drafted.json(), "id");
    String path = "/v1/opportunities/" + id;
    trust.move(path + "/publish", Map.of(), drafted.etag()).expect(200);
    narrator.did("the trust published an opportunity: ward host, 24 hours a week, one place");
    return id;
  }

  private Map<String, Object> opportunity() {
    return Map.ofEntries(
        Map.entry("pathwayType", "SUPPORTED_INTERNSHIP"),
        Map.entry("title", "Ward host, Russells Hall"),
        Map.entry("soc2020", "6131"),
        Map.entry("band", "2"),
        Map.entry("site", Map.of("latitude", 52.5021, "longitude", -2.1178)),
        Map.entry("hoursPerWeek", "24.00"),
        Map.entry("patterns", List.of("DAYS")),
        Map.entry("startsFrom", today.toString()),
        Map.entry("startsUntil", today.plusMonths(2).toString()),
        Map.entry("places", 1),
        Map.entry(
            "requirements",
            Map.of(
                "essentialSkills",
                List.of("TALKING_TO_PATIENTS", "FOLLOWING_A_ROUTINE"),
                "desirableSkills",
                List.of("FOOD_HYGIENE"),
                "qualifications",
                List.of(),
                "minimumAge",
                16,
                "maximumAge",
                24,
                "excludedOffences",
                List.of())),
        Map.entry("supports", List.of("JOB_COACH")),
        Map.entry("guaranteedInterview", true),
        Map.entry("ringFencedGroups", List.of("LEARNING_DISABILITY")));
  }

  private Map<String, Object> profile() {
    return Map.ofEntries(
        Map.entry("skills", List.of("TALKING_TO_PATIENTS", "FOOD_HYGIENE")),
        Map.entry("qualifications", List.of()),
        Map.entry("leastHours", "16.00"),
        Map.entry("mostHours", "30.00"),
        Map.entry("patterns", List.of("DAYS")),
        Map.entry("lsoa21", ReferralChapter.DUDLEY_LSOA),
        Map.entry("travelKilometres", 10),
        Map.entry("availableFrom", today.toString()),
        Map.entry("needs", List.of("JOB_COACH")),
        Map.entry("declaredGroups", List.of("LEARNING_DISABILITY")),
        Map.entry("pathwayTypes", List.of("SUPPORTED_INTERNSHIP")));
  }

  private static JsonNode match(Api partner, String profile, String opportunity) {
    JsonNode items =
        partner.get(profile + "/opportunities?limit=100").expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("opportunityId").asText().equals(opportunity))
        .findFirst()
        .orElseThrow(() -> Check.failed("the opportunity is among those that fit"));
  }

  private void explain(JsonNode match) {
    int points = 0;
    for (JsonNode criterion : match.path("criteria")) {
      points += criterion.path("points").asInt();
      narrator.line(
          LINE.formatted(
              criterion.path("points").asText(),
              criterion.path("weight").asText(),
              criterion.path("criterion").asText(),
              criterion.path("sentence").asText()));
    }
    Check.equal(match.path("percentage").asInt(), points, "the points of all criteria");
  }

  private void accept(Api partner, String opportunity, String referral) {
    Answer asked =
        partner
            .post(
                "/v1/opportunities/" + opportunity + "/place-requests",
                Map.of("referralId", referral))
            .expect(201);
    Check.equal("OFFERED", Check.text(asked.json(), "state"), "the state of the request");
    String path = "/v1/place-requests/" + Check.text(asked.json(), "id");
    JsonNode taken = partner.move(path + "/accept", Map.of(), asked.etag()).expect(200).json();
    JsonNode enrolment = taken.path("enrolment");
    Check.equal("MOVED", Check.text(enrolment, "outcome"), "what became of the enrolment");
    narrator.did("the partner took the place for the person");
    narrator.did(Check.text(enrolment, "sentence"));
  }
}
