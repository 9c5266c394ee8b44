package org.fairway.referral.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.Scope;
import org.fairway.referral.referral.ReferralStatus;

/** Table {@code loop_notice}, which the database writes itself. */
@ApplicationScoped
class NoticeRepository {

  /** Without consent only ends are seen, and all look alike. */
  private static final String SELECT =
      """
      select n.*, r.reference, consent_live(n.tenant_id, n.person_id, 'CONTACT') as contact,
        (? or consent_live(n.tenant_id, n.person_id, 'SHARE_OUTCOME_WITH_REFERRER')) as disclosed
      from loop_notice n join referral r on r.tenant_id = n.tenant_id and r.id = n.referral_id
      where n.tenant_id = ? and (? or n.organisation_id = ?) and %s
        and (? or n.kind in ('OUTCOME', 'CLOSED')
          or consent_live(n.tenant_id, n.person_id, 'SHARE_OUTCOME_WITH_REFERRER'))
      order by n.at desc, n.id desc limit ?""";

  private static final String BELOW = SELECT.formatted("(n.at, n.id) < (?, ?)");
  private static final String ONE = SELECT.formatted("?::timestamptz is not null and n.id = ?");
  private static final String TOLD =
      """
      update loop_notice set person_told_at = ?, told_by = ?, version = version + 1
      where tenant_id = ? and id = ? and version = ?""";

  private final DataSource database;

  NoticeRepository(DataSource database) {
    this.database = database;
  }

  @Transactional
  List<Notice> below(Scope scope, Instant at, UUID id, int size) {
    return query(BELOW, scope, at, id, size);
  }

  @Transactional
  List<Notice> one(Scope scope, UUID id) {
    return query(ONE, scope, Instant.EPOCH, id, 1);
  }

  private List<Notice> query(String sql, Scope scope, Instant at, UUID id, int size) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(sql)) {
      find.setBoolean(1, scope.tenantWide());
      find.setString(2, scope.tenant());
      find.setBoolean(3, scope.tenantWide());
      find.setString(4, scope.organisation());
      find.setObject(5, at.atOffset(ZoneOffset.UTC));
      find.setObject(6, id);
      find.setBoolean(7, scope.tenantWide());
      find.setInt(8, size);
      List<Notice> found = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("notices could not be read", e);
    }
  }

  private static Notice read(ResultSet row) throws SQLException {
    boolean disclosed = row.getBoolean("disclosed");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("referral_id", UUID.class),
        row.getString("reference"),
        row.getObject("person_id", UUID.class),
        disclosed ? NoticeKind.valueOf(row.getString("kind")) : NoticeKind.CLOSED,
        disclosed ? ReferralStatus.valueOf(row.getString("status")) : null,
        instant(row, "at"),
        row.getBoolean("contact"),
        instant(row, "person_told_at"),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** False when somebody else was quicker. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean told(String tenant, Notice notice, Instant at, String by) {
    try (Connection connection = database.getConnection();
        PreparedStatement told = connection.prepareStatement(TOLD)) {
      told.setObject(1, at.atOffset(ZoneOffset.UTC));
      told.setString(2, by);
      told.setString(3, tenant);
      told.setObject(4, notice.id());
      told.setLong(5, notice.version());
      return told.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("a notice could not be changed", e);
    }
  }
}
