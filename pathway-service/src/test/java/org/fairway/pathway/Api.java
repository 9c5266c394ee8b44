package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.creating;

import java.util.UUID;
import org.fairway.platform.testing.Persona;

/** Somebody who calls, and the things that most tests begin with. */
public final class Api {
  private Api() {}

  public static Persona coordinator(String tenant) {
    return Persona.ofTenant(tenant, "coordinator", "pathways:read", "pathways:write");
  }

  public static Persona employer(String tenant, String ods) {
    return Persona.of(tenant, ods, "employer", "pathways:read", "pathways:write");
  }

  public static Persona partner(String tenant, UUID partner) {
    return Persona.of(tenant, partner.toString(), "partner", "pathways:read", "pathways:write");
  }

  /** Opens a supported internship that runs around today. */
  public static UUID programme(Persona owner, int places) {
    return UUID.fromString(
        creating(owner)
            .body(programmeJson(places))
            .post("/v1/programmes")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public static String programmeJson(int places) {
    return """
        {"name": "Supported internships", "stream": "SUPPORTED_EMPLOYMENT", "pathwayType": "SUPPORTED_INTERNSHIP",
         "startsOn": "2025-09-01", "endsOn": "2099-07-31", "targetGroups": ["LEARNING_DISABILITY"], "places": %d}"""
        .formatted(places);
  }
}
