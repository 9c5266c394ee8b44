package org.fairway.pathway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.PeopleTables;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ErasedPersonTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read");
  private final ReferralEvents events = new ReferralEvents(tenant);
  private final Referral referral = Referral.random();

  private String records() {
    return "/v1/subjects/" + referral.person() + "/records";
  }

  private String rowsWithPseudonym() {
    return TestDatabase.column(
            "select format('%I', table_name) from information_schema.columns"
                + " where column_name = 'tenant_id' and table_schema = 'public'"
                + " and table_name not in ('outbox', 'audit_entry')")
        .stream()
        .filter(
            table ->
                !TestDatabase.value(
                        "select count(*) from "
                            + table
                            + " t where t::text like '%"
                            + referral.person()
                            + "%'")
                    .equals("0"))
        .toList()
        .toString();
  }

  @Test
  void everyTableAboutPeopleIsKnownToSubjectAccessAndErasure() {
    assertThat(PeopleTables.unlisted()).isEmpty();
  }

  @Test
  void whatIsKeptIsToldAndThenErasedAndStaysSo() {
    // Given
    programme(coordinator, 10);
    events.consent(referral.person(), "REFERRAL");
    events.accepted(referral);
    String enrolment = Given.enrolment(coordinator, referral);
    creating(coordinator)
        .body("{\"facts\": {\"person\": {\"careLeaver\": \"YES\"}}}")
        .post(enrolment + "/assessments")
        .then()
        .statusCode(201);
    as(officer)
        .get(records())
        .then()
        .statusCode(200)
        .body(
            "kinds.kind",
            hasItems("consents", "enrolments", "accepted referrals", "answers of rules"))
        .body(
            "kinds.records.flatten().fields.flatten().value",
            hasItems(Given.id(enrolment).toString()));
    as(officer.inTenant(Tokens.newTenant())).get(records()).then().body("kinds", hasSize(0));
    as(officer.inOrganisation("RNA")).get(records()).then().statusCode(403);

    // When
    String answer = ErasedPerson.tell("pathway", tenant, referral.person());

    // Then
    assertThat(answer).contains("\"records\": 4");
    assertThat(
            TestDatabase.value(
                "select count(*) from enrolment_assessment where enrolment_id = '"
                    + Given.id(enrolment)
                    + "'"))
        .isEqualTo("0");
    assertThat(rowsWithPseudonym()).isEqualTo("[]");
    as(officer).get(records()).then().body("kinds", hasSize(0));
    as(coordinator)
        .get(enrolment)
        .then()
        .statusCode(200)
        .body("person", not(equalTo(referral.person())));

    // When: news of the person comes after all
    Referral late = Referral.random().of(referral.person());
    events.consent(referral.person(), "CONTACT");
    events.accepted(late);
    Given.enrolment(coordinator, late);

    // Then
    assertThat(rowsWithPseudonym()).isEqualTo("[]");
    assertThat(List.of(answer)).doesNotContain(referral.person());
  }
}
