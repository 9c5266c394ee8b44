package org.fairway.metrics.snapshot;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Folds files in the background, two at a time. A job that its worker left behind is found by its
 * heartbeat and begun again; nothing of it was stored.
 */
@ApplicationScoped
public class SnapshotWorker {

  private static final Logger LOG = Logger.getLogger(SnapshotWorker.class);
  private static final long TELL_EVERY_NANOS = 1_000_000_000L;

  private final Snapshots snapshots;
  private final ImportJobs jobs;
  private final ScopedWork work;
  private final long largestUnpacked;
  private final Set<UUID> begun = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  SnapshotWorker(Snapshots snapshots, ImportJobs jobs, ScopedWork work, MetricsConfig config) {
    this.snapshots = snapshots;
    this.jobs = jobs;
    this.work = work;
    this.largestUnpacked = config.largestUnpacked();
  }

  @PreDestroy
  void stop() {
    stopping = true;
    threads.shutdownNow();
  }

  /** Begins a job, unless it is over or somebody else's. Returns at once. */
  public void begin(ImportJob job) {
    if (!stopping && !job.state().isFinal() && begun.add(job.id())) {
      threads.execute(() -> work.run(Scope.worker(job.tenant()), () -> run(job)));
    }
  }

  /** Takes up jobs that lost their worker. */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    jobs.waiting().forEach(this::begin);
  }

  void run(ImportJob job) {
    try {
      if (!jobs.claim(job.id())) {
        return;
      }
      finish(job, fold(job));
      snapshots.discard(job);
    } catch (IOException | RuntimeException e) {
      if (stopping) {
        // Not the file's fault: the job and its file stay for whoever finds the old heartbeat.
        LOG.infof("import job %s is left to be taken up again", job.id());
        return;
      }
      LOG.errorf("import job %s was cut short: %s", job.id(), SafeTrace.of(e));
      jobs.interrupt(job.id(), "The job was cut short. Send the file again.");
      snapshots.discard(job);
    } finally {
      begun.remove(job.id());
    }
  }

  private FoldResult fold(ImportJob job) throws IOException {
    AtomicLong told = new AtomicLong(System.nanoTime());
    try (CountingInput raw =
        new CountingInput(Files.newInputStream(Path.of(job.file())), Long.MAX_VALUE)) {
      EsrFold fold =
          new EsrFold(
              job.organisation(),
              rows -> {
                if (System.nanoTime() - told.get() > TELL_EVERY_NANOS) {
                  jobs.progress(job.id(), raw.count(), rows);
                  told.set(System.nanoTime());
                }
              });
      return fold.fold(new CountingInput(unpacked(job, raw), largestUnpacked));
    } catch (ZipException | java.io.EOFException e) {
      return broken("gzip-invalid", "not a whole gzip file");
    } catch (TooLargeException e) {
      return broken("file-too-large", "unpacks to more than is allowed");
    }
  }

  private static InputStream unpacked(ImportJob job, InputStream raw) throws IOException {
    return job.gzip() ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private static FoldResult broken(String code, String detail) {
    ErrorList errors = new ErrorList();
    errors.add(1, "", code, detail);
    return new FoldResult(null, 0, new Cube(), errors.first(), errors.count(), List.of());
  }

  private void finish(ImportJob job, FoldResult result) {
    if (!result.isGood()) {
      jobs.refuse(job, result, "The file has errors; nothing of it is stored.", false);
      return;
    }
    try {
      snapshots.store(job, result);
    } catch (Contradiction e) {
      List<ImportError> errors = new ArrayList<>(result.errors());
      errors.add(new ImportError(1, "", "headcount-conflict", e.getMessage()));
      FoldResult refused =
          new FoldResult(
              result.date(),
              result.rows(),
              result.cube(),
              errors,
              errors.size(),
              result.extraColumns());
      jobs.refuse(
          job, refused, "The file contradicts facts of the same organisation and day.", true);
    }
  }
}
