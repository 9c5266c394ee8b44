package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Bad files through the public API. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class BadFilesApiTest {

  /** Those that are bad under the bounds of the other tests only. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "more groups than there can be", "table of texts without end", "more bytes than allowed");

  private static final int LARGEST = 1 << 20;
  private static final long ANSWERS_WITHIN = 3000;

  private final Persona analyst = Api.analyst();

  private static String type(BadFile file) {
    return switch (file.format()) {
      case CSV -> "text/csv";
      case CSV_GZIP -> "application/gzip";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }

  /** Those that are bad for the service too, and either too long to be held or not. */
  static List<BadFile> files(boolean large) {
    return BadFiles.all()
        .filter(file -> !ELSEWHERE.contains(file.name()))
        .filter(file -> large == (file.begin(LARGEST).length == LARGEST))
        .toList();
  }

  /** When too many wait, a sender comes again. */
  private String send(BadFile file) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> post(file), answer -> answer.statusCode() != 429)
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private Response post(BadFile file) {
    return as(analyst)
        .contentType(type(file))
        .body(new ByteArrayInputStream(file.begin(LARGEST)))
        .post("/v1/organisations/RNA/snapshots");
  }

  private long rows(String table, String where) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from %s where tenant_id = '%s' %s"
                .formatted(table, analyst.tenant(), where)));
  }

  @Test
  void eachIsAJobThatFailsWithItsErrorAndTheServiceAnswersMeanwhile() {
    // Given
    List<BadFile> files = files(false);
    assertThat(files).hasSizeGreaterThan(60);
    // When
    Map<BadFile, String> jobs = new LinkedHashMap<>();
    for (BadFile file : files) {
      jobs.put(file, send(file));
      if (jobs.size() % 10 == 0) {
        as(analyst).get("/v1/catalogue").then().statusCode(200).time(lessThan(ANSWERS_WITHIN));
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rows("import_job", "and finished_at is null") == 0);
    // Then
    List<String> wrong = new ArrayList<>();
    jobs.forEach(
        (file, job) -> {
          String error = firstError(analyst, job);
          if (!error.equals(file.expected())) {
            wrong.add(file + ": " + error);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(rows("import_job", "and state <> 'FAILED'")).isZero();
    assertThat(rows("snapshot", "")).isZero();
    assertThat(rows("snapshot_cube", "")).isZero();
    as(analyst).get("/v1/catalogue").then().statusCode(200);
  }

  /** Line, column and code. */
  static String firstError(Persona who, String job) {
    Map<String, Object> error =
        as(who)
            .queryParam("limit", 1)
            .get(job + "/errors")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0]");
    return error == null
        ? "none"
        : error.get("line") + " " + error.get("column") + " " + error.get("code");
  }
}
