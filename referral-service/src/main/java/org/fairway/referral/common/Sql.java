package org.fairway.referral.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs one statement on the connection of the running transaction. */
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

  /** A parameter that is an array of texts. */
  public record Texts(List<String> values) {}

  /** The database refused; the message names no value. */
  public static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(SQLException cause) {
      super("a statement failed", cause);
    }
  }

  /** Number of rows changed. */
  public int update(String sql, Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new Fault(e);
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
      throw new Fault(e);
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
      throw new Fault(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
    return query(sql, reader, arguments).stream().findFirst();
  }

  /** A moment, or null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    java.time.OffsetDateTime moment = row.getObject(column, java.time.OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument instanceof Texts texts) {
        statement.setArray(i + 1, connection.createArrayOf("text", texts.values().toArray()));
      } else if (argument instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(i + 1, argument);
      }
    }
  }
}
