package org.fairway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.OpenApiSnapshot;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OpenApiTest {

  @Test
  void theDescriptionIsTheReviewedOne() {
    OpenApiSnapshot.verify("referral-service");
  }

  /**
   * Who refers themselves tells the same things in the same form as who is entered by a partner.
   */
  @Test
  void aPersonHasOneFormWhoeverTellsOfThem() {
    // Given
    JsonPath told =
        JsonPath.from(Checkout.root().resolve("contracts/openapi/referral-service.json").toFile());
    Map<String, Object> own = told.getMap("components.schemas.SelfPerson.properties");
    Map<String, Object> entered = told.getMap("components.schemas.PersonData.properties");

    // Then
    assertThat(own).hasSizeGreaterThan(15);
    own.forEach(
        (name, form) -> assertThat(plain(form)).as(name).isEqualTo(plain(entered.get(name))));
  }

  private static Object plain(Object form) {
    Map<Object, Object> bounds = new HashMap<>((Map<?, ?>) form);
    bounds.keySet().removeAll(Set.of("description", "examples"));
    bounds.replace("$ref", "#/components/schemas/OwnContact", "#/components/schemas/PersonContact");
    return bounds;
  }
}
