package org.fairway.referral.engagement;

import static org.fairway.platform.testing.Calls.creating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.TestDatabase;

/** Sessions and bookings that tests begin with. */
public final class EngagementApi {

  private EngagementApi() {}

  /** A session that begins in so many hours; {@code capacity} is null for no limit. */
  public static String sessionJson(int hours, boolean open, Integer capacity) {
    Instant start = Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    return """
        {"kind": "OUTREACH", "title": "An evening about careers", "startsAt": "%s", "endsAt": "%s",
         "place": "Community hall", "host": "Example Women's Centre", "languages": ["en", "ur"],
         "openToPartners": %s%s}"""
        .formatted(
            start,
            start.plus(2, ChronoUnit.HOURS),
            open,
            capacity == null ? "" : ", \"capacity\": " + capacity);
  }

  /** Plans a session and gives its path. */
  public static String session(Persona organiser, String json) {
    String id =
        creating(organiser)
            .body(json)
            .post("/v1/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/sessions/" + id;
  }

  /** Books and gives the booking's path. */
  public static String booking(Persona who, String session, String json) {
    String id =
        creating(who)
            .body(json)
            .post(session + "/bookings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/bookings/" + id;
  }

  /** As if time had passed: the session began an hour ago. */
  public static void begun(String session) {
    TestDatabase.execute(
        "update engagement_session set starts_at = now() - interval '1 hour' where id = '"
            + session.substring(session.lastIndexOf('/') + 1)
            + "'");
  }
}
