package org.fairway.pathway;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** Calls of the service as somebody. */
public final class Api {
  private Api() {}

  public static RequestSpecification as(Persona persona) {
    return RestAssured.given().auth().oauth2(Tokens.of(persona)).contentType("application/json");
  }

  public static RequestSpecification creating(Persona persona) {
    return as(persona).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** The strong tag of a resource as it is now. */
  public static String etag(Persona persona, String path) {
    return as(persona).get(path).then().statusCode(200).extract().header("ETag");
  }

  /** Posts a change under the present tag. */
  public static ValidatableResponse change(Persona persona, String path, String verb, String body) {
    RequestSpecification request = as(persona).header("If-Match", etag(persona, path));
    return (body == null ? request : request.body(body)).post(path + "/" + verb).then();
  }

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
