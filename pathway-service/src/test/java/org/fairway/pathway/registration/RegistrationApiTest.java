package org.fairway.pathway.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegistrationApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private String path;

  private void nurse() {
    Referral referral = Referral.random();
    new ReferralEvents(tenant).accepted(referral, "OVERSEAS_QUALIFIED_REGISTRATION");
    path = Given.enrolment(coordinator, referral) + "/registration";
  }

  private ValidatableResponse step(String step, String result, LocalDate on, LocalDate until) {
    String json =
        "{\"step\": \"%s\", \"result\": \"%s\", \"doneOn\": \"%s\", \"evidence\": \"E-77\"%s}"
            .formatted(step, result, on, until == null ? "" : ", \"expiresOn\": \"" + until + '"');
    return creating(coordinator).body(json).post(path + "/steps").then();
  }

  private List<String> reminders() {
    return TestDatabase.column(
        "select subject || ' ' || due_on || ' ' || remind_on || case when closed_at is null then '' else ' closed' end"
            + " from reminder where kind = 'TEST_EXPIRY' and tenant_id = '"
            + tenant
            + "' order by 1");
  }

  @Test
  void aNurseComesToHerPin() {
    // Given
    nurse();
    LocalDate day = Today.inEngland().minusDays(200);
    open("NMC").statusCode(201);
    open("NMC").statusCode(409).body("code", equalTo("registration-exists"));
    // When
    step("ELIGIBILITY", "PASSED", day, null).statusCode(201);
    step("ENGLISH", "PASSED", day, day.plusYears(2)).statusCode(201);
    step("HEALTH_AND_CHARACTER", "PASSED", day, null).statusCode(201);
    step("OSCE", "PASSED", day, day.plusYears(2))
        .statusCode(409)
        .body("code", equalTo("step-out-of-order"));
    step("CBT", "FAILED", day, null).statusCode(201);
    step("CBT", "PASSED", day.plusDays(30), day.plusDays(250)).statusCode(201);
    step("OSCE", "PASSED", day.plusDays(90), day.plusYears(2)).statusCode(201);
    // Then
    as(coordinator)
        .get(path)
        .then()
        .statusCode(200)
        .body("verdict", equalTo("FAIL"))
        .body("steps.find { it.step == 'CBT' }.attempts", equalTo(2))
        .body("steps.find { it.step == 'CBT' }.standing", equalTo("DONE"))
        .body("steps.find { it.step == 'PIN' }.standing", equalTo("OPEN"));
    as(coordinator)
        .get(path + "?asOf=" + day.plusDays(251))
        .then()
        .body("steps.find { it.step == 'CBT' }.standing", equalTo("EXPIRED"))
        .body("steps.find { it.step == 'PIN' }.blockedBy", hasItem("CBT"));
    assertThat(reminders()).contains("CBT " + day.plusDays(250) + " " + day.plusDays(160));
    // When
    step("PIN", "PASSED", day.plusDays(100), null).statusCode(201);
    // Then
    as(coordinator)
        .get(path)
        .then()
        .body("registeredOn", equalTo(day.plusDays(100).toString()))
        .body(
            "rules.findAll { it.rule.startsWith('OQ-NMC') }.verdict.unique()",
            equalTo(List.of("PASS")));
    assertThat(reminders()).hasSize(3).allMatch(reminder -> reminder.endsWith(" closed"));
    step("CBT", "PASSED", day.plusDays(101), day.plusYears(2))
        .statusCode(409)
        .body("code", equalTo("registered-already"));
  }

  @Test
  void aWrongLineIsAnnulledOnceAndAnInterimRoleNoted() {
    nurse();
    LocalDate day = Today.inEngland().minusDays(20);
    creating(coordinator).body("{\"regulator\": \"GMC\"}").post(path).then().statusCode(201);
    String line =
        step("ENGLISH", "PASSED", day, day.plusYears(2))
            .statusCode(201)
            .extract()
            .header("Location");
    creating(coordinator)
        .post(line + "/annul")
        .then()
        .statusCode(201)
        .body("result", equalTo("ANNULLED"));
    creating(coordinator).post(line + "/annul").then().statusCode(409);
    step("PLAB_1", "PASSED", day, day.plusYears(2)).statusCode(409);

    String tag = etag(coordinator, path);
    String role = "{\"role\": \"STARTED\", \"since\": \"" + day + "\", \"band\": \"3\"}";
    for (String with : List.of(tag, tag)) {
      int status = with.equals(etag(coordinator, path)) ? 200 : 412;
      as(coordinator)
          .header("If-Match", with)
          .body(role)
          .post(path + "/interim-role")
          .then()
          .statusCode(status);
    }
    as(coordinator)
        .get(path)
        .then()
        .body("interimRole.band", equalTo("3"))
        .body("rules.find { it.rule == 'OQ-INTERIM-ROLE' }.verdict", equalTo("PASS"));
    as(coordinator)
        .get(path + "?asOf=" + day.minusDays(1))
        .then()
        .body("interimRole.role", equalTo("NONE"))
        .body("rules.find { it.rule == 'OQ-INTERIM-ROLE' }.verdict", not(equalTo("PASS")));
  }

  @Test
  void nobodyIsRemindedOfTheTestsOfWhoLeft() {
    // Given
    nurse();
    LocalDate day = Today.inEngland().minusDays(20);
    open("GMC").statusCode(201);
    String line =
        step("ENGLISH", "PASSED", day, day.plusYears(2))
            .statusCode(201)
            .extract()
            .header("Location");
    assertThat(reminders()).hasSize(1).noneMatch(reminder -> reminder.endsWith(" closed"));
    // When
    String enrolment = path.substring(0, path.lastIndexOf('/'));
    Calls.change(coordinator, enrolment, "withdraw", "{\"reason\": \"OTHER\"}").statusCode(200);
    // Then, and after what is written down later
    assertThat(reminders()).hasSize(1).allMatch(reminder -> reminder.endsWith(" closed"));
    creating(coordinator).post(line + "/annul").then().statusCode(201);
    step("ENGLISH", "PASSED", day, day.plusYears(1)).statusCode(201);
    assertThat(reminders()).hasSize(1).allMatch(reminder -> reminder.endsWith(" closed"));
  }

  @Test
  void whatIsWrongIsNamed() {
    nurse();
    LocalDate day = Today.inEngland();
    step("ENGLISH", "PASSED", day, day).statusCode(404);
    creating(coordinator).body("{\"regulator\": \"NMC\"}").post(path).then().statusCode(201);
    step("PLAB_1", "PASSED", day, day).statusCode(422).body("errors.code", hasItem("unknown-step"));
    step("ENGLISH", "PASSED", day, null)
        .statusCode(422)
        .body("errors.code", hasItem("expiry-missing"));
    step("ELIGIBILITY", "PASSED", day, day)
        .statusCode(422)
        .body("errors.code", hasItem("no-expiry"));
    step("ENGLISH", "PASSED", day, day.minusDays(1))
        .statusCode(422)
        .body("errors.pointer", hasItem("/expiresOn"));
    step("ENGLISH", "PASSED", day.plusDays(1), day.plusYears(1)).statusCode(422);
    step("ENGLISH", "ANNULLED", day, null).statusCode(400);
    creating(coordinator)
        .body("{\"step\": \"ELIGIBILITY\", \"result\": \"PASSED\", \"doneOn\": \"" + day + "\"}")
        .post(path + "/steps")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("evidence-missing"));
    String other = Given.active(coordinator);
    creating(coordinator)
        .body("{\"regulator\": \"NMC\"}")
        .post(other + "/registration")
        .then()
        .statusCode(409)
        .body("code", equalTo("other-pathway-type"));
    as(coordinator(Tokens.newTenant())).get(path).then().statusCode(404);
  }

  private ValidatableResponse open(String regulator) {
    return creating(coordinator).body("{\"regulator\": \"" + regulator + "\"}").post(path).then();
  }

  private void annulled(ValidatableResponse line) {
    String location = line.statusCode(201).extract().header("Location");
    creating(coordinator).post(location + "/annul").then().statusCode(201);
  }

  @Test
  void aWrongRegulatorIsReplacedWhileNoLineHolds() {
    nurse();
    LocalDate day = Today.inEngland().minusDays(20);
    open("GMC").statusCode(201);
    open("HCPC").statusCode(201).body("regulator", equalTo("HCPC"));
    ValidatableResponse line = step("ENGLISH", "PASSED", day, day.plusYears(2));
    open("NMC").statusCode(409).body("code", equalTo("registration-exists"));
    annulled(line);

    open("NMC").statusCode(201).body("regulator", equalTo("NMC"));

    step("ELIGIBILITY", "PASSED", day, null).statusCode(201);
    String id = Given.id(path.substring(0, path.lastIndexOf('/'))).toString();
    assertThat(
            TestDatabase.column(
                "select action from audit_entry where action like 'registration.%' and action <> 'registration.step'"
                    + " and subject_id = '"
                    + id
                    + "' order by seq"))
        .containsExactly(
            "registration.open",
            "registration.regulator",
            "registration.annul",
            "registration.regulator");
  }

  @Test
  void remindersOfTestsFollowTheLinesThatHold() {
    nurse();
    LocalDate day = Today.inEngland().minusDays(50);
    open("HCPC").statusCode(201);
    String english = "ENGLISH " + day.plusDays(300) + " " + day.plusDays(210);
    step("ENGLISH", "PASSED", day, day.plusDays(300)).statusCode(201);
    assertThat(reminders()).containsExactly(english);
    // an older pass and a fail decide nothing
    step("ENGLISH", "PASSED", day.minusDays(9), day.plusDays(200)).statusCode(201);
    step("ENGLISH", "FAILED", day.plusDays(1), null).statusCode(201);
    assertThat(reminders()).containsExactly(english);
    // what is annulled gives way to what holds beside it
    annulled(step("ENGLISH", "PASSED", day.plusDays(2), day.plusDays(400)));
    assertThat(reminders()).containsExactly(english);
    // and a registration that was none
    step("QUALIFICATION_ASSESSMENT", "PASSED", day, null).statusCode(201);
    step("HEALTH_AND_CHARACTER", "PASSED", day, null).statusCode(201);
    ValidatableResponse registered = step("REGISTRATION", "PASSED", day.plusDays(3), null);
    assertThat(reminders()).containsExactly(english + " closed");
    annulled(registered);
    assertThat(reminders()).containsExactly(english);
  }
}
