package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.TestDatabase;

/** Jobs of people on pathways, as their caseworkers write them down. */
public final class Jobs {
  private Jobs() {}

  public static ValidatableResponse written(
      Persona who, String enrolment, String since, String band) {
    return creating(who)
        .body(
            "{\"employer\": \"RNA\", \"startedOn\": \"%s\", \"band\": \"%s\"}"
                .formatted(since, band))
        .post(enrolment + "/employments")
        .then();
  }

  /** The path of one of somebody who has not begun, and so is in post. */
  public static String inPost(Persona who, String enrolment, String since, String band) {
    return written(who, enrolment, since, band)
        .statusCode(201)
        .body("origin", equalTo("IN_POST"))
        .extract()
        .header("Location");
  }

  /** A check found them in it on that day. */
  public static void found(Persona who, String employment, String on, String band) {
    creating(who)
        .body("{\"checkedOn\": \"%s\", \"inWork\": true, \"band\": \"%s\"}".formatted(on, band))
        .post(employment + "/checks")
        .then()
        .statusCode(201);
  }

  /** They left the pathway for the job that began on that day. */
  public static void wentTo(Persona who, String enrolment, String began, String band) {
    creating(who)
        .body(
            """
            {"kind": "PAID_16_HOURS_OR_MORE", "beganOn": "%s",
             "employment": {"weeklyHours": "20", "employer": "RNA", "band": "%s"}}"""
                .formatted(began, band))
        .post(enrolment + "/destinations")
        .then()
        .statusCode(201);
  }

  /** The weeks after which work is to be checked, and whether they are still to be answered. */
  public static List<String> reminders(String employment) {
    return TestDatabase.column(
        "select right(subject, 2) || ' ' || (closed_at is null)::text from reminder where subject like '"
            + Given.id(employment)
            + "-%' order by subject");
  }
}
