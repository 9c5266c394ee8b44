package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.reporting.report.ReportApi.body;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.platform.testing.IsolationMatrix;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.BadInputMatrix;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class ReportIsolationTest {
  private final String tenant = Tokens.newTenant();
  private final Persona analyst = ReportApi.analystOf(tenant, "RNA");
  private final Persona operator = Persona.ofTenant(tenant, "operator", "reporting:operate");
  private final Persona privacy = Persona.ofTenant(tenant, "privacy", "reporting:operate");

  private static IsolationMatrix matrix(String idle, List<Probe> probes) {
    return new IsolationMatrix(probes, "pathways:read", idle);
  }

  private List<Probe> reports() {
    String id = ReportApi.wres(analyst, "[\"CSV\"]");
    ReportApi.finished(analyst, id);
    String order = body("WRES_ANNUAL", "RNA", "2024-25", "ORGANISATION", "[\"CSV\"]");
    return List.of(
        Probe.of("requestReport", "POST", "/v1/reports", Probe.Kind.OWN, analyst).body(order),
        Probe.of("listReports", "GET", "/v1/reports", Probe.Kind.LIST, analyst).marker(id),
        Probe.of("getReport", "GET", "/v1/reports/" + id, Probe.Kind.ITEM, analyst),
        Probe.of(
            "getReportFile", "GET", "/v1/reports/" + id + "/files/csv", Probe.Kind.ITEM, analyst));
  }

  /**
   * Those of the plumbing are tried below and by the plumbing itself; a new one must be added here.
   */
  @Test
  void everyAttackOnReportsIsRefusedAndNoOperationIsForgotten() {
    assertThat(matrix("reporting:operate", reports()).violations())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    "getDeadLetter",
                    "getSubjectRecords",
                    "listAudit",
                    "listDeadLetters",
                    "replayDeadLetter",
                    "verifyAudit")
                .map(operation -> operation + ": has no probe in the isolation matrix")
                .toList());
  }

  private List<Probe> operations() {
    return List.of(
        Probe.of(
            "getSubjectRecords",
            "GET",
            "/v1/subjects/p_q3VtZ0mYxW8r1uPZ4kLh2A/records",
            Probe.Kind.OWN,
            privacy.withScopes("subjects:read")),
        Probe.of("listAudit", "GET", "/v1/audit", Probe.Kind.OWN, privacy),
        Probe.of("verifyAudit", "GET", "/v1/audit/verify", Probe.Kind.OWN, privacy),
        Probe.of("listDeadLetters", "GET", "/v1/dead-letters", Probe.Kind.OWN, operator));
  }

  @Test
  void everyAttackOnOperationsIsRefused() {
    IsolationMatrix operations = matrix("reports:read", operations());

    assertThat(operations.violations()).filteredOn(v -> !v.contains("has no probe")).isEmpty();
  }

  @Test
  void everyMistakeIsRefusedWithItsPlaceAndLeavesNothingBehind() {
    // Given
    List<Probe> all = Stream.concat(reports().stream(), operations().stream()).toList();
    BadInputMatrix matrix = new BadInputMatrix(tenant, all);

    // When
    List<String> violations = matrix.violations();

    // Then: a message that could not be taken is tried by the plumbing
    assertThat(violations)
        .containsExactlyInAnyOrder("getDeadLetter: has no probe", "replayDeadLetter: has no probe");
    assertThat(matrix.sent()).isGreaterThan(50);
  }

  @Test
  void controlArmWithThePolicyDroppedTheMatrixGoesRed() {
    IsolationMatrix matrix = matrix("reporting:operate", reports());
    try {
      TestDatabase.execute("drop policy organisation_wall on report_file");
      assertThat(matrix.databaseViolations()).anyMatch(v -> v.contains("report_file"));
    } finally {
      TestDatabase.execute(
          "drop policy if exists tenant_wall on report_file",
          "call fairway_protect_organisation('report_file')");
      TestDatabase.execute("call fairway_append_only('report_file')");
    }
  }
}
