package org.fairway.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairway.bench.Setting;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/**
 * What PostgreSQL was asked, by {@code pg_stat_statements}: for finding what costs, not for
 * figures, because counting costs too. Only with {@code --statements yes}; silent otherwise.
 */
public final class Statements {
  private static final int MOST = 40;
  private static final int WIDTH = 150;
  private static final String TOP =
      """
      select calls, total_exec_time, mean_exec_time * 1000, rows, total_plan_time, toplevel,
        regexp_replace(query, '\\s+', ' ', 'g')
      from pg_stat_statements s join pg_database d on d.oid = s.dbid
      where d.datname = ? order by total_exec_time + total_plan_time desc limit ?""";

  private final Setting setting;
  private final Servers servers;
  private final String database;

  /**
   * @param database whose statements are told of
   */
  public Statements(Setting setting, Servers servers, String database) {
    this.setting = setting;
    this.servers = servers;
    this.database = database;
  }

  private boolean wanted() {
    return setting.options().text("statements").equals("yes");
  }

  /** Counts from here on. */
  public void begin() {
    if (wanted()) {
      servers.sql("postgres", "create extension if not exists pg_stat_statements");
      servers.sql("postgres", "select pg_stat_statements_reset()");
    }
  }

  /**
   * Prints those that took most of the time since then.
   *
   * @param requests that were answered meanwhile
   */
  public void tell(String title, long requests) {
    if (!wanted()) {
      return;
    }
    setting.say(
        "Statements, %s (%d requests): calls, us per request, us of planning, us each, rows",
        title, requests);
    lines(requests).forEach(line -> setting.say("%s", line));
  }

  private List<String> lines(long requests) {
    List<String> lines = new ArrayList<>();
    try (Connection connection = servers.postgres().connect("postgres");
        PreparedStatement statement = connection.prepareStatement(TOP)) {
      statement.setString(1, database);
      statement.setInt(2, MOST);
      ResultSet row = statement.executeQuery();
      while (row.next()) {
        String query = row.getString(7);
        lines.add(
            String.format(
                Locale.ROOT,
                "  %,9d %8.1f %8.1f %8.1f %9d %s %s",
                row.getLong(1),
                row.getDouble(2) * 1000 / Math.max(1, requests),
                row.getDouble(5) * 1000 / Math.max(1, requests),
                row.getDouble(3),
                row.getLong(4),
                row.getBoolean(6) ? " " : "+",
                query.substring(0, Math.min(WIDTH, query.length()))));
      }
      return lines;
    } catch (SQLException e) {
      throw new ServerException("statements cannot be read: " + e.getMessage(), e);
    }
  }
}
