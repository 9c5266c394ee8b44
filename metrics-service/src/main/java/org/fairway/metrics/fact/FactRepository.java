package org.fairway.metrics.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Fact sets and their facts. Row-level security keeps to the caller's tenant and organisation. */
@ApplicationScoped
class FactRepository {

  private static final String INSERT_SET =
      "insert into fact_set (id, tenant_id, organisation_id, period, source, version, is_current,"
          + " facts, supplied_by, actor) values (?, ?, ?, ?, ?, ?, true, ?, ?, ?)";
  private static final String INSERT_FACTS =
      "insert into fact (fact_set_id, ordinal, tenant_id, organisation_id, measure, dimensions,"
          + " count, percent, respondents, score, amount) select ?, n, ?, ?, m, d::jsonb, c, p, r,"
          + " s, a from unnest(?, ?, ?, ?, ?, ?, ?, ?) as f (n, m, d, c, p, r, s, a)";
  private static final String CURRENT =
      "select "
          + FactRows.COLUMNS
          + " from fact f join fact_set s on s.id = f.fact_set_id where s.organisation_id = ? and"
          + " s.period = ? and s.is_current order by s.source, f.ordinal";

  private static final String SETS =
      "select s.id from fact_set s where s.organisation_id = ? and s.period = ? and s.is_current"
          + " order by s.id";

  private static final String CURRENT_OF_ALL =
      "select s.organisation_id, "
          + FactRows.COLUMNS
          + " from fact f join fact_set s on s.id = f.fact_set_id where s.period = ? and"
          + " s.is_current order by s.organisation_id, s.source, f.ordinal";

  private final Sql sql;
  private final ObjectMapper json;

  FactRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Whether a source has said anything. */
  boolean isAnyCurrent(String organisation, Period period) {
    return sql.first(
            "select 1 from fact_set where organisation_id = ? and period = ? and is_current limit 1",
            row -> true,
            organisation,
            period.toString())
        .isPresent();
  }

  /** One change at a time to what is known of a period. */
  void lock(Scope scope, String organisation, Period period) {
    sql.lock("facts:" + scope.tenant() + ":" + organisation + ":" + period);
  }

  List<SourcedFact> current(String organisation, Period period) {
    return sql.query(CURRENT, new FactRows(json), organisation, period.toString());
  }

  /**
   * Facts of a year, and the sets of the one before: their facts stay where they are. Asked apart,
   * so that a year's facts cost the same however much is stored of others.
   */
  Supplier<YearFacts> currentAndBefore(Asking asking, String organisation, Period period) {
    Asking.Answer<SourcedFact> facts =
        asking.add(CURRENT, new FactRows(json), organisation, period.toString());
    Asking.Answer<String> before =
        asking.add(SETS, row -> row.getString("id"), organisation, period.before().toString());
    return () -> new YearFacts(facts.rows(), before.rows());
  }

  /** By organisation, of all that the caller sees. */
  Map<String, List<SourcedFact>> currentOfAll(Period period) {
    Map<String, List<SourcedFact>> all = new TreeMap<>();
    FactRows facts = new FactRows(json);
    sql.query(
        CURRENT_OF_ALL,
        row ->
            all.computeIfAbsent(row.getString("organisation_id"), any -> new ArrayList<>())
                .add(facts.read(row)),
        period.toString());
    return all;
  }

  long latestVersion(String organisation, Period period, String source) {
    return sql.first(
            "select coalesce(max(version), 0) from fact_set"
                + " where organisation_id = ? and period = ? and source = ?",
            row -> row.getLong(1),
            organisation,
            period.toString(),
            source)
        .orElse(0L);
  }

  void replace(FactSetHead head, List<Fact> facts, Scope scope) {
    sql.update(
        "update fact_set set is_current = false"
            + " where organisation_id = ? and period = ? and source = ? and is_current",
        head.organisation(),
        head.period().toString(),
        head.source());
    sql.update(
        INSERT_SET,
        head.id(),
        scope.tenant(),
        head.organisation(),
        head.period().toString(),
        head.source(),
        head.version(),
        head.facts(),
        head.suppliedBy(),
        scope.actor());
    sql.update(
        INSERT_FACTS,
        head.id(),
        scope.tenant(),
        head.organisation(),
        new Sql.Array("int4", IntStream.range(0, facts.size()).boxed().toList()),
        column("text", facts, Fact::measure),
        column("text", facts, fact -> write(fact.dimensions())),
        column("numeric", facts, Fact::count),
        column("numeric", facts, Fact::percent),
        column("int8", facts, Fact::respondents),
        column("numeric", facts, Fact::score),
        column("numeric", facts, Fact::amount));
  }

  private static Sql.Array column(String type, List<Fact> facts, Function<Fact, Object> value) {
    List<Object> values = new ArrayList<>();
    facts.forEach(fact -> values.add(value.apply(fact)));
    return new Sql.Array(type, values);
  }

  /** By source, the newest version of each first. */
  List<FactSetHead> heads(
      String organisation, Period period, String afterSource, long afterVersion, int limit) {
    return sql.query(
        "select * from fact_set where organisation_id = ? and period = ?"
            + " and (source > ? or (source = ? and version < ?))"
            + " order by source, version desc limit ?",
        FactRepository::head,
        organisation,
        period.toString(),
        afterSource,
        afterSource,
        afterVersion,
        limit);
  }

  private static FactSetHead head(ResultSet row) throws SQLException {
    return new FactSetHead(
        row.getObject("id", java.util.UUID.class),
        row.getString("organisation_id"),
        Period.parse(row.getString("period")).orElseThrow(),
        row.getString("source"),
        row.getLong("version"),
        row.getBoolean("is_current"),
        row.getInt("facts"),
        row.getString("supplied_by"),
        Sql.instant(row, "created_at"));
  }

  private String write(Map<String, String> dimensions) {
    try {
      return json.writeValueAsString(dimensions);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
