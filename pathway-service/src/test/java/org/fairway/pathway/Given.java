package org.fairway.pathway;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.TestDatabase;

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

  /** Puts an enrolment on the newest programme of its tenant, unless it is on one already. */
  public static void chosen(Persona coordinator, String path) {
    if (Calls.as(coordinator).get(path).path("programmeId") != null) {
      return;
    }
    String newest = Calls.as(coordinator).get("/v1/programmes").path("items[0].id");
    Calls.change(coordinator, path, "programme", "{\"programmeId\": \"" + newest + "\"}")
        .statusCode(200);
  }

  /** An enrolment that is active with employers, and of whom. */
  public record Shared(String path, Referral referral) {}

  /**
   * An active enrolment with these employers agreed, which the person lets them see.
   *
   * @param employer one of them, for whom it waits to be there
   */
  public static Shared shared(Persona coordinator, Persona employer, String... employers) {
    Referral referral = Referral.random();
    ReferralEvents events = new ReferralEvents(coordinator.tenant());
    events.accepted(referral);
    events.consentToApplications(referral.person(), employers);
    String path = enrolment(coordinator, referral);
    Calls.as(coordinator)
        .header("If-Match", Calls.etag(coordinator, path))
        .body("{\"employers\": [\"" + String.join("\", \"", employers) + "\"]}")
        .put(path + "/plan")
        .then()
        .statusCode(200);
    moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    Persona reader = employer.withScopes("pathways:read");
    await().atMost(PATIENCE).until(() -> Calls.as(reader).get(path).statusCode() == 200);
    return new Shared(path, referral);
  }

  /** An enrolment of another pathway that is active since the first of September 2025. */
  public static String begun(Persona coordinator, String pathwayType) {
    String path = interested(coordinator, pathwayType);
    moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    return path;
  }

  /** An enrolment of another pathway, on a programme of its own, as it begins. */
  public static String interested(Persona coordinator, String pathwayType) {
    UUID programme =
        UUID.fromString(
            Calls.creating(coordinator)
                .body(Api.programmeJson(10).replace("SUPPORTED_INTERNSHIP", pathwayType))
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    Referral referral = Referral.random().onProgramme(programme);
    new ReferralEvents(coordinator.tenant()).accepted(referral, pathwayType);
    return enrolment(coordinator, referral);
  }

  /** The person of an enrolment consents to the referral, as of everybody who is referred. */
  public static void consented(String path) {
    TestDatabase.execute(
        "insert into consent (id, tenant_id, person, purpose) select gen_random_uuid(), tenant_id, person,"
            + " 'REFERRAL' from enrolment where id = '"
            + id(path)
            + "'");
  }

  /** That consent ends; nothing is told of it. */
  public static void consentRanOut(String path) {
    TestDatabase.execute(
        "update consent c set expires_at = now() - interval '1 day' from enrolment e"
            + " where c.tenant_id = e.tenant_id and c.person = e.person and e.id = '"
            + id(path)
            + "'");
  }

  public static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
