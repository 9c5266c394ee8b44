package org.fairway.pathway.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/** Tells of what is due, each once over all instances, also what fell due while nothing ran. */
@ApplicationScoped
public class ReminderSweep {
  private static final Logger LOG = Logger.getLogger(ReminderSweep.class);
  private static final int BATCH = 50;

  /** Of a tenant in one sweep are laid to rest; the next goes on. */
  private static final int RESTING = 1_000;

  /** Batches of one tenant before the next has its turn. */
  private static final int TURN = 20;

  private final ReminderRepository reminders;
  private final ScopedWork work;
  private final Outbox outbox;

  ReminderSweep(ReminderRepository reminders, ScopedWork work, Outbox outbox) {
    this.reminders = reminders;
    this.work = work;
    this.outbox = outbox;
  }

  /** Everything that is due today. */
  @Scheduled(
      every = "${fairway.reminders.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    LocalDate today = Today.inEngland();
    for (String tenant : reminders.tenants(today)) {
      int turns = 0;
      while (turns++ < TURN && tell(tenant, today) == BATCH) {
        // the next batch
      }
    }
  }

  private int tell(String tenant, LocalDate today) {
    try {
      return work.inTransaction(Scope.worker(tenant), () -> told(tenant, today));
    } catch (Exception e) {
      LOG.errorf("reminders of a tenant are told later: %s", SafeTrace.of(e));
      return 0;
    }
  }

  private int told(String tenant, LocalDate today) {
    List<ReminderRepository.Taken> taken = reminders.take(tenant, today, BATCH);
    taken.forEach(each -> outbox.append(each.due().outgoing(each.times() + 1)));
    if (taken.size() < BATCH) { // what is left is about those who do not consent
      reminders.rest(tenant, today, RESTING);
    }
    return taken.size();
  }
}
