package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.fairway.local.demo.EsrExtract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A service that is killed in the middle of an import: kill -9, at the worst moment. */
@Isolated("kills metrics-service")
class KilledImportTest {
  private static final String WAITS =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
          + " and query ilike '%insert into outbox%' and datname = current_database()";

  private final Suite suite = Suite.get();
  private final Persona analyst =
      Persona.of(Tokens.newTenant(), "RNA", "analyst", "metrics:read", "metrics:write");

  @Test
  void leavesNoHalfSnapshotAndTheJobIsTakenUpAgain(@TempDir Path folder) throws IOException {
    // Given an import whose cells are written, and that cannot end
    String job;
    try (Sql held = Sql.in("metrics").holding("outbox");
        Sql other = Sql.in("metrics")) {
      job = upload(folder);
      Awaitility.await("the import waits with everything but its event written")
          .atMost(Duration.ofSeconds(30))
          .until(() -> !other.value(WAITS).equals("0"));
      // When
      suite.service("metrics").kill();
      held.run("rollback");
      // Then
      assertThat(other.value(count("snapshot"))).isEqualTo("0");
      assertThat(other.value(count("snapshot_cube"))).isEqualTo("0");
      assertThat(other.value("select state from import_job where id = '" + job + "'"))
          .isEqualTo("RUNNING");
    }
    // When
    suite.service("metrics").launch();
    suite.service("metrics").awaitReady();
    // Then
    String url = suite.metrics() + "/v1/jobs/" + job;
    Awaitility.await("the job has been taken up again")
        .atMost(Duration.ofSeconds(60))
        .until(() -> as(analyst).get(url).path("state"), "COMPLETED"::equals);
    as(analyst).get(url).then().body("rows", equalTo(20_008)).body("snapshotVersion", equalTo(1));
    as(analyst)
        .get(suite.metrics() + "/v1/organisations/RNA/snapshots")
        .then()
        .body("items.size()", equalTo(1));
  }

  private String count(String table) {
    return "select count(*) from " + table + " where tenant_id = '" + analyst.tenant() + "'";
  }

  private String upload(Path folder) throws IOException {
    Path file = folder.resolve("extract.csv");
    new EsrExtract("RNA", LocalDate.of(2025, 3, 31), 1).write(file);
    return as(analyst)
        .contentType("text/csv")
        .body(Files.readAllBytes(file))
        .post(suite.metrics() + "/v1/organisations/RNA/snapshots")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }
}
