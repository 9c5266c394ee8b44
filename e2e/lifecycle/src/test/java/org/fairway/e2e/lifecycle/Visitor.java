package org.fairway.e2e.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody who works with a suite through its public API, with tokens from the command line. */
final class Visitor {
  private final Home home;
  private final Map<String, String> environment;
  private String person;

  Visitor(Home home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /** Needs all of PostgreSQL, Keycloak and referral-service; leaves events for Kafka. */
  void leavesSomething() {
    person =
        asPartner()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body("{\"givenName\": \"Given\", \"familyName\": \"Name 17\"}")
            .post(home.referral() + "/v1/people")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
  }

  void findsIt() {
    asPartner().get(person).then().statusCode(200);
  }

  private RequestSpecification asPartner() {
    Command.Outcome token = new Command(home).with(environment).run("token", "partner");
    assertThat(token.code()).as("%s", token.error()).isZero();
    return RestAssured.given().auth().oauth2(token.output().get(0)).contentType("application/json");
  }
}
