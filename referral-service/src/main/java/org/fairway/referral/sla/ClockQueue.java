package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Clocks that have reached something of which nobody was told. */
@ApplicationScoped
class ClockQueue {

  /** At a time, so that a backlog does not make one long transaction. */
  static final int MOST = 100;

  /**
   * A clock that another instance has in hand is passed over, and so is one whose referral is being
   * moved. Without this two instances would tell the same.
   */
  static final String ALONE = "for no key update skip locked";

  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  private static final String TENANTS =
      "select distinct tenant_id from sla_clock where next_at <= ?";
  private static final String TAKE =
      """
      select c.id, c.kind, c.state, c.started_at, c.due_at, c.warn_at, c.remaining, c.warned_at, c.breached_at,
        c.stopped_at, r.id, r.organisation_id, r.person_id, r.reference, r.version, r.assigned_to
      from sla_clock c join referral r on r.tenant_id = c.tenant_id and r.id = c.referral_id
      where c.tenant_id = ? and c.next_at <= ?
      order by c.next_at limit ?
      %s""";

  private final DataSource database;
  private final String take;

  @Inject
  ClockQueue(DataSource database) {
    this(database, ALONE);
  }

  ClockQueue(DataSource database, String locking) {
    this.database = database;
    this.take = TAKE.formatted(locking);
  }

  /** A clock with what must be told of its referral. */
  record Due(
      Clock clock,
      UUID referral,
      String organisation,
      UUID person,
      String reference,
      long version,
      String caseworker) {}

  /** Tenants in which something is due: the only question here that looks over tenants. */
  @Transactional
  List<String> tenantsDue(Instant now) {
    List<String> tenants = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement find = connection.prepareStatement(TENANTS)) {
      worker.execute();
      ClockTable.bind(find, now);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          tenants.add(rows.getString(1));
        }
      }
      return tenants;
    } catch (SQLException e) {
      throw new IllegalStateException("clocks could not be looked for", e);
    }
  }

  /** Up to {@link #MOST} of a tenant; they are nobody else's while the transaction lasts. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Due> take(String tenant, Instant now) {
    List<Due> due = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(take)) {
      ClockTable.bind(select, tenant, now, MOST);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          due.add(
              new Due(
                  ClockTable.read(rows),
                  rows.getObject(11, UUID.class),
                  rows.getString(12),
                  rows.getObject(13, UUID.class),
                  rows.getString(14),
                  rows.getLong(15),
                  rows.getString(16)));
        }
      }
      return due;
    } catch (SQLException e) {
      throw new IllegalStateException("clocks could not be taken", e);
    }
  }
}
