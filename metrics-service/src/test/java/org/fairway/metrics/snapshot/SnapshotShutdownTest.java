package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.extract.EsrFold;
import org.fairway.metrics.extract.ExtractFormat;
import org.fairway.metrics.extract.FoldResult;
import org.fairway.metrics.extract.HeaderNames;
import org.fairway.metrics.extract.Limits;
import org.fairway.metrics.extract.Progress;
import org.fairway.metrics.extract.Settings;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What becomes of jobs and files when the service stops or is killed, and of those that wait. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SnapshotShutdownTest {

  private static final int LARGE = 3 * (int) LargeTurn.ROWS;

  @Inject Snapshots snapshots;
  @Inject ImportJobs jobs;
  @Inject ImportJobRepository repository;
  @Inject InboxSweep sweep;
  @Inject SnapshotStore store;
  @Inject Json json;
  @Inject ScopedWork work;
  @Inject MetricsConfig config;

  private final String tenant = Tokens.newTenant();

  /** A job that waits, too young to be taken up by the service's own worker. */
  private ImportJob waiting(Path file) throws Exception {
    return waiting(tenant, file);
  }

  private ImportJob waiting(String tenant, Path file) throws Exception {
    UUID id = UUID.randomUUID();
    TestDatabase.execute(
        ("insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
                + " total_bytes, supplied_by, actor, heartbeat) values ('%s', '%s', 'RNA',"
                + " 'ESR_SNAPSHOT', 'QUEUED', '%s', '%s', false, 9, 'RNA', 'somebody',"
                + " now() + interval '1 hour')")
            .formatted(id, tenant, id, file));
    Optional<ImportJob> job = work.inTransaction(Scope.worker(tenant), () -> repository.find(id));
    return job.orElseThrow();
  }

  private static Path old(String name) throws IOException {
    Path file = Files.createTempFile(name, ".extract");
    return age(file);
  }

  private static Path age(Path file) throws IOException {
    Instant changed = Instant.now().minus(InboxSweep.UNTOUCHED.multipliedBy(2));
    return Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private String state(ImportJob job) {
    return TestDatabase.value("select state from import_job where id = '" + job.id() + "'");
  }

  private SnapshotWorker worker() {
    return new SnapshotWorker(snapshots, jobs, store, work, json, config);
  }

  @Test
  void aJobCutShortByShutdownIsLeftToBeTakenUpAgain() throws Exception {
    // Given
    ImportJob job = waiting(Path.of("/nowhere"));
    SnapshotWorker worker = worker();
    worker.stop();
    // When
    work.run(Scope.worker(tenant), () -> worker.run(job));
    // Then
    assertThat(state(job)).isEqualTo("RUNNING");
  }

  @Test
  void controlArmTheSameWithoutShutdownFails() throws Exception {
    ImportJob job = waiting(Path.of("/nowhere"));
    work.run(Scope.worker(tenant), () -> worker().run(job));
    assertThat(state(job)).isEqualTo("FAILED");
  }

  private ImportJob extract(int rows) throws Exception {
    Path file = Files.createTempFile("rows" + rows, ".extract");
    Files.writeString(
        file,
        "organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability\n"
            + "RNA,2025-03-31,5,CLINICAL,,A,No\n".repeat(rows));
    return waiting(Tokens.newTenant(), file);
  }

  @Test
  void howeverManyLargeFilesWaitASmallOneIsStoredBesideThem() throws Exception {
    // Given a large one at work, and more large ones than there are threads, each of another tenant
    SnapshotWorker worker = worker();
    LargeTurn.Ticket other = worker.large.ticket(UUID.randomUUID());
    other.atRow(LargeTurn.ROWS);
    List<ImportJob> large = List.of(extract(LARGE), extract(LARGE), extract(LARGE));
    assertThat(large).hasSizeGreaterThan(SnapshotWorker.AT_ONCE);
    large.forEach(worker::begin);
    ImportJob small = extract(10);
    // When
    worker.begin(small);
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(state(small)).isEqualTo("COMPLETED"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(large).allMatch(this::isPutBack));
    // and when the turn is free, cancelled ones and all
    work.run(Scope.worker(large.get(1).tenant()), () -> snapshots.cancel(large.get(1).id()));
    other.close();
    await()
        .untilAsserted(
            () ->
                assertThat(large)
                    .extracting(this::state)
                    .containsExactly("COMPLETED", "FAILED", "COMPLETED"));
    worker.stop();
  }

  /** Whether it was begun, which its heartbeat tells, and waits again. */
  private boolean isPutBack(ImportJob job) {
    return TestDatabase.value(
            "select state || ' ' || (heartbeat <= now()) || ' ' || rows || ' '"
                + " || (started_at is null) from import_job where id = '"
                + job.id()
                + "'")
        .equals("QUEUED true 0 true");
  }

  private static FoldResult fold(Path file) throws IOException {
    Files.writeString(
        file,
        """
        organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability
        RNA,2025-03-31,5,CLINICAL,,A,No
        """);
    Settings settings = new Settings(HeaderNames.BUILT_IN, Limits.unpacking(1 << 20));
    return new EsrFold("RNA", settings, Progress.NONE).fold(file, ExtractFormat.CSV);
  }

  private String cells() {
    return TestDatabase.value(
        "select count(*) from snapshot_cube where tenant_id = '" + tenant + "'");
  }

  @Test
  void aJobCancelledWhileItsFileIsFoldedStoresNothing() throws Exception {
    // Given
    Path file = Files.createTempFile("cancelled", ".extract");
    ImportJob job = waiting(file);
    FoldResult result = fold(file);
    Scope scope = Scope.worker(tenant);
    work.run(scope, () -> jobs.claim(job.id()));
    // When
    work.run(scope, () -> jobs.cancel(job.id()));
    // Then
    assertThatThrownBy(() -> work.run(scope, () -> store.store(job, result)))
        .isInstanceOf(JobOver.class);
    assertThatThrownBy(() -> work.run(scope, () -> jobs.progress(job.id(), 1, 1)))
        .isInstanceOf(JobOver.class);
    assertThat(cells()).isEqualTo("0");
    assertThat(state(job)).isEqualTo("FAILED");
  }

  @Test
  void controlArmTheSameWithoutCancellingIsStored() throws Exception {
    Path file = Files.createTempFile("kept", ".extract");
    ImportJob job = waiting(file);
    FoldResult result = fold(file);
    work.run(Scope.worker(tenant), () -> jobs.claim(job.id()));
    work.run(Scope.worker(tenant), () -> store.store(job, result));
    assertThat(cells()).isEqualTo("1");
    assertThat(state(job)).isEqualTo("COMPLETED");
  }

  @Test
  void theSweepKnowsTheFilesOfAllTenantsJobs() throws Exception {
    // Given
    Path inbox = Files.createDirectories(Path.of(config.inbox()));
    Path needed = age(Files.move(old("needed"), inbox.resolve(UUID.randomUUID() + ".extract")));
    Path left = age(Files.move(old("left"), inbox.resolve(UUID.randomUUID() + ".extract")));
    waiting(needed);
    // When
    sweep.sweep();
    // Then
    assertThat(left).doesNotExist();
    assertThat(needed).exists();
    Files.delete(needed);
  }
}
