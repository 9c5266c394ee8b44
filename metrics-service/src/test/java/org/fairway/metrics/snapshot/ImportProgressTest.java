package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.metrics.Api.finished;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.fairway.metrics.Api;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What others see of an import while its file is read. The file is a pipe: the import goes as far
 * as the test has written, and waits there.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@Timeout(60)
class ImportProgressTest {

  private static final String HEADER =
      "organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability,note\n";
  private static final String ROW = "RNA,2025-03-31,5,CLINICAL,,A,No," + "x".repeat(200) + "\n";
  private static final int ROWS = 1000;
  private static final Duration WAITS = Duration.ofSeconds(60);
  private static final long TOTAL = 100_000_000;

  @Inject SnapshotWorker worker;
  @Inject ImportJobRepository repository;
  @Inject ScopedWork work;

  private final Persona analyst = Api.analystOf(Tokens.newTenant(), "RNA");
  private final UUID job = UUID.randomUUID();
  private Path pipe;
  private OutputStream file;
  private long rows;

  @BeforeEach
  void begin() throws Exception {
    pipe = Files.createTempDirectory("pipe").resolve("rows.extract");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    TestDatabase.execute(
        ("insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
                + " total_bytes, supplied_by, actor, heartbeat) values ('%s', '%s', 'RNA',"
                + " 'ESR_SNAPSHOT', 'QUEUED', '%s', '%s', false, %d, 'RNA', 'somebody',"
                + " now() + interval '1 hour')")
            .formatted(job, analyst.tenant(), job, pipe, TOTAL));
    Optional<ImportJob> waiting =
        work.inTransaction(Scope.worker(analyst.tenant()), () -> repository.find(job));
    worker.begin(waiting.orElseThrow());
    // It opens when the import reads: should that never be, the test is to fail and not to hang.
    file = CompletableFuture.supplyAsync(this::opened).get(WAITS.toSeconds(), TimeUnit.SECONDS);
    file.write(HEADER.getBytes(StandardCharsets.US_ASCII));
  }

  private OutputStream opened() {
    try {
      return Files.newOutputStream(pipe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever became of the test, nobody waits for more of the file. */
  @AfterEach
  void end() throws IOException {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("Broken pipe");
      }
    }
    Files.deleteIfExists(pipe);
    Files.delete(pipe.getParent());
  }

  private void write() throws IOException {
    file.write(ROW.repeat(ROWS).getBytes(StandardCharsets.US_ASCII));
    rows += ROWS;
  }

  private JsonPath seen() {
    return as(analyst).get("/v1/jobs/" + job).then().statusCode(200).extract().jsonPath();
  }

  /** Writes on until others see it. */
  private JsonPath writeUntil(Predicate<JsonPath> seen) throws IOException {
    JsonPath now = seen();
    while (!seen.test(now)) {
      write();
      now = seen();
    }
    return now;
  }

  private long count(String table) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from " + table + " where tenant_id = '" + analyst.tenant() + "'"));
  }

  private void isUnderWay(JsonPath seen) {
    assertThat(seen.getString("state")).isEqualTo("RUNNING");
    assertThat(seen.getString("startedAt")).isNotNull();
    assertThat(seen.getString("finishedAt")).isNull();
    assertThat(seen.getLong("rows")).isBetween(1L, rows);
    assertThat(seen.getLong("bytes"))
        .isBetween(seen.getLong("rows") * ROW.length(), HEADER.length() + rows * ROW.length());
    assertThat(seen.getLong("percent"))
        .isEqualTo(Math.min(99, 100 * seen.getLong("bytes") / TOTAL));
  }

  @Test
  void othersSeeHowFarItIsWhileItIsRead() throws IOException {
    // Given an import that waits for more, somewhere in the middle
    JsonPath first = writeUntil(seen -> seen.getLong("rows") > 0);
    isUnderWay(first);
    // When more of the file comes
    JsonPath second = writeUntil(seen -> seen.getLong("rows") > first.getLong("rows"));
    // Then
    isUnderWay(second);
    assertThat(second.getLong("bytes")).isGreaterThan(first.getLong("bytes"));
    assertThat(second.getLong("percent")).isGreaterThanOrEqualTo(first.getLong("percent"));
    assertThat(count("snapshot")).isZero();
    // And it ends with the file
    file.close();
    finished(analyst, "/v1/jobs/" + job)
        .body("state", equalTo("COMPLETED"))
        .body("rows", equalTo((int) rows))
        .body("percent", equalTo(100));
  }

  @Test
  void cancelledInTheMiddleItReadsNoFurtherAndStoresNothing() throws IOException {
    // Given
    isUnderWay(writeUntil(seen -> seen.getLong("rows") > 0));
    // When
    as(analyst)
        .post("/v1/jobs/" + job + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("FAILED"))
        .body("cancelled", equalTo(true));
    // Then nobody reads what comes behind
    assertThatThrownBy(() -> writeUntil(seen -> false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Broken pipe");
    assertThat(pipe).doesNotExist();
    finished(analyst, "/v1/jobs/" + job)
        .body("state", equalTo("FAILED"))
        .body("reason", containsString("Nothing of it is stored"));
    assertThat(count("snapshot") + count("snapshot_cube") + count("outbox")).isZero();
  }
}
