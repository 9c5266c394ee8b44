package org.fairway.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fairway.local.server.Databases;
import org.fairway.platform.testing.Servers;

/** A superuser's hand in the database of one service, to cause trouble there. */
final class Sql implements AutoCloseable {
  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  static Sql in(String service) {
    Databases.Login login = Servers.databases().app(service, Suite.get().database(service));
    try {
      return new Sql(
          DriverManager.getConnection(
              login.jdbc(), Servers.get("postgres.user"), Servers.get("postgres.password")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements, and leaves the connection open. */
  Sql run(String... statements) {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** The first field of the first row. */
  String value(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** The first field of each row. */
  List<String> column(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** For what this class has no form of. */
  Connection connection() {
    return connection;
  }

  /** Keeps a table to itself until it is closed. */
  Sql holding(String table) {
    return run("begin", "lock table " + table + " in access exclusive mode");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
