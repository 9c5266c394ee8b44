package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Counts of places, in one statement each. All in the transaction of the caller. */
@ApplicationScoped
class PlaceCounts {
  /** Without it the last place would be given to everybody who asks. */
  static final String GUARD = " and taken < places";

  private final Sql sql;
  private final String guard;

  @Inject
  PlaceCounts(Sql sql) {
    this(sql, GUARD);
  }

  PlaceCounts(Sql sql, String guard) {
    this.sql = sql;
    this.guard = guard;
  }

  /** Keeps others from these places until the transaction ends. */
  void lock(UUID opportunity) {
    sql.query(
        "select 1 from opportunity_place where opportunity_id = ? for no key update",
        row -> true,
        opportunity);
  }

  /** The next number in the order of arrival, under the lock; empty when there is no such row. */
  OptionalLong arrive(UUID opportunity) {
    return sql
        .query(
            "update opportunity_place set last_sequence = last_sequence + 1 where opportunity_id = ?"
                + " returning last_sequence",
            row -> row.getLong(1),
            opportunity)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** False when all are taken. */
  boolean take(UUID opportunity) {
    return sql.update(
            "update opportunity_place set taken = taken + 1 where opportunity_id = ?" + guard,
            opportunity)
        == 1;
  }

  /** Of an offer that was taken up. */
  void accept(UUID opportunity) {
    sql.update(
        "update opportunity_place set accepted = accepted + 1 where opportunity_id = ?",
        opportunity);
  }

  /** Gives back what {@link #take} took; whoever waits is next. */
  void giveBack(UUID opportunity, boolean wasAccepted) {
    sql.update(
        "update opportunity_place set taken = taken - 1, accepted = accepted - ?, next_at = now()"
            + " where opportunity_id = ?",
        wasAccepted ? 1 : 0,
        opportunity);
  }

  /**
   * Changes how many there are; who waits is passed on to soon. False when more are taken, be they
   * only held for an answer.
   */
  boolean resize(UUID opportunity, int places) {
    return sql.update(
            "update opportunity_place set places = ?, next_at = now() where opportunity_id = ? and taken <= ?",
            places,
            opportunity,
            places)
        == 1;
  }

  /** Something falls due then, at the latest. */
  void dueAt(UUID opportunity, Instant when) {
    sql.update(
        "update opportunity_place set next_at = least(next_at, ?) where opportunity_id = ?",
        when,
        opportunity);
  }

  void dueNow(UUID opportunity) {
    sql.update(
        "update opportunity_place set next_at = now() where opportunity_id = ?", opportunity);
  }

  /** Until the next offer runs out there is nothing to do. */
  void settled(UUID opportunity) {
    sql.update(
        """
        update opportunity_place set next_at = (
          select min(r.offer_expires_at) from place_request r
          where r.tenant_id = fairway_tenant() and r.opportunity_id = ? and r.state = 'OFFERED')
        where opportunity_id = ?""",
        opportunity,
        opportunity);
  }

  /** True once for what an upgrade changed. */
  boolean toTell(UUID opportunity) {
    return sql.update(
            "update opportunity_place set to_tell = false where opportunity_id = ? and to_tell",
            opportunity)
        == 1;
  }

  /** Counts what is told, so that hearers know the order. */
  void told(UUID opportunity) {
    sql.update(
        "update opportunity_place set told = told + 1 where opportunity_id = ?", opportunity);
  }
}
