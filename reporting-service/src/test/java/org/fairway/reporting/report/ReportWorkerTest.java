package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.reporting.report.ReportApi.as;
import static org.fairway.reporting.report.ReportApi.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.reporting.MetricsStandIn;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(MetricsStandIn.class)
class ReportWorkerTest {
  private final String tenant = Tokens.newTenant();
  private final Persona analyst = ReportApi.analyst(tenant);

  private String finishedReport() {
    String id = ReportApi.wres(analyst, "[\"CSV\",\"JSON\"]");
    ReportApi.finished(analyst, id);
    return id;
  }

  /**
   * As a worker that died in the middle leaves it: running, one of two files kept, the job still in
   * the queue.
   */
  private void asLeftByADeadWorker(String id, int attempts) {
    TestDatabase.execute(
        "update report set state = 'RUNNING', progress = 50, attempts = "
            + attempts
            + ", finished_at = null where id = '"
            + id
            + "'",
        "delete from report_file where report_id = '" + id + "' and format = 'JSON'",
        "insert into report_job (tenant_id, report_id) values ('" + tenant + "', '" + id + "')");
  }

  @Test
  void aJobWhoseWorkerDiedIsFinishedByTheNextAndKeepsWhatWasMade() {
    // Given
    String id = finishedReport();
    String made =
        "select made_at from report_file where report_id = '" + id + "' and format = 'CSV'";
    String before = TestDatabase.value(made);
    // When
    asLeftByADeadWorker(id, 1);
    // Then
    ReportApi.finished(analyst, id)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("files", hasSize(2));
    assertThat(TestDatabase.value(made)).isEqualTo(before);
  }

  @Test
  void aJobThatKillsItsWorkersIsGivenUp() {
    String id = finishedReport();

    asLeftByADeadWorker(id, 3);

    ReportApi.finished(analyst, id)
        .then()
        .body("state", equalTo("FAILED"))
        .body("reason", equalTo("TOO_MANY_ATTEMPTS"))
        .body("files", hasSize(0));
    as(analyst)
        .get("/v1/reports/" + id + "/files/csv")
        .then()
        .statusCode(409)
        .body("code", equalTo("report-not-ready"));
  }

  @Test
  void aLockedJobIsLeftToWhoHoldsIt() throws SQLException {
    // Given
    String id = finishedReport();
    try (Connection other = TestDatabase.superuser();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "update report set state = 'RUNNING', finished_at = null where id = '" + id + "'");
      other.commit();
      statement.execute(
          "insert into report_job (tenant_id, report_id) values ('" + tenant + "', '" + id + "')");
      other.commit();
      statement.execute("select 1 from report_job where report_id = '" + id + "' for update");
      // When
      String second = finishedReport();
      // Then: another report was made meanwhile; this one may have been taken before the lock, or
      // waits for it
      assertThat(second).isNotEqualTo(id);
      other.rollback();
    }
    ReportApi.finished(analyst, id).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void figuresThatCannotBeRenderedFailTheReportAndTellSo() {
    String id =
        ReportApi.request(
                analyst, body("WRES_ANNUAL", "RNA", "2009-10", "ORGANISATION", "[\"HTML\"]"))
            .path("id");

    ReportApi.finished(analyst, id)
        .then()
        .body("state", equalTo("FAILED"))
        .body("reason", equalTo("RENDERING_FAILED"));
    String payload =
        TestDatabase.value(
            "select payload from outbox where tenant_id = '"
                + tenant
                + "' and type = 'org.fairway.report.failed.v1'");
    EventContract.assertMatches("org.fairway.report.failed.v1", payload);
  }

  @Test
  void theApplicationCannotChangeWhatAReportIsMadeFromNorItsFiles() throws SQLException {
    String id = finishedReport();
    String[] attempts = {
      "update report set inputs_checksum = repeat('0', 64)",
      "update report set subject = 'RXX'",
      "delete from report",
      "update report_inputs set body = '{}'",
      "delete from report_inputs",
      "update report_file set content = 'x'::bytea",
      "delete from report_file"
    };
    for (String sql : attempts) {
      try (Connection app = TestDatabase.app();
          Statement statement = app.createStatement()) {
        statement.execute("select fairway_enter('" + tenant + "', '" + tenant + "')");
        assertThatThrownBy(() -> statement.execute(sql))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
    }
    as(analyst).get("/v1/reports/" + id).then().statusCode(200);
  }
}
