package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs one statement on the connection of the running transaction, and so inside its walls.
 *
 * <p>Every call throws {@link DatabaseFault} when the database refuses or cannot be reached.
 */
@ApplicationScoped
public class Sql {

  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  /** Reads a row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * An array parameter.
   *
   * @param type of its elements in PostgreSQL
   */
  public record Array(String type, List<?> values) {}

  /** Number of rows changed. */
  public int update(String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** The same statement for each row of arguments, in their order, in one round trip. */
  public void batch(String sql, List<Object[]> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] arguments : rows) {
        bind(connection, statement, arguments);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** All rows, in order. */
  public <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reader.read(rows));
        }
        return read;
      }
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Asks all of them in one message, unless the transaction opened with them. */
  public void ask(Asking asking) {
    if (asking.isAnswered()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement message = connection.prepareStatement(asking.sql())) {
      asking.bind(message, 1);
      message.execute();
      asking.read(message);
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
    return query(sql, reader, arguments).stream().findFirst();
  }

  /** Keeps other transactions out that ask for the same key, until this one ends. */
  public void lock(String key) {
    query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, key);
  }

  /**
   * From here to its end the transaction also sees, of all tenants, what the policies of a table
   * show a worker: what waits in a queue.
   */
  public void asWorker() {
    query("select set_config('fairway.worker', 'on', true)", row -> true);
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... arguments)
      throws SQLException {
    bind(connection, statement, 1, arguments);
  }

  /**
   * Sets parameters.
   *
   * @param from number of the first
   */
  static void bind(
      Connection connection, PreparedStatement statement, int from, Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      int at = from + i;
      if (argument instanceof Array array) {
        statement.setArray(at, connection.createArrayOf(array.type(), array.values().toArray()));
      } else if (argument instanceof Instant instant) {
        statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      } else {
        statement.setObject(at, argument);
      }
    }
  }

  /** The elements of a text array. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** A moment, or null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return instant(row.getObject(column, OffsetDateTime.class));
  }

  /** A moment, or null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return instant(row.getObject(column, OffsetDateTime.class));
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
