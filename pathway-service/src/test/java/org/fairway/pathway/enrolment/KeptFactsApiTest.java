package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.pathway.Verdicts;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What other features keep answers the rules, and nobody has to tell it again. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KeptFactsApiTest {
  private final Persona coordinator = coordinator(Tokens.newTenant());
  private String path;

  private void wrote(String what, String body) {
    creating(coordinator).body(body.replace('\'', '"')).post(path + what).then().statusCode(201);
  }

  private Map<String, String> completion() {
    return new Verdicts(coordinator, path).completion();
  }

  private Map<String, String> eligibility(String told) {
    return new Verdicts(coordinator, path).eligibility(told);
  }

  private Map<String, String> kept(String body) {
    return new Verdicts(coordinator, path).kept(body);
  }

  private List<String> openBreaches() {
    return as(coordinator)
        .get(path + "/breaches")
        .jsonPath()
        .getList("items.findAll { it.curedAt == null }.rule", String.class);
  }

  private void step(String step, String until) {
    String expires = until == null ? "" : ", 'expiresOn': '" + until + "'";
    wrote(
        "/registration/steps",
        "{'step': '%s', 'result': 'PASSED', 'doneOn': '2025-10-01', 'evidence': 'E-1'%s}"
            .formatted(step, expires));
  }

  @Test
  void theStepsOfARegistrationAnswerItsCompletionAndCureWhatWasBroken() {
    // Given
    path = Given.begun(coordinator, "OVERSEAS_QUALIFIED_REGISTRATION");
    assertThat(completion()).isEmpty();

    // When, Then: nothing of it is done
    wrote("/registration", "{'regulator': 'NMC'}");
    assertThat(completion())
        .containsEntry("OQ-NMC-CBT", "FAIL")
        .containsEntry("OQ-NMC-PIN", "FAIL");
    assertThat(openBreaches()).isEmpty();

    // When
    step("ELIGIBILITY", null);
    step("ENGLISH", "2027-10-01");
    step("HEALTH_AND_CHARACTER", null);
    step("CBT", "2025-11-30");
    step("OSCE", "2027-10-01");

    // Then: what was told in error is not asked for
    String told =
        "{'asOf': '2025-11-30', 'facts': {'registration': {'regulator': 'GMC', 'steps': []}}}";
    assertThat(kept(told)).containsEntry("OQ-NMC-CBT", "PASS").doesNotContainKey("OQ-GMC-PLAB-1");
    assertThat(kept("{'asOf': '2025-12-01'}")).containsEntry("OQ-NMC-CBT", "FAIL");

    // When it ends before there is a PIN, and the PIN is written down late
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2025-11-20\"}").statusCode(200);
    assertThat(openBreaches()).containsExactly("OQ-NMC-PIN");
    assertThat(Sent.typesAbout(Given.id(path).toString())).contains("rule.breached");
    wrote(
        "/registration/steps",
        "{'step': 'PIN', 'result': 'PASSED', 'doneOn': '2025-11-20', 'evidence': 'PIN-1'}");

    // Then
    assertThat(openBreaches()).isEmpty();
    assertThat(completion()).containsEntry("OQ-NMC-PIN", "PASS");
  }

  @Test
  void noNumberOfAnEventIsGivenTwiceWhereARuleIsBrokenAndNonePasses() {
    // Given a completed one of whom a single step is done
    path = Given.begun(coordinator, "OVERSEAS_QUALIFIED_REGISTRATION");
    wrote("/registration", "{'regulator': 'NMC'}");
    step("ELIGIBILITY", null);
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2025-11-20\"}").statusCode(200);
    int told = Sent.about(Given.id(path)).size();

    // When it is annulled, done again and annulled again
    annul();
    step("ELIGIBILITY", null);
    annul();

    // Then
    assertThat(openBreaches()).contains("OQ-NMC-ELIGIBILITY");
    assertThat(Sent.about(Given.id(path)).stream().map(Sent.Event::version))
        .hasSize(told + 2)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private void annul() {
    String last =
        TestDatabase.value(
            "select id from registration_step where enrolment_id = '%s' order by id desc limit 1"
                .formatted(Given.id(path)));
    creating(coordinator)
        .post(path + "/registration/steps/" + last + "/annul")
        .then()
        .statusCode(201);
  }

  @Test
  void milestonesAndCoachesAnswerForThemselves() {
    path = Given.begun(coordinator, "APPRENTICESHIP");
    assertThat(completion()).containsEntry("AP-ENGLISH-MATHS", "UNKNOWN");
    wrote("/milestones", "{'date': '2025-10-01', 'kind': 'ENGLISH_ACHIEVED'}");
    assertThat(completion()).containsEntry("AP-ENGLISH-MATHS", "UNKNOWN");
    wrote("/milestones", "{'date': '2025-10-02', 'kind': 'MATHS_ACHIEVED'}");
    assertThat(completion()).containsEntry("AP-ENGLISH-MATHS", "PASS");

    path = Given.begun(coordinator, "SUPPORTED_INTERNSHIP");
    String coach = "{'coach': 'JC-%d', 'qualified': %s, 'assignedOn': '%s'}";
    wrote("/job-coaches", coach.formatted(1, false, "2025-09-01"));
    assertThat(eligibility("{}")).containsEntry("SI-JOB-COACH", "FAIL");
    wrote("/job-coaches", coach.formatted(2, true, "2025-09-10"));
    assertThat(kept("{'asOf': '2025-09-09'}")).containsEntry("SI-JOB-COACH", "FAIL");
    assertThat(kept("{'asOf': '2025-09-10'}")).containsEntry("SI-JOB-COACH", "PASS");
    assertThat(eligibility("{'jobCoach': 'YES'}"))
        .as("a question takes what is told first")
        .containsEntry("SI-JOB-COACH", "PASS");

    // When: two rotations, which are too few only once it is completed
    String search = "{'facts': {'work': {'projectSearch': 'YES', 'rotations': 3}}}";
    for (String day : List.of("2025-11-01", "2026-02-01")) {
      wrote("/milestones", "{'date': '" + day + "', 'kind': 'ROTATION_COMPLETED'}");
    }
    assertThat(kept(search)).containsEntry("SI-PROJECT-SEARCH-ROTATIONS", "PASS");
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-06-30\"}").statusCode(200);
    assertThat(kept(search)).containsEntry("SI-PROJECT-SEARCH-ROTATIONS", "FAIL");

    // When, Then: where they went
    assertThat(kept("{'stages': ['OUTCOME']}")).containsEntry("SI-OUTCOME", "UNKNOWN");
    wrote("/destinations", "{'kind': 'STUDY', 'beganOn': '2026-07-01'}");
    assertThat(kept("{'stages': ['OUTCOME']}"))
        .containsEntry("SI-OUTCOME", "PASS")
        .containsEntry("SI-SUSTAINED", "UNKNOWN");
  }

  @Test
  void employmentsAnswerWhetherAJobWasStartedAndLasted() {
    // Given
    path = Given.begun(coordinator, "IPS_EMPLOYMENT");
    String told = "{'facts': {'progress': {'jobStarted': 'NO', 'sustained26Weeks': 'NO'}}}";
    assertThat(kept(told))
        .containsEntry("IPS-JOB-START", "FAIL")
        .containsEntry("IPS-ACCESS", "PASS");
    LocalDate start = LocalDate.of(2025, 9, 15);
    String work =
        creating(coordinator)
            .body("{\"employer\": \"RNA\", \"startedOn\": \"" + start + "\"}")
            .post(path + "/employments")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");

    // When
    creating(coordinator)
        .body("{\"checkedOn\": \"" + start.plusWeeks(13) + "\", \"inWork\": true}")
        .post(work + "/checks")
        .then()
        .statusCode(201);

    // Then: what is known goes first, and what is not known is as it is told
    assertThat(kept(told))
        .containsEntry("IPS-JOB-START", "PASS")
        .containsEntry("IPS-SUSTAINED-13", "PASS")
        .containsEntry("IPS-SUSTAINED-26", "FAIL");
    assertThat(kept("{}")).containsEntry("IPS-SUSTAINED-26", "UNKNOWN");

    // When it ends before the next weeks, Then a day is answered with what was known by then
    creating(coordinator)
        .body("{\"checkedOn\": \"" + start.plusWeeks(20) + "\", \"inWork\": false}")
        .post(work + "/checks")
        .then()
        .statusCode(201);
    assertThat(kept("{'asOf': '%s'}".formatted(start.plusWeeks(13).minusDays(1))))
        .containsEntry("IPS-SUSTAINED-13", "UNKNOWN");
    assertThat(kept("{'asOf': '%s'}".formatted(start.plusWeeks(20).minusDays(1))))
        .containsEntry("IPS-SUSTAINED-13", "PASS")
        .containsEntry("IPS-SUSTAINED-26", "UNKNOWN");
    assertThat(kept("{'asOf': '%s'}".formatted(start.plusWeeks(20))))
        .containsEntry("IPS-SUSTAINED-26", "FAIL");

    // Given staff in post
    path = Given.begun(coordinator, "CAREER_COACHING");
    assertThat(eligibility("{}")).containsEntry("PR-IN-POST", "UNKNOWN");
    wrote("/employments", "{'employer': 'RNA', 'band': '2', 'startedOn': '2024-01-08'}");
    assertThat(eligibility("{}")).containsEntry("PR-IN-POST", "PASS");
  }
}
