package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.Test;

/** A copy is of a human, of whom there may be several records. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MergedAccessTest {

  private final String tenant = Tokens.newTenant();
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");

  private void merged(String gone, String kept) {
    TestDatabase.execute(
        "insert into person_merge (tenant_id, organisation_id, gone, kept, at) values ('%1$s', '%1$s', '%2$s', '%3$s', now())"
            .formatted(tenant, Casefile.idOf(gone), Casefile.idOf(kept)));
  }

  private static String named(Persona partner, String name) {
    return "/v1/people/"
        + creating(partner)
            .body(personJson().replace("Given Name 17", name))
            .post("/v1/people")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @Test
  void aCopyHoldsEveryRecordOfTheHumanWhicheverIsAsked() {
    try (Neighbours others = new Neighbours()) {
      // Given: three records of two partners, two links away, and somebody else
      Persona partner = registered(tenant);
      String first = named(partner, "Given Name 21");
      String second = named(registered(tenant), "Given Name 22");
      String third = named(partner, "Given Name 23");
      named(partner, "Given Name 24");
      merged(first, second);
      merged(second, third);
      as(coordinator(tenant)).get(second).then().statusCode(200);

      for (String asked : List.of(first, third)) {
        // When
        String copy =
            as(officer)
                .get(asked + "/subject-access")
                .then()
                .statusCode(200)
                .body("personId", equalTo(Casefile.idOf(asked)))
                .body("mergedRecords", hasSize(2))
                .body("mergedRecords.personId", hasItem(Casefile.idOf(second)))
                .body("services.service", hasSize(4))
                .body("services[0].kinds.findAll { it.kind == 'person' }", hasSize(1))
                .body("accesses.action", hasItem("person.read"))
                .extract()
                .asString();
        // Then
        assertThat(copy)
            .contains("Given Name 21", "Given Name 22", "Given Name 23")
            .doesNotContain("Given Name 24");
        as(officer)
            .get(asked + "/subject-access/page")
            .then()
            .statusCode(200)
            .body(containsString("Given Name 22"));
      }
      assertThat(others.asked().stream().distinct()).hasSize(9);
    }
    // and is on record for each
    assertThat(
            TestDatabase.value(
                "select count(distinct subject_id) from audit_entry where action = 'person.export' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("3");
  }

  @Test
  void ofOneRecordThereIsNoWordOfOthers() {
    try (Neighbours others = new Neighbours()) {
      String person = person(registered(tenant));
      as(officer)
          .get(person + "/subject-access")
          .then()
          .statusCode(200)
          .body("mergedRecords", nullValue());
      assertThat(others.asked()).hasSize(3);
    }
  }
}
