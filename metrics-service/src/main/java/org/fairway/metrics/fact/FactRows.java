package org.fairway.metrics.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.platform.tenancy.Sql;

/** Reads the facts of one answer of the database, of which many are of one source and one group. */
final class FactRows implements Sql.Reader<SourcedFact> {

  /** What is read of a fact and of the set that it is in. */
  static final String COLUMNS =
      "f.measure, f.dimensions, f.count, f.percent, f.respondents, f.score, f.amount, s.source,"
          + " s.version, s.supplied_by";

  /**
   * By their text, as far as they were seen early; senders choose them, so there is an end to it.
   */
  private static final Map<String, Dimensions> KNOWN = new ConcurrentHashMap<>();

  private static final int REMEMBERED = 2000;

  private final ObjectMapper json;
  private Source last;

  FactRows(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public SourcedFact read(ResultSet row) throws SQLException {
    Fact fact =
        new Fact(
            row.getString("measure"),
            dimensions(row.getString("dimensions")),
            row.getBigDecimal("count"),
            row.getBigDecimal("percent"),
            row.getObject("respondents", Long.class),
            row.getBigDecimal("score"),
            row.getBigDecimal("amount"));
    return SourcedFact.stored(fact, source(row));
  }

  private Source source(ResultSet row) throws SQLException {
    Source source =
        new Source(
            Source.Kind.FACTS,
            row.getString("source"),
            row.getLong("version"),
            row.getString("supplied_by"));
    if (!source.equals(last)) {
      last = source;
    }
    return last;
  }

  private Dimensions dimensions(String text) {
    Dimensions known = KNOWN.get(text);
    if (known != null) {
      return known;
    }
    Dimensions read = parsed(text);
    if (KNOWN.size() < REMEMBERED) {
      KNOWN.put(text, read);
    }
    return read;
  }

  private Dimensions parsed(String text) {
    try {
      return Dimensions.of(json.readValue(text, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored dimensions are JSON", e);
    }
  }
}
