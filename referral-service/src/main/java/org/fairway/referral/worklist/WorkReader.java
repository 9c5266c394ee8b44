package org.fairway.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.referral.referral.ReferralStatus;

/** Asks what is to be done. */
@ApplicationScoped
class WorkReader {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int ASKED = 8;

  private final DataSource database;
  private final CurrentScope scope;

  WorkReader(DataSource database, CurrentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  List<WorkItem> list(String work, WorkFilter filter, Instant now, int size) {
    List<WorkItem> items = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WorkSql.list(work))) {
      ask(select, now, filter);
      Instant after = filter.afterAt() == null ? Instant.EPOCH : filter.afterAt();
      select.setObject(ASKED + 1, at(after));
      select.setObject(ASKED + 2, filter.afterId() == null ? new UUID(0, 0) : filter.afterId());
      select.setInt(ASKED + 3, size);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(item(rows));
        }
      }
      return items;
    } catch (SQLException e) {
      throw new IllegalStateException("what is to be done could not be read", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  List<WorkCount> count(String work, Instant now) {
    List<WorkCount> counts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WorkSql.count(work))) {
      ask(select, now, new WorkFilter(null, true, null, null));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new WorkCount(WorkKind.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3)));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException("what is to be done could not be counted", e);
    }
  }

  private void ask(PreparedStatement select, Instant now, WorkFilter filter) throws SQLException {
    Scope who = scope.get();
    LocalDate today = LocalDate.ofInstant(now, ENGLAND);
    select.setString(1, who.tenant());
    select.setString(2, who.organisation());
    select.setString(3, who.actor());
    select.setObject(4, at(now));
    select.setObject(5, at(today.plusDays(1).atStartOfDay(ENGLAND).toInstant()));
    select.setObject(6, today);
    select.setBoolean(7, filter.everyone());
    select.setString(8, filter.kind() == null ? null : filter.kind().name());
  }

  private static WorkItem item(ResultSet row) throws SQLException {
    return new WorkItem(
        WorkKind.valueOf(row.getString(1)),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getBoolean(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        ReferralStatus.valueOf(row.getString(6)),
        row.getObject(7, UUID.class),
        row.getString(8));
  }

  private static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
