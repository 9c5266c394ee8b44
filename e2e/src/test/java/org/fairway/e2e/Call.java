package org.fairway.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** The calls that integrators make, in their shortest form. */
final class Call {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
  }

  private Call() {}

  static RequestSpecification as(Persona who) {
    return RestAssured.given().auth().oauth2(Tokens.of(who)).contentType("application/json");
  }

  static Response create(Persona who, String url, Map<String, ?> body) {
    return as(who)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(json(body))
        .post(url);
  }

  static String created(Persona who, String url, Map<String, ?> body) {
    return create(who, url, body)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(201, 202))
        .extract()
        .path("id");
  }

  /** Reads the present version, then makes the move on it. */
  static Response move(Persona who, String url, String move, Map<String, ?> body) {
    return as(who).header("If-Match", etag(who, url)).body(json(body)).post(url + "/" + move);
  }

  static String etag(Persona who, String url) {
    return as(who).get(url).then().statusCode(200).extract().header("ETag");
  }

  static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
