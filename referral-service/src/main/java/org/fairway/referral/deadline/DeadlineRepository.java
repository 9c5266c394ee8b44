package org.fairway.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Table {@code deadline}. A row goes when it has been dealt with. */
@ApplicationScoped
class DeadlineRepository {
  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  private static final String DUE =
      "select distinct tenant_id, kind from deadline where due_at <= now() and kind = any (?)";
  private static final String PEEK =
      "select subject_id from deadline where tenant_id = ? and kind = ? and due_at <= now() order by due_at limit ?";
  private static final String TAKE =
      """
      delete from deadline where tenant_id = ? and kind = ? and subject_id in (
        select subject_id from deadline where tenant_id = ? and kind = ? and due_at <= now()
          and (?::uuid is null or subject_id = ?)
        order by due_at limit ? for update skip locked)
      returning subject_id""";
  private static final String POSTPONE =
      """
      update deadline set attempts = attempts + 1, due_at = now() + least(attempts + 1, 60) * interval '1 minute'
      where tenant_id = ? and kind = ? and subject_id = ?""";

  private final DataSource database;

  DeadlineRepository(DataSource database) {
    this.database = database;
  }

  /** A tenant in which something of a kind is due. */
  record Due(String tenant, DeadlineKind kind) {}

  /** The only question that looks over all tenants. Kinds of a newer release are left to it. */
  @Transactional
  List<Due> due(Set<DeadlineKind> kinds) {
    List<Due> due = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement find = connection.prepareStatement(DUE)) {
      worker.execute();
      find.setArray(
          1, connection.createArrayOf("text", kinds.stream().map(DeadlineKind::name).toArray()));
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          due.add(new Due(rows.getString(1), DeadlineKind.valueOf(rows.getString(2))));
        }
      }
      return due;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What is due, without taking it. */
  @Transactional
  List<UUID> peek(Due due, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement peek = connection.prepareStatement(PEEK)) {
      peek.setString(1, due.tenant());
      peek.setString(2, due.kind().name());
      peek.setInt(3, most);
      return ids(peek);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Takes what is due, or {@code one} of it alone if that is not null. What another instance has in
   * its hands is left to it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> take(Due due, UUID one, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setString(1, due.tenant());
      take.setString(2, due.kind().name());
      take.setString(3, due.tenant());
      take.setString(4, due.kind().name());
      take.setObject(5, one);
      take.setObject(6, one);
      take.setInt(7, most);
      return ids(take);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Tries it again later: after a minute, then two, at most an hour. */
  @Transactional
  void postpone(Due due, UUID subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement postpone = connection.prepareStatement(POSTPONE)) {
      postpone.setString(1, due.tenant());
      postpone.setString(2, due.kind().name());
      postpone.setObject(3, subject);
      postpone.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static List<UUID> ids(PreparedStatement statement) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("deadlines could not be read or written", e);
  }
}
