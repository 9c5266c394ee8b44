package org.fairway.pathway.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.web.InTransaction;
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
  private final Outbox outbox;
  private final Sweep sweep;
  private final InTransaction transaction;

  ReminderSweep(
      ReminderRepository reminders, Outbox outbox, Sweep sweep, InTransaction transaction) {
    this.reminders = reminders;
    this.outbox = outbox;
    this.sweep = sweep;
    this.transaction = transaction;
  }

  /** Everything that is due today. */
  @Scheduled(
      every = "${fairway.reminders.every:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    LocalDate today = Today.inEngland();
    sweep.eachTenant(
        reminders.tenants(today),
        tenant -> tell(tenant, today),
        (tenant, e) -> LOG.errorf("reminders of a tenant are told later: %s", SafeTrace.of(e)));
  }

  private void tell(String tenant, LocalDate today) throws Exception {
    int turns = 0;
    while (turns++ < TURN && transaction.call(() -> told(tenant, today)) == BATCH) {
      // the next batch
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
