package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.pathway.ats.Sender.owner;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ConnectionApiTest {
  private static final String BODY = "{\"system\": \"TRAC\", \"name\": \"Recruitment\"}";
  private static final String LONG_AGO = "2026-03-02T09:00:00Z";

  private final String tenant = Tokens.newTenant();
  private final Persona owner = owner(tenant, "RNA");
  private final Persona careSystem = Persona.ofTenant(tenant, "coordinator", "ats:write");

  @Test
  void theSecretIsShownOnceAndStoredSealed() {
    // When
    Response opened = creating(owner).body(BODY).post("/v1/ats/connections");
    String secret = opened.path("secret");

    // Then
    opened
        .then()
        .statusCode(201)
        .body("secret", startsWith("whsec_"))
        .body("organisation", equalTo("RNA"))
        .body("webhookUrl", endsWith(opened.header("Location") + "/events"));
    as(owner).get(opened.header("Location")).then().statusCode(200).body("secret", nullValue());
    as(owner)
        .get("/v1/ats/connections")
        .then()
        .body("items", hasSize(1))
        .body("items.secret", hasItem(nullValue()));
    String stored =
        TestDatabase.value(
            "select encode(secret, 'escape') from ats_connection where tenant_id = '"
                + tenant
                + "'");
    assertThat(stored).doesNotContain(secret.substring(6, 20));
  }

  @Test
  void theSameKeyShowsTheSameSecretAgain() {
    // A sender whose answer was lost on the way may ask again; the stored answer is sealed.
    String first = once("k").path("secret");
    String again = once("k").path("secret");

    assertThat(again).isEqualTo(first);
    assertThat(
            TestDatabase.value(
                "select count(*) from ats_connection where tenant_id = '" + tenant + "'"))
        .isEqualTo("1");
  }

  @Test
  void afterARotationBothSecretsAreLiveAndAfterASecondTheFirstIsNot() {
    // Given
    Sender first = Sender.of(owner);

    // When
    Sender second = first.with(rotated(first));

    // Then
    first.send(event("e1", "A-1", "APPLIED", LONG_AGO)).then().statusCode(200);
    second.send(event("e2", "A-1", "SHORTLISTED", LONG_AGO)).then().statusCode(200);

    // When
    Sender third = first.with(rotated(first));

    // Then
    first.send(event("e3", "A-1", "INTERVIEWED", LONG_AGO)).then().statusCode(401);
    second.send(event("e4", "A-1", "INTERVIEWED", LONG_AGO)).then().statusCode(200);
    third.send(event("e5", "A-1", "STARTED", LONG_AGO)).then().statusCode(200);
  }

  @Test
  void theOldSecretEndsWithTheOverlap() {
    Sender first = Sender.of(owner);
    rotated(first);

    TestDatabase.execute(
        "update ats_connection set previous_valid_until = now() - interval '1 second' where id = '"
            + first.connection()
            + "'");

    first.send(event("e1", "A-1", "APPLIED", LONG_AGO)).then().statusCode(401);
  }

  @Test
  void rotationNeedsThePresentTag() {
    Sender sender = Sender.of(owner);

    as(owner).post(sender.path() + "/rotate").then().statusCode(428);
    as(owner).header("If-Match", "\"v99\"").post(sender.path() + "/rotate").then().statusCode(412);
  }

  @Test
  void theCareSystemOpensOneForAnEmployerAndAnEmployerOnlyItsOwn() {
    String forOther =
        "{\"system\": \"TRAC\", \"name\": \"Recruitment\", \"organisation\": \"RNA\"}";

    creating(careSystem)
        .body(forOther)
        .post("/v1/ats/connections")
        .then()
        .statusCode(201)
        .body("organisation", equalTo("RNA"));
    as(owner).get("/v1/ats/connections").then().body("items", hasSize(1));
    creating(owner(tenant, "RXX"))
        .body(forOther)
        .post("/v1/ats/connections")
        .then()
        .statusCode(403);
  }

  @Test
  void strangersFindNothing() {
    Sender sender = Sender.of(owner);

    for (Persona stranger :
        new Persona[] {owner(tenant, "RXX"), owner(Tokens.newTenant(), "RNA")}) {
      as(stranger).get(sender.path()).then().statusCode(404);
      as(stranger).get("/v1/ats/connections").then().body("items", hasSize(0));
      as(stranger)
          .header("If-Match", "\"v0\"")
          .post(sender.path() + "/rotate")
          .then()
          .statusCode(404);
    }
    as(careSystem).get(sender.path()).then().statusCode(200);
    as(owner.withRole("partner")).get(sender.path()).then().statusCode(403);
    as(owner.withScopes("pathways:read")).get(sender.path()).then().statusCode(403);
  }

  @Test
  void badInputIsNamed() {
    creating(owner)
        .body("{\"system\": \"trac!\", \"name\": \"\"}")
        .post("/v1/ats/connections")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/system"))
        .body("errors.pointer", hasItem("/name"));
  }

  private String rotated(Sender sender) {
    return as(owner)
        .header("If-Match", Calls.etag(owner, sender.path()))
        .post(sender.path() + "/rotate")
        .then()
        .statusCode(200)
        .body("previousSecretValidUntil", notNullValue())
        .extract()
        .path("secret");
  }

  private Response once(String key) {
    return as(owner).header("Idempotency-Key", key).body(BODY).post("/v1/ats/connections");
  }
}
