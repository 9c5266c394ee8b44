package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.fairway.platform.tenancy.Sql;

/** Table {@code duplicate_policy}. */
@ApplicationScoped
class DuplicatePolicyRepository {
  private static final String READ =
      "select reach, version from duplicate_policy where tenant_id = ?";

  /** Without effect when somebody else was quicker. */
  private static final String WRITE =
      """
      insert into duplicate_policy (tenant_id, reach, version) values (?, ?, 1)
      on conflict (tenant_id) do update set reach = excluded.reach, version = duplicate_policy.version + 1
      where duplicate_policy.version = ?""";

  private static final String COMPARE_ALL =
      """
      insert into deadline (tenant_id, kind, subject_id, due_at)
        select tenant_id, 'DUPLICATE_CHECK', id, now() from person where tenant_id = ?
      on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";

  private final Sql sql;

  DuplicatePolicyRepository(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  DuplicatePolicy of(String tenant) {
    return sql.first(
            READ,
            row -> new DuplicatePolicy(Reach.valueOf(row.getString(1)), row.getLong(2)),
            tenant)
        .orElse(DuplicatePolicy.DEFAULT);
  }

  /** False when the version is no longer the present one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean set(String tenant, Reach reach, long version) {
    return sql.update(WRITE, tenant, reach.name(), version) == 1;
  }

  /** Everybody is looked at again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void compareAll(String tenant) {
    sql.update(COMPARE_ALL, tenant);
  }
}
