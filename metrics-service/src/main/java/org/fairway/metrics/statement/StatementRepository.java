package org.fairway.metrics.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Statements. Row-level security keeps to the caller's tenant and organisation. */
@ApplicationScoped
class StatementRepository {

  private static final String CURRENT =
      "select distinct on (indicator) * from indicator_statement where organisation_id = ? and"
          + " standard = ? and period = ? order by indicator, version desc";
  private static final String CURRENT_OF_ALL =
      "select distinct on (organisation_id, indicator) * from indicator_statement where standard = ?"
          + " and period = ? order by organisation_id, indicator, version desc";
  private static final String VERSIONS =
      "select * from indicator_statement where organisation_id = ? and standard = ? and period = ?"
          + " and indicator = ? and version < ? order by version desc limit ?";
  private static final String INSERT =
      "insert into indicator_statement (id, tenant_id, organisation_id, standard, period,"
          + " indicator, version, answer, narrative, supplied_by, actor) values (?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?) returning *";

  private final Sql sql;

  StatementRepository(Sql sql) {
    this.sql = sql;
  }

  /** One change at a time to what is said of an indicator. */
  void lock(Scope scope, Question about) {
    sql.lock(
        String.join(
            ":",
            "statement",
            scope.tenant(),
            about.organisation(),
            about.standard().name(),
            about.period().toString(),
            about.indicator()));
  }

  /** The last version of each indicator of a standard that anything was said of. */
  List<Statement> current(String organisation, Standard standard, Period period) {
    return sql.query(
        CURRENT, StatementRepository::read, organisation, standard.name(), period.toString());
  }

  /** The same of every organisation that the caller sees. */
  List<Statement> currentOfAll(Standard standard, Period period) {
    return sql.query(CURRENT_OF_ALL, StatementRepository::read, standard.name(), period.toString());
  }

  /** The versions below one, the newest first. */
  List<Statement> versions(Question about, long below, int limit) {
    return sql.query(
        VERSIONS,
        StatementRepository::read,
        about.organisation(),
        about.standard().name(),
        about.period().toString(),
        about.indicator(),
        below,
        limit);
  }

  Statement insert(UUID id, Question about, long version, Said said, Scope scope) {
    return sql.first(
            INSERT,
            StatementRepository::read,
            id,
            scope.tenant(),
            about.organisation(),
            about.standard().name(),
            about.period().toString(),
            about.indicator(),
            version,
            said.answer().name(),
            said.narrative(),
            scope.organisation(),
            scope.actor())
        .orElseThrow();
  }

  private static Statement read(ResultSet row) throws SQLException {
    Question about =
        new Question(
            row.getString("organisation_id"),
            Standard.valueOf(row.getString("standard")),
            Period.parse(row.getString("period")).orElseThrow(),
            row.getString("indicator"));
    Said said = new Said(YesNo.valueOf(row.getString("answer")), row.getString("narrative"));
    return new Statement(
        about,
        row.getLong("version"),
        said,
        row.getString("supplied_by"),
        Sql.instant(row, "created_at"));
  }
}
