package org.fairway.metrics.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Files that were taken. Row-level security keeps to the caller's tenant and organisation. */
@ApplicationScoped
class UploadRepository {

  private static final String CURRENT =
      "select u.report from upload u join fact_set s on s.id = u.fact_set_id"
          + " where u.organisation_id = ? and u.period = ? and u.source = ? and u.feed = ?"
          + " and u.definition = ? and u.checksum = ? and"
          + " s.is_current";
  private static final String INSERT =
      "insert into upload (fact_set_id, tenant_id, organisation_id, period, source, feed,"
          + " definition, checksum, report, supplied_by, actor)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

  private final Sql sql;
  private final ObjectMapper json;
  private final CurrentScope current;

  UploadRepository(Sql sql, ObjectMapper json, CurrentScope current) {
    this.sql = sql;
    this.json = json;
    this.current = current;
  }

  /**
   * The report on the same file, read from the same sheet, if the facts it made are the present
   * ones of the source.
   */
  Optional<UploadReport> current(Subject subject, String checksum) {
    return sql
        .query(
            CURRENT,
            row -> row.getString("report"),
            subject.organisation(),
            subject.period().toString(),
            subject.source(),
            subject.feed().name(),
            subject.feed().version(),
            checksum)
        .stream()
        .map(this::read)
        .filter(report -> SheetChoice.same(report.sheet(), subject.sheet()))
        .findFirst();
  }

  void add(UUID factSet, UploadReport report) {
    Scope scope = current.get();
    sql.update(
        INSERT,
        factSet,
        scope.tenant(),
        report.organisation(),
        report.period(),
        report.source(),
        report.feed(),
        report.definition(),
        report.checksum(),
        write(report),
        scope.organisation(),
        scope.actor());
  }

  private String write(UploadReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private UploadReport read(String text) {
    try {
      return json.readValue(text, UploadReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report is JSON", e);
    }
  }
}
