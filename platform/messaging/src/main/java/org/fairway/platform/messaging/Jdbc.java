package org.fairway.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain SQL with few words. On a data source of the application server, each call uses the
 * connection of the running transaction.
 */
final class Jdbc {
  private final DataSource source;
  private final Connection bound;

  Jdbc(DataSource source) {
    this.source = source;
    this.bound = null;
  }

  Jdbc(Connection bound) {
    this.source = null;
    this.bound = bound;
  }

  <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
    return prepared(
        sql,
        arguments,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              rows.add(reader.read(result));
            }
          }
          return rows;
        });
  }

  int update(String sql, Object... arguments) {
    return prepared(sql, arguments, PreparedStatement::executeUpdate);
  }

  private <T> T prepared(String sql, Object[] arguments, Execution<T> execution) {
    try {
      Connection connection = bound == null ? source.getConnection() : bound;
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < arguments.length; i++) {
          bind(connection, statement, i + 1, arguments[i]);
        }
        return execution.run(statement);
      } finally {
        if (bound == null) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
      throws SQLException {
    if (value instanceof Instant instant) {
      statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof UUID[] ids) {
      statement.setArray(at, connection.createArrayOf("uuid", ids));
    } else if (value instanceof Long[] numbers) {
      statement.setArray(at, connection.createArrayOf("bigint", numbers));
    } else if (value instanceof String[] texts) {
      statement.setArray(at, connection.createArrayOf("text", texts));
    } else {
      statement.setObject(at, value);
    }
  }

  /** Reads the row that a result set stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Execution<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  /** The database refused or was not there; its SQL state tells which. */
  static final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFault(SQLException cause) {
      super("the database did not do what it was asked", cause);
    }
  }
}
