package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Tables {@code erasure} and {@code erasure_reply}. */
@ApplicationScoped
class ErasureRepository {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  private static final String FIND =
      "select id, person_id, cause, requested_at, records from erasure where tenant_id = ?";
  private static final String OPEN =
      """
      select count(*) from referral where tenant_id = ? and person_id = ?
        and status in ('SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED')""";

  private final Sql sql;
  private final CurrentScope scope;

  ErasureRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  void add(Erasure erasure) {
    String tenant = scope.get().tenant();
    sql.update(
        "insert into erasure (id, tenant_id, person_id, cause, requested_by, requested_at, records)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        erasure.id(),
        tenant,
        erasure.personId(),
        erasure.cause().name(),
        scope.get().actor(),
        erasure.requestedAt(),
        erasure.records());
    sql.batch(
        "insert into erasure_reply (erasure_id, tenant_id, service) values (?, ?, ?)",
        erasure.replies().stream()
            .map(reply -> new Object[] {erasure.id(), tenant, reply.service()})
            .toList());
  }

  /** A reply that comes again changes nothing, like one to an erasure that is not known. */
  void reply(UUID id, String service, int records, Instant at) {
    sql.update(
        "update erasure_reply set records = ?, forgotten_at = ?"
            + " where tenant_id = ? and erasure_id = ? and service = ? and forgotten_at is null",
        records,
        at,
        scope.get().tenant(),
        id,
        service);
  }

  long openReferrals(UUID person) {
    return sql.query(OPEN, row -> row.getLong(1), scope.get().tenant(), person).get(0);
  }

  Optional<Erasure> find(UUID id) {
    return sql.first(FIND + " and id = ?", this::read, scope.get().tenant(), id);
  }

  /** Newest first, below {@code before} if that is not null. */
  List<Erasure> page(UUID before, int size) {
    return sql.query(
        FIND + " and id < ? order by id desc limit " + size,
        this::read,
        scope.get().tenant(),
        before == null ? LAST : before);
  }

  private Erasure read(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new Erasure(
        id,
        row.getObject(2, UUID.class),
        ErasureCause.valueOf(row.getString(3)),
        Sql.instant(row, 4),
        row.getInt(5),
        replies(id));
  }

  private List<Erasure.Reply> replies(UUID id) {
    return sql.query(
        "select service, records, forgotten_at from erasure_reply"
            + " where tenant_id = ? and erasure_id = ? order by service",
        row ->
            new Erasure.Reply(
                row.getString(1), row.getObject(2, Integer.class), Sql.instant(row, 3)),
        scope.get().tenant(),
        id);
  }
}
