package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;

/**
 * The person is enrolled because the event arrived, goes through the moves, and hours are recorded.
 */
final class PathwayChapter {
  private static final Duration EVENT_LIMIT = Duration.ofSeconds(60);
  private static final int DAYS_SO_FAR = 14;
  private static final int MONTHS_TO_GO = 9;

  private final Cast cast;
  private final Narrator narrator;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  PathwayChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
  }

  /** The trust opens a programme; its id. */
  String openProgramme() {
    Map<String, Object> body =
        Map.of(
            "name",
            "Supported internships at the trust",
            "stream",
            "SUPPORTED_EMPLOYMENT",
            "pathwayType",
            "SUPPORTED_INTERNSHIP",
            "startsOn",
            today.minusDays(DAYS_SO_FAR).toString(),
            "endsOn",
            today.plusMonths(MONTHS_TO_GO).toString(),
            "targetGroups",
            List.of("LEARNING_DISABILITY", "AUTISTIC"),
            "places",
            12);
    JsonNode programme =
        cast.as(Cast.HERE, "employer", Service.PATHWAY)
            .post("/v1/programmes", body)
            .expect(201)
            .json();
    narrator.did("the trust " + Cast.TRUST + " opened a supported internship with 12 places");
    return Check.text(programme, "id");
  }

  /** From expressed interest to active, with hours; the enrolment's id. */
  String follow(ReferralChapter.Outcome referral) {
    narrator.chapter("3. pathway-service hears of it and enrols the person");
    Api trust = cast.as(Cast.HERE, "employer", Service.PATHWAY);
    JsonNode enrolment = awaitEnrolment(referral.referral());
    String path = "/v1/enrolments/" + Check.text(enrolment, "id");
    narrator.did("the event arrived; the enrolment is " + Check.text(enrolment, "status"));
    explainEligibility(path);
    // The consent that lets the employer see the person travels as an event of its own.
    Check.eventually(
        "the employer's sight of the enrolment",
        EVENT_LIMIT,
        () -> Optional.of(trust.get(path)).filter(answer -> answer.status() == 200));
    new PlaceChapter(cast, narrator).take(referral);
    move(trust, path, "enrol");
    move(trust, path, "activate");
    recordHours(trust, path);
    return Check.text(enrolment, "id");
  }

  private JsonNode awaitEnrolment(String referral) {
    Api coordinator = cast.as(Cast.HERE, "coordinator", Service.PATHWAY);
    return Check.eventually(
        "an enrolment of the referral",
        EVENT_LIMIT,
        () -> {
          JsonNode items =
              coordinator
                  .get("/v1/enrolments?referral=" + referral)
                  .expect(200)
                  .json()
                  .path("items");
          return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
        });
  }

  private void explainEligibility(String path) {
    Map<String, Object> facts =
        Map.of(
            "dateOfBirthYearMonth", today.minusYears(19).minusMonths(2).toString().substring(0, 7),
            "ehcPlan", "YES",
            "jobCoach", "YES");
    JsonNode answer =
        cast.as(Cast.HERE, "coordinator", Service.PATHWAY)
            .post(path + "/eligibility", facts)
            .expect(200)
            .json();
    narrator.did("eligibility by the rules of the first day: " + Check.text(answer, "verdict"));
    for (JsonNode rule : answer.path("rules")) {
      narrator.line(
          "        %-8s %-18s %s"
              .formatted(
                  Check.text(rule, "verdict"),
                  Check.text(rule, "rule"),
                  Check.text(rule, "sentence")));
    }
  }

  private void move(Api caller, String path, String verb) {
    String etag = caller.get(path).expect(200).etag();
    boolean begins = verb.equals("activate");
    Map<String, Object> body =
        begins ? Map.of("effectiveOn", today.minusDays(DAYS_SO_FAR).toString()) : Map.of();
    Answer moved = caller.move(path + "/" + verb, body, etag).expect(200);
    narrator.did(verb + ": " + Check.text(moved.json(), "status"));
  }

  private void recordHours(Api trust, String path) {
    List<LocalDate> days =
        Stream.iterate(
                today.minusDays(DAYS_SO_FAR), day -> day.isBefore(today), day -> day.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();
    for (LocalDate day : days) {
      Map<String, Object> line =
          Map.of(
              "date",
              day.toString(),
              "hours",
              "6.50",
              "deliveryMode",
              "EMPLOYER_SITE",
              "supervisor",
              "WARD-4");
      trust.post(path + "/hours", line).expect(201);
    }
    JsonNode ledger = trust.get(path + "/hours").expect(200).json();
    String wanted =
        java.math.BigDecimal.valueOf(6.5)
            .multiply(java.math.BigDecimal.valueOf(days.size()))
            .setScale(2)
            .toPlainString();
    Check.equal(wanted, Check.text(ledger, "total"), "the total of hours");
    narrator.found(
        "Enrolled on the supported internship, active, "
            + wanted
            + " hours on "
            + days.size()
            + " days");
  }
}
