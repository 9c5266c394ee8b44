package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Table {@code person_merge}. */
@ApplicationScoped
class PersonLinkRepository {
  private static final String ADD =
      "insert into person_merge (tenant_id, organisation_id, gone, kept, at) values (?, ?, ?, ?, ?)";
  private static final String REMOVE =
      "delete from person_merge where tenant_id = ? and gone = ? and kept = ?";
  private static final String KEPT =
      "select kept from person_merge where tenant_id = ? and gone = ?";
  private static final String NEIGHBOURS =
      """
      select kept from person_merge where tenant_id = ? and gone = ?
      union all select gone from person_merge where tenant_id = ? and kept = ?""";

  private final DataSource database;

  PersonLinkRepository(DataSource database) {
    this.database = database;
  }

  private interface Errand<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Errand<T> errand) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return errand.run(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("links of people could not be read or written", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(String tenant, String owner, UUID gone, UUID kept, Instant at) {
    with(
        ADD,
        add -> {
          add.setString(1, tenant);
          add.setString(2, owner);
          add.setObject(3, gone);
          add.setObject(4, kept);
          add.setObject(5, at.atOffset(ZoneOffset.UTC));
          return add.executeUpdate();
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(String tenant, UUID gone, UUID kept) {
    return with(
        REMOVE,
        remove -> {
          remove.setString(1, tenant);
          remove.setObject(2, gone);
          remove.setObject(3, kept);
          return remove.executeUpdate() > 0;
        });
  }

  @Transactional
  Optional<UUID> keptFor(String tenant, UUID gone) {
    return with(
        KEPT,
        find -> {
          find.setString(1, tenant);
          find.setObject(2, gone);
          return ids(find).stream().findFirst();
        });
  }

  @Transactional
  List<UUID> neighbours(String tenant, UUID person) {
    return with(
        NEIGHBOURS,
        find -> {
          find.setString(1, tenant);
          find.setObject(2, person);
          find.setString(3, tenant);
          find.setObject(4, person);
          return ids(find);
        });
  }

  private static List<UUID> ids(PreparedStatement find) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet rows = find.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
