package org.fairway.referral.offence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.common.Rooms;

/**
 * The only way to the stored records. The service's own database role cannot enter their schema.
 */
@ApplicationScoped
class OffenceRoom {
  private static final String ROLE = "referral_offence";
  private static final String PUT =
      """
      insert into offence.record (person_id, tenant_id, organisation_id, record) values (?, ?, ?, ?)
      on conflict (person_id) do update set record = excluded.record, recorded_at = now()""";
  private static final String GET =
      "select record from offence.record where person_id = ? and tenant_id = ?";
  private static final String REMOVE =
      "delete from offence.record where person_id = ? and tenant_id = ?";

  private final Rooms rooms;
  private final Sql sql;

  OffenceRoom(Rooms rooms, Sql sql) {
    this.rooms = rooms;
    this.sql = sql;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void put(UUID person, String tenant, String organisation, byte[] sealed) {
    rooms.inside(ROLE, () -> sql.update(PUT, person, tenant, organisation, sealed));
  }

  /** A record; {@code sealed} is null when no more is known than that there is one. */
  record Kept(byte[] sealed) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Kept> record(UUID person, String tenant) {
    return rooms.inside(
        ROLE, () -> sql.first(GET, row -> new Kept(row.getBytes(1)), person, tenant));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(UUID person, String tenant) {
    return rooms.inside(ROLE, () -> sql.update(REMOVE, person, tenant) > 0);
  }
}
