package org.fairway.platform.sample;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** What the tests of the plumbing share. */
final class Sample {
  private Sample() {}

  static Persona coordinator() {
    return Persona.ofTenant(Tokens.newTenant(), "coordinator", "people:write");
  }

  static RequestSpecification as(Persona persona) {
    return RestAssured.given().auth().oauth2(Tokens.of(persona)).contentType("application/json");
  }

  static RequestSpecification creating(Persona persona) {
    return as(persona).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  static String create(Persona persona, String name) {
    return creating(persona)
        .body("{\"name\":\"" + name + "\"}")
        .post("/v1/things")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
