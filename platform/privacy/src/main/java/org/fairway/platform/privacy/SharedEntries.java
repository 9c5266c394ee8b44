package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.fairway.platform.tenancy.DatabaseFault;
import org.fairway.platform.web.Problems;

/**
 * Entries of readings. Of those that end at the same moment one stores the entries of all, and the
 * others go on when these are committed: a commit and a statement for many readings in place of one
 * for each. Nobody's answer leaves before its entry stands; an entry may stand although the rest of
 * its reading then fails.
 *
 * <p>Only entries of one organisation are stored together, which is what the wall lets a
 * transaction write.
 */
@ApplicationScoped
class SharedEntries {
  private static final int MOST = 100;
  // Longer than any commit takes.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private record Room(String tenant, String organisation) {}

  private final ConcurrentMap<Room, Turns<AuditEntry>> rooms = new ConcurrentHashMap<>();
  private final AuditRepository entries;

  SharedEntries(AuditRepository entries) {
    this.entries = entries;
  }

  /**
   * Returns when the entry stands.
   *
   * @throws IllegalStateException in a running transaction, which would not hold it, whoever stores
   */
  void store(AuditEntry entry) {
    entries.requireAlone();
    Turns<AuditEntry> turns = room(entry);
    List<Turns.Place<AuditEntry>> turn = turn(turns, entry);
    if (turn.isEmpty()) {
      return;
    }
    boolean stored = false;
    try {
      entries.addTogether(turn.stream().map(Turns.Place::brought).toList());
      stored = true;
    } catch (DatabaseFault e) {
      if (turn.size() == 1 || !e.isRefusal()) {
        throw e;
      }
    } finally {
      turns.over(turn, stored);
    }
    if (!stored) {
      // Somebody's entry was refused, and nobody's may fail another's.
      entries.addTogether(List.of(entry));
    }
  }

  private Turns<AuditEntry> room(AuditEntry entry) {
    return rooms.computeIfAbsent(
        new Room(entry.tenant(), entry.organisation()), room -> new Turns<>(MOST, LONGEST));
  }

  private static List<Turns.Place<AuditEntry>> turn(Turns<AuditEntry> turns, AuditEntry entry) {
    try {
      return turns.join(new Turns.Place<>(entry));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the reading was on record", e);
    } catch (TimeoutException e) {
      throw Problems.unavailable("The reading could not be put on record; try again later.");
    }
  }
}
