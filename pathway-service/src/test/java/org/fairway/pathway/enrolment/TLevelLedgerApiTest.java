package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** 315 hours of a T Level placement, entered line by line, and the rules that they break. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class TLevelLedgerApiTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final BigDecimal DAY = new BigDecimal(24);

  private final Persona coordinator = coordinator(Tokens.newTenant());
  private LocalDate day;

  /** A ledger, and the rules of it that fail at its end. */
  private record Ledger(String specialism, String hours, Set<String> broken) {}

  private static final List<Ledger> LEDGERS =
      List.of(
          new Ledger("ADULT_NURSING_TEAM", "EMPLOYER_SITE:210:RNA SIMULATED:105", Set.of()),
          new Ledger(
              "ADULT_NURSING_TEAM",
              "EMPLOYER_SITE:209:RNA SIMULATED:106",
              Set.of("TL-SIMULATED", "TL-HOURS")),
          new Ledger("ADULT_NURSING_TEAM", "EMPLOYER_SITE:252:RNA REMOTE:63:RNA", Set.of()),
          new Ledger(
              "ADULT_NURSING_TEAM",
              "EMPLOYER_SITE:251:RNA REMOTE:64:RNA",
              Set.of("TL-REMOTE", "TL-HOURS")),
          new Ledger("DIGITAL", "EMPLOYER_SITE:158:RNA REMOTE:157:RNA", Set.of()),
          new Ledger(
              "DIGITAL", "EMPLOYER_SITE:157:RNA REMOTE:158:RNA", Set.of("TL-REMOTE", "TL-HOURS")),
          new Ledger(
              "ADULT_NURSING_TEAM",
              "EMPLOYER_SITE:105:RNA EMPLOYER_SITE:105:RXX PAID_WORK:105:RYY",
              Set.of("TL-EMPLOYERS")),
          new Ledger("ADULT_NURSING_TEAM", "EMPLOYER_SITE:157:RNA PAID_WORK:158:RXX", Set.of()),
          new Ledger(
              "ADULT_NURSING_TEAM", "EMPLOYER_SITE:314.75:RNA CLASSROOM:48", Set.of("TL-HOURS")));

  @Test
  void exactlyTheRulesThatALedgerBreaksAreNamed() {
    for (Ledger ledger : LEDGERS) {
      String path = placement(ledger.specialism());

      entered(path, ledger.hours());

      assertThat(failing(path)).as(ledger.toString()).isEqualTo(ledger.broken());
    }
  }

  @Test
  void aBreachIsToldOnceUntilItIsCured() {
    // Given
    String path = placement("ADULT_NURSING_TEAM");
    entered(path, "EMPLOYER_SITE:200:RNA SIMULATED:105");
    assertThat(breached(path)).isEmpty();

    // When: one hour too many, and then another
    String first = entered(path, "SIMULATED:1");
    String second = entered(path, "SIMULATED:1");

    // Then
    assertThat(breached(path)).containsExactly("TL-SIMULATED");
    assertThat(open(path)).containsExactly("TL-SIMULATED");

    // When it is cured, and broken again
    undone(second);
    assertThat(open(path)).containsExactly("TL-SIMULATED");
    undone(first);
    assertThat(open(path)).isEmpty();
    entered(path, "SIMULATED:2");

    // Then
    assertThat(breached(path)).containsExactly("TL-SIMULATED", "TL-SIMULATED");
    assertThat(as(coordinator).get(path + "/breaches").jsonPath().getList("items.curedAt"))
        .hasSize(2)
        .last()
        .isNull();

    // When it is completed without the hours
    change(coordinator, path, "complete", null).statusCode(200);

    // Then
    assertThat(breached(path)).containsExactly("TL-SIMULATED", "TL-SIMULATED", "TL-HOURS");
  }

  @Test
  void anEmployerSeesWhatTheLedgerBreaksAndItsHoursDoNotTellItAgain() {
    // Given
    String path = placement("ADULT_NURSING_TEAM");
    Persona employer = employer(coordinator.tenant(), "RNA");
    new ReferralEvents(coordinator.tenant())
        .consentToApplications(as(coordinator).get(path).path("person"));
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body("{\"specialism\": \"ADULT_NURSING_TEAM\", \"employers\": [\"RNA\"]}")
        .put(path + "/plan")
        .then()
        .statusCode(200);
    await().atMost(PATIENCE).until(() -> as(employer).get(path).statusCode() == 200);
    String line = entered(path, "EMPLOYER_SITE:200:RNA SIMULATED:106");

    // When
    worked(employer, path);

    // Then
    assertThat(as(employer).get(path + "/breaches").jsonPath().getList("items.rule"))
        .containsExactly("TL-SIMULATED");
    assertThat(breached(path)).containsExactly("TL-SIMULATED");

    // When the ICS alone was told of it as well, and the employer's hours find it cured
    undone(line);
    assertThat(open(path)).isEmpty();
    TestDatabase.execute(
        "insert into rule_breach (id, tenant_id, enrolment_id, rule, rule_version, stage, breached_at, ics_only)"
            + " select gen_random_uuid(), tenant_id, enrolment_id, rule, rule_version, stage, breached_at, true"
            + " from rule_breach where enrolment_id = '"
            + Given.id(path)
            + "'");
    assertThat(open(path)).containsExactly("TL-SIMULATED");
    worked(employer, path);

    // Then
    assertThat(open(path)).isEmpty();
  }

  private void worked(Persona employer, String path) {
    creating(employer)
        .body(
            "{\"date\": \"%s\", \"hours\": \"1.00\", \"deliveryMode\": \"EMPLOYER_SITE\"}"
                .formatted(day))
        .post(path + "/hours")
        .then()
        .statusCode(201);
  }

  private String placement(String specialism) {
    Referral referral = Referral.random();
    new ReferralEvents(coordinator.tenant())
        .accepted(referral, "T_LEVEL_PLACEMENT", 1, referral.id());
    creating(coordinator)
        .body(
            """
            {"name": "Placements", "stream": "SCHOOL_AND_COLLEGE", "pathwayType": "T_LEVEL_PLACEMENT",
             "startsOn": "2025-09-01", "endsOn": "2099-07-31", "targetGroups": ["NEET"], "places": 10}""")
        .post("/v1/programmes")
        .then()
        .statusCode(201);
    String path = Given.enrolment(coordinator, referral);
    Given.chosen(coordinator, path);
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body("{\"startsOn\": \"2025-09-01\", \"specialism\": \"" + specialism + "\"}")
        .put(path + "/plan")
        .then()
        .statusCode(200);
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}").statusCode(200);
    day = LocalDate.of(2025, 9, 1);
    return path;
  }

  /** Mode, hours and employer; as many days as they need. Returns the last line. */
  private String entered(String path, String hours) {
    String last = null;
    for (String part : hours.split(" ")) {
      String[] cells = part.split(":");
      BigDecimal left = new BigDecimal(cells[1]);
      String employer = cells.length > 2 ? ", \"employer\": \"" + cells[2] + "\"" : "";
      for (; left.signum() > 0; left = left.subtract(DAY)) {
        String body =
            "{\"date\": \"%s\", \"hours\": \"%s\", \"deliveryMode\": \"%s\"%s}"
                .formatted(day, left.min(DAY), cells[0], employer);
        last =
            creating(coordinator)
                .body(body)
                .post(path + "/hours")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        day = day.plusDays(1);
      }
    }
    return last;
  }

  private void undone(String line) {
    creating(coordinator).post(line + "/reverse").then().statusCode(201);
  }

  private Set<String> failing(String path) {
    return Set.copyOf(
        as(coordinator)
            .get(path + "/completion")
            .jsonPath()
            .getList("rules.findAll { it.verdict == 'FAIL' }.rule", String.class));
  }

  private List<String> open(String path) {
    return as(coordinator)
        .get(path + "/breaches")
        .jsonPath()
        .getList("items.findAll { it.curedAt == null }.rule", String.class);
  }

  private static List<String> breached(String path) {
    return Sent.about(Given.id(path)).stream()
        .filter(event -> event.type().equals("rule.breached"))
        .map(event -> event.data().path("rule").asText())
        .toList();
  }
}
