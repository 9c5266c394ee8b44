package org.fairway.referral.bulk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/**
 * The taking in of one file.
 *
 * @param rows of people in the file
 * @param done rows that were dealt with
 * @param entered rows that are stored; when only tried, that would be
 * @param reason why it failed; null otherwise
 */
public record ImportJob(
    UUID id,
    String tenant,
    String organisation,
    ImportMode mode,
    Atomicity atomicity,
    ImportState state,
    int rows,
    int done,
    int entered,
    int errorCount,
    String reason,
    String actor,
    String client,
    String role,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt) {

  private static final int WHOLE = 100;

  /** How far it is, 0 to 100; 100 only when it is over. */
  public int percent() {
    if (state.isFinal()) {
      return WHOLE;
    }
    return rows == 0 ? 0 : Math.min(WHOLE - 1, WHOLE * done / rows);
  }

  /** Whoever sent the file: the rows are entered in their name and with their rights. */
  Scope scope() {
    return new Scope(tenant, organisation, actor, client, Set.of(role));
  }
}
