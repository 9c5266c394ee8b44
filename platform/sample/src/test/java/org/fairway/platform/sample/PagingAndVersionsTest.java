package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PagingAndVersionsTest {
  private final Persona caller = Sample.coordinator();

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    // Given
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Sample.create(caller, "thing " + i));
    }
    // When
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          cursor == null
              ? as(caller).get("/v1/things?limit=2")
              : as(caller).queryParam("cursor", cursor).get("/v1/things?limit=2");
      seen.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    // Then
    assertThat(seen).containsExactlyElementsOf(made);
  }

  @Test
  void thePageLinksToItsNextUntilTheLast() {
    // Given
    Sample.create(caller, "a");
    Sample.create(caller, "b");
    // When
    Response first = as(caller).get("/v1/things?limit=1&colour=red");
    String link = first.header("Link");
    // Then
    assertThat(link)
        .startsWith("</v1/things?")
        .contains("limit=1", "colour=red")
        .endsWith("next\"");
    String target = link.substring(1, link.indexOf('>'));
    as(caller)
        .urlEncodingEnabled(false)
        .get(target)
        .then()
        .statusCode(200)
        .header("Link", nullValue());
  }

  @Test
  void aCursorHoldsOnlyForItsTenantFiltersAndBytes() {
    // Given
    Sample.create(caller, "a");
    Sample.create(caller, "b");
    String cursor = as(caller).get("/v1/things?limit=1").path("next");
    // When, Then
    as(caller).queryParam("cursor", cursor).get("/v1/things?limit=1").then().statusCode(200);
    for (Response refused :
        List.of(
            as(Sample.coordinator()).queryParam("cursor", cursor).get("/v1/things"),
            as(caller).queryParam("cursor", cursor).get("/v1/things?colour=red"),
            as(caller).queryParam("cursor", "A" + cursor.substring(1)).get("/v1/things?colour=red"),
            as(caller).queryParam("cursor", "nonsense!").get("/v1/things"))) {
      refused.then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }
  }

  @Test
  void aChangeNeedsThePresentVersion() {
    // Given
    String path = "/v1/things/" + Sample.create(caller, "a");
    String etag = as(caller).get(path).header("ETag");
    // When, Then
    as(caller).body("{\"name\":\"b\"}").put(path).then().statusCode(428);
    as(caller).header("If-Match", "*").body("{\"name\":\"b\"}").put(path).then().statusCode(412);
    Response changed = as(caller).header("If-Match", etag).body("{\"name\":\"b\"}").put(path);
    changed.then().statusCode(200).body("name", equalTo("b"));
    assertThat(changed.header("ETag")).isNotEqualTo(etag);
    as(caller)
        .header("If-Match", etag)
        .body("{\"name\":\"c\"}")
        .put(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition-failed"));
    as(caller).get(path).then().body("name", equalTo("b"));
  }

  @Test
  void anUnchangedThingIsNotSentAgain() {
    // Given
    String path = "/v1/things/" + Sample.create(caller, "a");
    String etag = as(caller).get(path).header("ETag");
    // When, Then
    for (String known : List.of(etag, "\"other\", " + etag, "W/" + etag, "*")) {
      as(caller)
          .header("If-None-Match", known)
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", etag)
          .header("Content-Type", nullValue())
          .body(equalTo(""));
    }
    as(caller).header("If-None-Match", "\"v0\"").get(path).then().statusCode(200);
    as(caller).header("If-None-Match", etag).get("/v1/things/none").then().statusCode(404);
  }

  /** The version is the same, and so a caller may still change what was read. */
  @Test
  void whatIsShownOtherwiseIsSentAgain() {
    // Given
    String path = "/v1/things/" + Sample.create(caller, "a");
    String plain = as(caller).get(path).header("ETag");
    // When
    Response red = as(caller).header("If-None-Match", plain).get(path + "?colour=red");
    // Then
    red.then().statusCode(200).body("colour", equalTo("red"));
    assertThat(red.header("ETag")).isNotEqualTo(plain);
    as(caller).header("If-Match", plain).body("{\"name\":\"b\"}").put(path).then().statusCode(200);
    as(caller).header("If-None-Match", plain).get(path).then().statusCode(200);
  }
}
