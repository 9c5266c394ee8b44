package org.fairway.referral.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms by which names are found: of those who had none, and under a new key. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SearchTermsApiTest {
  private static final String PATH = "/v1/search-terms";

  private final String tenant = Tokens.newTenant();
  private final Persona operator = Persona.ofTenant(tenant, "operator", "referral:operate");
  private Persona partner;
  private String referral;
  private String person;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    referral = submitted(partner);
    person = "/v1/people/" + as(partner).get(referral).path("personId");
  }

  private List<String> found() {
    return as(partner)
        .body("{\"name\": \"given family\"}")
        .post("/v1/referrals/search")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private void renew(String body) {
    as(operator).body(body).post(PATH + "/renew").then().statusCode(200);
  }

  private void done() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as(operator)
                    .get(PATH)
                    .then()
                    .body("waiting", equalTo(0))
                    .body("withoutTerms", equalTo(0)));
  }

  private List<String> stored() {
    return TestDatabase.column(
        "select term from person_term where term not like 'g:%' and tenant_id = '" + tenant + "'");
  }

  @Test
  void whoWasEnteredBeforeThereWereTermsIsFoundAfterwardsAndTheirVersionStays() {
    // Given
    TestDatabase.execute(
        "update person set search_terms = null where tenant_id = '" + tenant + "'");
    assertThat(stored()).isEmpty();
    assertThat(found()).as("control arm: without terms nobody is found").isEmpty();
    as(operator).get(PATH).then().body("people", equalTo(1)).body("withoutTerms", equalTo(1));
    String version = etag(partner, person);

    // When
    renew("{}");

    // Then
    done();
    assertThat(found()).containsExactly(Casefile.idOf(referral));
    assertThat(etag(partner, person)).isEqualTo(version);
  }

  @Test
  void underANewKeyPeopleAreFoundBeforeAndAfterTheirTermsAreMadeAnew() {
    // Given
    List<String> before = stored();

    // When
    renew("{\"newKey\": true}");

    // Then what was made under the old key is found, beside what is made under the new one
    assertThat(stored()).isEqualTo(before);
    String second = submitted(partner);
    assertThat(found()).containsExactly(Casefile.idOf(second), Casefile.idOf(referral));
    as(operator)
        .body("{\"newKey\": true}")
        .post(PATH + "/renew")
        .then()
        .statusCode(409)
        .body("code", equalTo("renewal-running"));
    as(operator).get(PATH).then().body("waiting", greaterThan(0));
    // and when the key has settled nothing of the old one is left
    TestDatabase.execute(
        "update deadline set due_at = now() where kind = 'NAME_TERMS' and tenant_id = '"
            + tenant
            + "'");
    done();
    assertThat(stored()).isNotEmpty().doesNotContainAnyElementsOf(before);
    assertThat(found()).containsExactly(Casefile.idOf(second), Casefile.idOf(referral));
  }

  @Test
  void onlyOperatorsOfTheCareSystemMayAndNonsenseIsRefused() {
    as(partner.withScopes("referral:operate")).get(PATH).then().statusCode(403);
    as(Persona.of(tenant, partner.organisation(), "operator", "referral:operate"))
        .body("{}")
        .post(PATH + "/renew")
        .then()
        .statusCode(403);
    as(operator)
        .body("{\"newKey\": \"perhaps\"}")
        .post(PATH + "/renew")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/newKey"));
    as(Persona.ofTenant(Tokens.newTenant(), "operator", "referral:operate"))
        .get(PATH)
        .then()
        .body("people", equalTo(0));
  }
}
