package org.fairway.referral.deadline;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.fairway.referral.deadline.DeadlineRepository.Due;
import org.jboss.logging.Logger;

/**
 * Does what is due, each once over all instances. A batch is one transaction; when something in it
 * fails, each is tried by itself and what fails is put off.
 */
@ApplicationScoped
public class DeadlineSweep {
  private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
  private static final int BATCH = 50;

  /** Batches of one tenant before the next tenant has its turn. */
  private static final int TURN = 20;

  private final DeadlineRepository deadlines;
  private final ScopedWork work;
  private final Map<DeadlineKind, DeadlineHandler> handlers = new EnumMap<>(DeadlineKind.class);

  DeadlineSweep(
      DeadlineRepository deadlines, ScopedWork work, @All List<DeadlineHandler> handlers) {
    this.deadlines = deadlines;
    this.work = work;
    handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
  }

  /** Everything that is due now. */
  @Scheduled(
      every = "${fairway.deadlines.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (Due due : deadlines.due(handlers.keySet())) {
      int turns = 0;
      while (turns++ < TURN && batch(due) == BATCH) {
        // the next batch
      }
    }
  }

  private int batch(Due due) {
    try {
      return take(due, null);
    } catch (Exception e) {
      LOG.warnf("%s is tried one by one: %s", due.kind(), SafeTrace.of(e));
      oneByOne(due);
      return 0;
    }
  }

  private int take(Due due, UUID one) throws Exception {
    return work.inTransaction(
        Scope.worker(due.tenant()),
        () -> {
          List<UUID> taken = deadlines.take(due, one, BATCH);
          taken.forEach(handlers.get(due.kind())::due);
          return taken.size();
        });
  }

  private void oneByOne(Due due) {
    Scope scope = Scope.worker(due.tenant());
    for (UUID each : peek(due, scope)) {
      try {
        take(due, each);
      } catch (Exception e) {
        LOG.errorf("%s of %s is tried again later: %s", due.kind(), each, SafeTrace.of(e));
        work.run(scope, () -> deadlines.postpone(due, each));
      }
    }
  }

  private List<UUID> peek(Due due, Scope scope) {
    List<UUID> found = new ArrayList<>();
    work.run(scope, () -> found.addAll(deadlines.peek(due, BATCH)));
    return found;
  }
}
