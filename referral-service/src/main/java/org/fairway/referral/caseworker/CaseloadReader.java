package org.fairway.referral.caseworker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;

/** Counts open cases; asked for a page of caseworkers at once. */
@ApplicationScoped
class CaseloadReader {
  private static final String COUNT =
      """
      select assigned_to, count(*) from referral
      where tenant_id = ? and assigned_to = any (?)
        and status in ('SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS',
          'REOPENED')
      group by assigned_to""";

  private final DataSource database;
  private final CurrentScope scope;

  CaseloadReader(DataSource database, CurrentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /** Open cases by subject; who carries none is not in it. */
  @Transactional(Transactional.TxType.MANDATORY)
  Map<String, Integer> cases(Collection<String> subjects) {
    Map<String, Integer> cases = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, scope.get().tenant());
      count.setArray(2, connection.createArrayOf("text", subjects.toArray()));
      try (ResultSet rows = count.executeQuery()) {
        while (rows.next()) {
          cases.put(rows.getString(1), rows.getInt(2));
        }
      }
      return cases;
    } catch (SQLException e) {
      throw new IllegalStateException("cases could not be counted", e);
    }
  }
}
