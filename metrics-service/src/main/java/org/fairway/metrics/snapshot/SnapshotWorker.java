package org.fairway.metrics.snapshot;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.extract.EsrFold;
import org.fairway.metrics.extract.FoldResult;
import org.fairway.metrics.extract.HeaderNames;
import org.fairway.metrics.extract.ImportError;
import org.fairway.metrics.extract.Limits;
import org.fairway.metrics.extract.Settings;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Folds files in the background, two at a time, of which one may be large. A large one that comes
 * to another is queued again and takes no thread until that one is stored. A job that its worker
 * left behind is found by its heartbeat and begun again; nothing of it was stored.
 */
@ApplicationScoped
public class SnapshotWorker {

  private static final Logger LOG = Logger.getLogger(SnapshotWorker.class);

  /** Files at a time. */
  static final int AT_ONCE = 2;

  private static final long TELL_EVERY_NANOS = 1_000_000_000L;
  private static final long NANOS_IN_MILLI = 1_000_000L;

  private final Snapshots snapshots;
  private final ImportJobs jobs;
  private final ScopedWork work;
  private final SnapshotStore store;
  private final Json json;
  private final Settings settings;
  private final Set<UUID> begun = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  final LargeTurn large = new LargeTurn();

  SnapshotWorker(
      Snapshots snapshots,
      ImportJobs jobs,
      SnapshotStore store,
      ScopedWork work,
      Json json,
      MetricsConfig config) {
    this.snapshots = snapshots;
    this.jobs = jobs;
    this.store = store;
    this.work = work;
    this.json = json;
    HeaderNames names =
        config.headerNames().map(Path::of).map(HeaderNames::with).orElse(HeaderNames.BUILT_IN);
    this.settings = new Settings(names, Limits.unpacking(config.largestUnpacked()));
  }

  @PreDestroy
  void stop() {
    stopping = true;
    threads.shutdownNow();
  }

  /** Begins a job, unless it is over or somebody else's. Returns at once. */
  public void begin(ImportJob job) {
    if (!stopping && !job.state().isFinal() && begun.add(job.id())) {
      execute(job);
    }
  }

  private void execute(ImportJob job) {
    threads.execute(() -> work.run(Scope.worker(job.tenant()), () -> run(job)));
  }

  /** Takes up jobs that lost their worker. */
  @Scheduled(
      every = "${fairway.metrics.look-every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    jobs.waiting().forEach(this::begin);
  }

  void run(ImportJob job) {
    boolean over = true;
    try (LargeTurn.Ticket ticket = large.ticket(job.id())) {
      if (jobs.claim(job.id())) {
        over = foldAndStore(job, ticket);
        if (over) {
          snapshots.discard(job);
        }
      }
    } catch (JobOver e) {
      LOG.infof("import job %s was cancelled or finished elsewhere", job.id());
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
      if (over) {
        begun.remove(job.id());
      } else {
        lineUp(job);
      }
    }
  }

  /** The job stays among the begun: the look for lost ones must not put it into the line twice. */
  private void lineUp(ImportJob job) {
    large.lineUp(
        job.id(),
        () -> {
          if (!stopping) {
            execute(job);
          }
        });
  }

  /** False when it must wait for another large one: it is queued again, and nothing is stored. */
  private boolean foldAndStore(ImportJob job, LargeTurn.Ticket ticket) throws IOException {
    long begin = System.nanoTime();
    FoldResult result;
    try {
      result = fold(job, ticket);
    } catch (TurnTaken e) {
      jobs.queueAgain(job.id());
      LOG.infof("import job %s is large and waits for another", job.id());
      return false;
    }
    long folded = System.nanoTime();
    finish(job, result);
    LOG.infof(
        "import job %s: %d rows read in %d ms, %d groups stored in %d ms",
        job.id(),
        result.rows(),
        (folded - begin) / NANOS_IN_MILLI,
        result.cube().size(),
        (System.nanoTime() - folded) / NANOS_IN_MILLI);
    return true;
  }

  private FoldResult fold(ImportJob job, LargeTurn.Ticket ticket) throws IOException {
    AtomicLong told = new AtomicLong(System.nanoTime());
    EsrFold fold =
        new EsrFold(
            job.organisation(),
            settings,
            (bytes, rows) -> {
              ticket.atRow(rows);
              if (System.nanoTime() - told.get() > TELL_EVERY_NANOS) {
                jobs.progress(job.id(), bytes, rows);
                told.set(System.nanoTime());
              }
            });
    return fold.fold(Path.of(job.file()), job.format());
  }

  private void finish(ImportJob job, FoldResult result) {
    if (!result.isGood()) {
      jobs.refuse(job, result, "The file has errors; nothing of it is stored.", false);
      return;
    }
    try {
      store.store(job, result);
    } catch (DryRun e) {
      jobs.completeDryRun(job, e.imported(), json.write(e.imported().quality()));
    } catch (Contradiction e) {
      ImportError error = new ImportError(1, "", e.code(), e.getMessage());
      jobs.refuse(job, result.refused(error), e.reason(), true);
    }
  }
}
