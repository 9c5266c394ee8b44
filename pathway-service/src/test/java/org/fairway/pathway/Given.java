package org.fairway.pathway;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;

/** Starting points that many tests share. */
public final class Given {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Given() {}

  /** Waits until the ICS sees the enrolment of a referral, and returns its path. */
  public static String enrolment(Persona coordinator, Referral referral) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              JsonPath page =
                  Calls.as(coordinator).get("/v1/enrolments?referral=" + referral.id()).jsonPath();
              List<String> ids = page.getList("items.id");
              return ids == null || ids.isEmpty() ? null : "/v1/enrolments/" + ids.get(0);
            },
            java.util.Objects::nonNull);
  }

  /** An enrolment of a fresh referral on the only programme of a fresh tenant. */
  public static String enrolment(Persona coordinator) {
    Referral referral = Referral.random();
    new ReferralEvents(coordinator.tenant()).accepted(referral);
    return enrolment(coordinator, referral);
  }

  /** Moves an enrolment along, without a body. */
  public static void moved(Persona who, String path, String... verbs) {
    for (String verb : verbs) {
      Calls.change(who, path, verb, null).statusCode(200);
    }
  }

  /** An enrolment that is active since the first of September 2025. */
  public static String active(Persona coordinator) {
    Api.programme(coordinator, 10);
    String path = enrolment(coordinator);
    moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    return path;
  }

  public static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
