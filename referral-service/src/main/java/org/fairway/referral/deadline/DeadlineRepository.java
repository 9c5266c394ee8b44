package org.fairway.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Table {@code deadline}. A row goes when it has been dealt with. */
@ApplicationScoped
class DeadlineRepository {
  private static final String DUE =
      "select distinct tenant_id, kind from deadline where due_at <= now() and kind = any (?)";
  private static final String PEEK =
      "select subject_id from deadline where tenant_id = ? and kind = ? and due_at <= now() order by due_at limit ?";
  private static final String TAKE =
      """
      delete from deadline where tenant_id = ? and kind = ? and subject_id in (
        select subject_id from deadline where tenant_id = ? and kind = ? and due_at <= now()
          and (?::uuid is null or subject_id = ?)
        order by due_at limit ? for update skip locked)
      returning subject_id""";
  private static final String POSTPONE =
      """
      update deadline set attempts = attempts + 1, due_at = now() + least(attempts + 1, 60) * interval '1 minute'
      where tenant_id = ? and kind = ? and subject_id = ?""";

  private final Sql sql;

  DeadlineRepository(Sql sql) {
    this.sql = sql;
  }

  /** A tenant in which something of a kind is due. */
  record Due(String tenant, DeadlineKind kind) {}

  /** The only question that looks over all tenants. Kinds of a newer release are left to it. */
  @Transactional
  List<Due> due(Set<DeadlineKind> kinds) {
    sql.asWorker();
    return sql.query(
        DUE,
        row -> new Due(row.getString(1), DeadlineKind.valueOf(row.getString(2))),
        new Sql.Array("text", kinds.stream().map(DeadlineKind::name).toList()));
  }

  /** What is due, without taking it. */
  @Transactional
  List<UUID> peek(Due due, int most) {
    return sql.query(PEEK, DeadlineRepository::id, due.tenant(), due.kind().name(), most);
  }

  /**
   * Takes what is due, or {@code one} of it alone if that is not null. What another instance has in
   * its hands is left to it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> take(Due due, UUID one, int most) {
    String kind = due.kind().name();
    return sql.query(
        TAKE, DeadlineRepository::id, due.tenant(), kind, due.tenant(), kind, one, one, most);
  }

  /** Tries it again later: after a minute, then two, at most an hour. */
  @Transactional
  void postpone(Due due, UUID subject) {
    sql.update(POSTPONE, due.tenant(), due.kind().name(), subject);
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }
}
