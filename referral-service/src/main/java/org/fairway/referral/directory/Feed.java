package org.fairway.referral.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.referral.common.Moment;

/**
 * Reads the directory of all care systems, for callers without a token. It reads the one table that
 * is open, and no other.
 */
@ApplicationScoped
public class Feed {
  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";

  /**
   * A partner is open while its agreement is in force, a programme or an opportunity until its last
   * day.
   */
  private static final String OPEN =
      """
      from directory_listing
      where shown and last_day >= ? and (source <> 'PARTNER' or first_day <= ?)""";

  private static final String FILTERED =
      OPEN
          + """

        and (?::text is null or position(lower(?) in lower(name)) > 0)
        and (?::uuid is null or provider_id = ?)
        and (?::timestamptz is null or modified_at >= ?)""";

  private final DataSource database;

  Feed(DataSource database) {
    this.database = database;
  }

  /** One page, in the order of their ids, and how many there are in all. */
  public record Part(long total, List<ListedService> services) {}

  /**
   * One page of what is open.
   *
   * @param page from 1 on
   * @param size of a page
   */
  @Transactional
  public Part page(FeedFilter filter, int page, int size) {
    try (Connection connection = database.getConnection()) {
      enter(connection);
      return new Part(count(connection, filter), services(connection, filter, page, size));
    } catch (SQLException e) {
      throw new IllegalStateException("the directory could not be read", e);
    }
  }

  /** Empty when there is none that is open. */
  @Transactional
  public Optional<ListedService> find(UUID id) {
    String sql = "select " + ListingRow.COLUMNS + " " + OPEN + " and id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      enter(connection);
      select.setObject(1, Moment.today());
      select.setObject(2, Moment.today());
      select.setObject(3, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(ListingRow.read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the directory could not be read", e);
    }
  }

  private static void enter(Connection connection) throws SQLException {
    try (PreparedStatement worker = connection.prepareStatement(AS_WORKER)) {
      worker.execute();
    }
  }

  private static long count(Connection connection, FeedFilter filter) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement("select count(*) " + FILTERED)) {
      bind(count, filter);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<ListedService> services(
      Connection connection, FeedFilter filter, int page, int size) throws SQLException {
    String sql =
        "select "
            + ListingRow.COLUMNS
            + " "
            + FILTERED
            + " order by id, tenant_id limit ? offset ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int at = bind(select, filter);
      select.setInt(at++, size);
      select.setLong(at, (page - 1L) * size);
      List<ListedService> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(ListingRow.read(row));
        }
      }
      return found;
    }
  }

  private static int bind(PreparedStatement statement, FeedFilter filter) throws SQLException {
    Object after =
        filter.modifiedAfter() == null ? null : filter.modifiedAfter().atOffset(ZoneOffset.UTC);
    int at = 1;
    for (Object value :
        new Object[] {
          Moment.today(),
          Moment.today(),
          filter.search(),
          filter.search(),
          filter.provider(),
          filter.provider(),
          after,
          after
        }) {
      statement.setObject(at++, value);
    }
    return at;
  }
}
