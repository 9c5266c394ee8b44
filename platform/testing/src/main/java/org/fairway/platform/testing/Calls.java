package org.fairway.platform.testing;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls of the service under test as somebody. */
public final class Calls {
  private Calls() {}

  public static RequestSpecification as(Persona persona) {
    return RestAssured.given().auth().oauth2(Tokens.of(persona)).contentType("application/json");
  }

  /** As {@link #as}, with an idempotency key of its own. */
  public static RequestSpecification creating(Persona persona) {
    return as(persona).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** The strong tag of a resource as it is now. */
  public static String etag(Persona persona, String path) {
    return as(persona).get(path).then().statusCode(200).extract().header("ETag");
  }

  /** Posts a change under the present tag; {@code body} is null for none. */
  public static ValidatableResponse change(Persona persona, String path, String verb, String body) {
    RequestSpecification request = as(persona).header("If-Match", etag(persona, path));
    return (body == null ? request : request.body(body)).post(path + "/" + verb).then();
  }
}
