package org.fairway.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.ETags;

/** Rules and runs. */
@ApplicationScoped
class RetentionRepository {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  private final Sql sql;
  private final CurrentScope scope;

  RetentionRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** False while another transaction keeps the tenant's schedule. */
  boolean lock() {
    return sql.query(
            "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
            row -> row.getBoolean(1),
            "retention-run:" + scope.get().tenant())
        .get(0);
  }

  /** One of each kind. */
  List<RetentionRule> rules() {
    Map<RecordKind, RetentionRule> own =
        sql
            .query(
                "select kind, months, active, version from retention_rule where tenant_id = ?",
                RetentionRepository::rule,
                scope.get().tenant())
            .stream()
            .collect(Collectors.toMap(RetentionRule::kind, Function.identity()));
    List<RetentionRule> all = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      all.add(own.getOrDefault(kind, new RetentionRule(kind, kind.defaultMonths(), false, 0)));
    }
    return all;
  }

  RetentionRule rule(RecordKind kind) {
    return rules().stream().filter(rule -> rule.kind() == kind).findFirst().orElseThrow();
  }

  /** 412 unless the rule is still at the version. */
  void put(RetentionRule rule, String ifMatch) {
    String tenant = scope.get().tenant();
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "retention:" + tenant);
    ETags.requireMatch(ifMatch, rule(rule.kind()).version());
    sql.update(
        "insert into retention_rule as t (tenant_id, kind, months, active) values (?, ?, ?, ?)"
            + " on conflict (tenant_id, kind) do update set months = excluded.months,"
            + " active = excluded.active, version = t.version + 1",
        tenant,
        rule.kind().name(),
        rule.months(),
        rule.active());
  }

  private static RetentionRule rule(ResultSet row) throws SQLException {
    return new RetentionRule(
        RecordKind.valueOf(row.getString(1)), row.getInt(2), row.getBoolean(3), row.getLong(4));
  }

  /** Tenants with an active rule: the only question here that looks over tenants. */
  List<String> activeTenants() {
    sql.asWorker();
    return sql.query(
        "select distinct tenant_id from retention_rule where active", row -> row.getString(1));
  }

  void add(RetentionRun run) {
    String tenant = scope.get().tenant();
    sql.update(
        "insert into retention_run (id, tenant_id, dry_run, requested_by, ran_at)"
            + " values (?, ?, ?, ?, ?)",
        run.id(),
        tenant,
        run.dryRun(),
        scope.get().actor(),
        run.ranAt());
    sql.batch(
        "insert into retention_result (run_id, tenant_id, kind, months, due, held, done)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        run.results().stream()
            .map(
                r ->
                    new Object[] {
                      run.id(), tenant, r.kind().name(), r.months(), r.due(), r.held(), r.done()
                    })
            .toList());
  }

  Optional<RetentionRun> find(UUID id) {
    return sql.first(
        "select id, dry_run, ran_at from retention_run where tenant_id = ? and id = ?",
        this::run,
        scope.get().tenant(),
        id);
  }

  /** Newest first, below {@code before} if that is not null. */
  List<RetentionRun> page(UUID before, int size) {
    return sql.query(
        "select id, dry_run, ran_at from retention_run where tenant_id = ? and id < ?"
            + " order by id desc limit "
            + size,
        this::run,
        scope.get().tenant(),
        before == null ? LAST : before);
  }

  private RetentionRun run(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    List<RetentionRun.Result> results =
        sql.query(
            "select kind, months, due, held, done from retention_result"
                + " where tenant_id = ? and run_id = ? order by kind",
            r ->
                new RetentionRun.Result(
                    RecordKind.valueOf(r.getString(1)),
                    r.getInt(2),
                    r.getInt(3),
                    r.getInt(4),
                    r.getInt(5)),
            scope.get().tenant(),
            id);
    return new RetentionRun(id, row.getBoolean(2), Sql.instant(row, 3), results);
  }
}
