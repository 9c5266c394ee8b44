package org.fairway.referral.deadline;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.InTransaction;
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
  private final Sweep sweep;
  private final InTransaction transaction;
  private final Map<DeadlineKind, DeadlineHandler> handlers = new EnumMap<>(DeadlineKind.class);

  DeadlineSweep(
      DeadlineRepository deadlines,
      Sweep sweep,
      InTransaction transaction,
      @All List<DeadlineHandler> handlers) {
    this.deadlines = deadlines;
    this.sweep = sweep;
    this.transaction = transaction;
    handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
  }

  /** Everything that is due now. */
  @Scheduled(
      every = "${fairway.deadlines.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep.each(
        deadlines.due(handlers.keySet()),
        Due::tenant,
        this::turn,
        (due, e) -> LOG.errorf("%s is looked at again later: %s", due.kind(), SafeTrace.of(e)));
  }

  private void turn(Due due) {
    int turns = 0;
    while (turns++ < TURN && batch(due) == BATCH) {
      // the next batch
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
    return transaction.call(
        () -> {
          List<UUID> taken = deadlines.take(due, one, BATCH);
          taken.forEach(handlers.get(due.kind())::due);
          return taken.size();
        });
  }

  private void oneByOne(Due due) {
    sweep.each(
        deadlines.peek(due, BATCH),
        one -> due.tenant(),
        one -> take(due, one),
        (one, e) -> {
          LOG.errorf("%s of %s is tried again later: %s", due.kind(), one, SafeTrace.of(e));
          deadlines.postpone(due, one);
        });
  }
}
