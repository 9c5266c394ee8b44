package org.fairway.pathway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Calls;
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
  private static final String INCIDENT =
      "{'date': '2025-10-01', 'kind': 'NEAR_MISS', 'severity': 'LOW', 'note': 'Of them.'}";
  private static final String IN_POST =
      "{'employer': 'RNA', 'weeklyHours': '37.5', 'band': '2', 'startedOn': '2025-12-01'}";

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
            "kinds.find { it.kind == 'who did what with it' }.records.fields.flatten().value",
            hasItems("enrolment.assess", tenant))
        .body(
            "kinds.records.flatten().fields.flatten().value",
            hasItems(Given.id(enrolment).toString()));
    as(officer.inTenant(Tokens.newTenant())).get(records()).then().body("kinds", hasSize(0));
    as(officer.inOrganisation("RNA")).get(records()).then().statusCode(403);

    // When
    String answer = ErasedPerson.tell("pathway", tenant, referral.person());

    // Then
    assertThat(answer).contains("\"records\": 5");
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

  private static Map<String, String> writings() {
    return Map.ofEntries(
        Map.entry("/reviews", "{'date': '2025-10-01', 'kind': 'REGULAR', 'heldBy': 'T-3'}"),
        Map.entry("/milestones", "{'date': '2025-10-01', 'kind': 'ROTATION_COMPLETED'}"),
        Map.entry("/incidents", INCIDENT),
        Map.entry("/coach-visits", "{'date': '2025-10-01', 'place': 'REMOTE', 'minutes': 30}"),
        Map.entry(
            "/job-coaches", "{'coach': 'JC-8', 'qualified': true, 'assignedOn': '2025-09-02'}"),
        Map.entry(
            "/development-sessions",
            "{'activity': 'COACHING', 'heldOn': '2025-09-12', 'minutes': 45, 'note': 'Of them.'}"),
        Map.entry("/mentoring-pairs", "{'counterpart': 'A-1', 'pairedOn': '2025-09-02'}"),
        Map.entry("/mentoring-pairs/" + UUID.randomUUID() + "/end", "{'endedOn': '2025-10-02'}"),
        Map.entry("/registration", "{'regulator': 'NMC'}"),
        Map.entry(
            "/registration/steps",
            "{'step': 'ELIGIBILITY', 'result': 'PASSED', 'doneOn': '2025-10-01', 'evidence': 'E-7'}"),
        Map.entry("/registration/steps/" + UUID.randomUUID() + "/annul", ""),
        Map.entry(
            "/registration/interim-role",
            "{'role': 'STARTED', 'since': '2025-10-01', 'band': '3'}"),
        Map.entry("/destinations", "{'kind': 'NOT_KNOWN', 'beganOn': '2025-10-01'}"),
        Map.entry("/employments", IN_POST),
        Map.entry(
            "/hours",
            "{'date': '2025-10-01', 'hours': '6.00', 'deliveryMode': 'EMPLOYER_SITE', 'supervisor': 'W-4'}"),
        Map.entry("/hours/" + UUID.randomUUID() + "/reverse", ""),
        Map.entry("/assessments", "{'facts': {'person': {'careLeaver': 'YES'}}}"),
        Map.entry("/programme", "{'programmeId': '" + UUID.randomUUID() + "'}"),
        Map.entry("/complete", "{'achievement': 'ACHIEVED'}"),
        Map.entry("/pause", "{'reason': 'HEALTH'}"),
        Map.entry("/achievement", "{'achievement': 'ACHIEVED'}"));
  }

  @Test
  void nothingIsWrittenDownOfWhomIsErasedAndNoAnswerIsToldAgain() {
    // Given
    String enrolment = activeWithCoach();
    String work = enrolment + "/employments";
    String employment =
        creating(coordinator)
            .body(json(IN_POST))
            .post(work)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String key = UUID.randomUUID().toString();
    incident(enrolment, key).then().statusCode(201);
    incident(enrolment, key).then().statusCode(201).body("note", equalTo("Of them."));

    // When
    ErasedPerson.tell("pathway", tenant, referral.person());

    // Then
    incident(enrolment, key).then().statusCode(409).body("code", equalTo("person-erased"));
    writings().forEach((what, body) -> refused(enrolment + what, body));
    refused(employment + "/checks", "{'checkedOn': '2025-12-02', 'inWork': true}");
    as(coordinator)
        .header("If-Match", "*")
        .body(json("{'endsOn': '2026-07-31', 'startsOn': '2025-09-01'}"))
        .put(enrolment + "/plan")
        .then()
        .statusCode(409)
        .body("code", equalTo("person-erased"));
    // What is left can be ended, and gives its place back
    Calls.change(coordinator, enrolment, "withdraw", json("{'reason': 'OTHER'}")).statusCode(200);
    assertThat(
            TestDatabase.value(
                "select count(*) from enrolment e join programme_place p on p.programme_id = e.programme_id"
                    + " where p.taken = 0 and e.id = '"
                    + Given.id(enrolment)
                    + "'"))
        .isEqualTo("1");
  }

  private String activeWithCoach() {
    programme(coordinator, 10);
    events.accepted(referral);
    String enrolment = Given.enrolment(coordinator, referral);
    Given.moved(coordinator, enrolment, "offer", "accept", "enrol");
    Calls.change(coordinator, enrolment, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    creating(coordinator)
        .body(json(writings().get("/job-coaches")))
        .post(enrolment + "/job-coaches")
        .then()
        .statusCode(201);
    return enrolment;
  }

  private Response incident(String enrolment, String key) {
    return as(coordinator)
        .header("Idempotency-Key", key)
        .body(json(INCIDENT))
        .post(enrolment + "/incidents");
  }

  private void refused(String path, String body) {
    RequestSpecification request = creating(coordinator).header("If-Match", "\"0\"");
    (body.isEmpty() ? request : request.body(json(body)))
        .post(path)
        .then()
        .statusCode(409)
        .body("code", equalTo("person-erased"));
  }

  private static String json(String body) {
    return body.replace('\'', '"');
  }

  @Test
  void aNoteThatIsWrittenWhileThePersonIsErasedIsRefused() throws SQLException {
    // Given
    String enrolment = activeWithCoach();
    String lock = "hashtextextended('" + referral.person() + "', 0)";
    try (Connection erasure = TestDatabase.superuser();
        Statement statement = erasure.createStatement()) {
      erasure.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + lock + ")");
      // When
      CompletableFuture<Integer> late =
          CompletableFuture.supplyAsync(
              () -> incident(enrolment, UUID.randomUUID().toString()).statusCode());
      String waiting =
          "select count(*) from pg_locks where locktype = 'advisory' and not granted"
              + " and (classid::bigint << 32) | objid::bigint = "
              + lock;
      await().until(() -> late.isDone() || TestDatabase.value(waiting).equals("1"));
      statement.execute(
          "update enrolment set person = 'erased-' || id where id = '" + Given.id(enrolment) + "'");
      erasure.commit();
      // Then
      assertThat(late.join()).isEqualTo(409);
    }
    as(coordinator).get(enrolment + "/progress").then().body("items", hasSize(0));
  }
}
