package org.fairway.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fairway.platform.sample.ThingResource.NewThing;
import org.fairway.platform.web.EarlyQuestion;
import org.fairway.platform.web.Opening;

/** Asks early how many things the caller sees, when one is to be made whose name says so. */
@ApplicationScoped
class EarlyThing implements EarlyQuestion {
  /** Name and count, for each answer that was read. */
  static final List<String> READ = new CopyOnWriteArrayList<>();

  @Override
  public Opening of(Object[] parameters) {
    return parameters.length > 0
            && parameters[0] instanceof NewThing thing
            && thing.name() != null
            && thing.name().contains("early")
        ? new Count(thing.name())
        : null;
  }

  private record Count(String name) implements Opening {
    @Override
    public String sql() {
      return "select ?::text; select count(*) from thing";
    }

    @Override
    public int bind(PreparedStatement message, int from) throws SQLException {
      message.setString(from, name);
      return from + 1;
    }

    @Override
    public void read(PreparedStatement message) throws SQLException {
      String told = value(message);
      message.getMoreResults();
      READ.add(told + " " + value(message));
    }

    private static String value(PreparedStatement message) throws SQLException {
      try (ResultSet row = message.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
