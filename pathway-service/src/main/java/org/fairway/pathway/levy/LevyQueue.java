package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Accounts that are not settled until the last month that is over, in no order of their ids: those
 * that cannot be settled, of whatever number, keep no others from their turn.
 */
@ApplicationScoped
class LevyQueue {
  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  private static final String WAITING =
      """
      select tenant_id, id from levy_account
      where running and settled_until < ? order by settled_until desc, random() limit 500""";

  private final DataSource database;

  LevyQueue(DataSource database) {
    this.database = database;
  }

  /** One that waits. */
  record Waiting(String tenant, UUID account) {}

  /** Over all tenants: the only question of the levy that looks over them. */
  @Transactional
  List<Waiting> unsettled(LocalDate until) {
    List<Waiting> waiting = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement find = connection.prepareStatement(WAITING)) {
      worker.execute();
      find.setObject(1, until);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          waiting.add(new Waiting(rows.getString(1), rows.getObject(2, UUID.class)));
        }
      }
      return waiting;
    } catch (SQLException e) {
      throw new IllegalStateException("accounts to settle could not be found", e);
    }
  }
}
