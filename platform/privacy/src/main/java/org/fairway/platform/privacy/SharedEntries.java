package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/**
 * Entries of transactions that only read. Of those that end at the same moment one stores the
 * entries of all in its own transaction, and the others end when that one is committed: a commit
 * and a statement for many readings in place of one for each. Nobody's answer leaves before its
 * entry stands; an entry may stand although its own transaction then fails.
 *
 * <p>Only entries of one organisation share a transaction, which is what the wall lets it write.
 */
@ApplicationScoped
class SharedEntries {
  private static final int MOST = 100;
  // Longer than any commit takes; a transaction that wrote something could otherwise hold up the
  // one that it waits for.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private record Room(String tenant, String organisation) {}

  private final ConcurrentMap<Room, Turns<List<AuditEntry>>> rooms = new ConcurrentHashMap<>();
  private final TransactionSynchronizationRegistry transactions;
  private final AuditRepository entries;

  SharedEntries(TransactionSynchronizationRegistry transactions, AuditRepository entries) {
    this.transactions = transactions;
    this.entries = entries;
  }

  /** Adds an entry to the running transaction, which must be one. */
  void add(AuditEntry entry) {
    Ending ending = (Ending) transactions.getResource(Ending.class);
    if (ending == null) {
      ending = new Ending(room(entry));
      transactions.putResource(Ending.class, ending);
      transactions.registerInterposedSynchronization(ending);
    }
    ending.own.add(entry);
  }

  private Turns<List<AuditEntry>> room(AuditEntry entry) {
    return rooms.computeIfAbsent(
        new Room(entry.tenant(), entry.organisation()), room -> new Turns<>(MOST, LONGEST));
  }

  /** One per transaction: two would wait for each other. */
  private final class Ending implements Synchronization {
    private final Turns<List<AuditEntry>> turns;
    private final List<AuditEntry> own = new ArrayList<>();
    private List<Turns.Place<List<AuditEntry>>> turn = List.of();

    Ending(Turns<List<AuditEntry>> turns) {
      this.turns = turns;
    }

    @Override
    public void beforeCompletion() {
      try {
        turn = turns.join(new Turns.Place<>(own));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted before the reading was on record", e);
      } catch (TimeoutException e) {
        throw new ProblemException(
            ProblemType.UNAVAILABLE, "The reading could not be put on record; try again later.");
      }
      List<AuditEntry> all = turn.stream().flatMap(place -> place.brought().stream()).toList();
      if (!all.isEmpty()) {
        entries.addTogether(all);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (!turn.isEmpty()) {
        turns.over(turn, status == Status.STATUS_COMMITTED);
      }
    }
  }
}
