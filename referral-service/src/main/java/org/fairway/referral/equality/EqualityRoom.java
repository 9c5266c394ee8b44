package org.fairway.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.common.Rooms;

/**
 * The only way to the stored answers. The service's own database role cannot enter their schema.
 */
@ApplicationScoped
class EqualityRoom {

  private static final String ROLE = "referral_equality";
  private static final String PUT =
      """
      insert into equality.answer (person_id, tenant_id, organisation_id, answer) values (?, ?, ?, ?)
      on conflict (person_id) do update set answer = excluded.answer, recorded_at = now()""";
  private static final String REMOVE =
      "delete from equality.answer where person_id = ? and tenant_id = ?";
  private static final String GET =
      "select answer from equality.answer where person_id = ? and tenant_id = ?";

  private final Rooms rooms;
  private final Sql sql;

  EqualityRoom(Rooms rooms, Sql sql) {
    this.rooms = rooms;
    this.sql = sql;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void put(UUID person, String tenant, String organisation, byte[] sealed) {
    rooms.inside(ROLE, () -> sql.update(PUT, person, tenant, organisation, sealed));
  }

  /** Whether there was one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(UUID person, String tenant) {
    return rooms.inside(ROLE, () -> sql.update(REMOVE, person, tenant) > 0);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<byte[]> answer(UUID person, String tenant) {
    return rooms.inside(ROLE, () -> sql.first(GET, row -> row.getBytes(1), person, tenant));
  }
}
