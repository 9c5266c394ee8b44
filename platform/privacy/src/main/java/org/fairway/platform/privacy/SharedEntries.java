package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.fairway.platform.web.Together;

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

  private final Together<Room, AuditEntry> storing = new Together<>(MOST, LONGEST);
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
    storing.doTogether(new Room(entry.tenant(), entry.organisation()), entry, entries::addTogether);
  }
}
