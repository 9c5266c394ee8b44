package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Table {@code person_merge}. */
@ApplicationScoped
class PersonLinkRepository {
  private static final String ADD =
      "insert into person_merge (tenant_id, organisation_id, gone, kept, at) values (?, ?, ?, ?, ?)";
  private static final String REMOVE =
      "delete from person_merge where tenant_id = ? and gone = ? and kept = ?";
  private static final String KEPT =
      "select kept from person_merge where tenant_id = ? and gone = ?";
  private static final String NEIGHBOURS =
      """
      select kept from person_merge where tenant_id = ? and gone = ?
      union all select gone from person_merge where tenant_id = ? and kept = ?""";

  private final Sql sql;

  PersonLinkRepository(Sql sql) {
    this.sql = sql;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(String tenant, String owner, UUID gone, UUID kept, Instant at) {
    sql.update(ADD, tenant, owner, gone, kept, at);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(String tenant, UUID gone, UUID kept) {
    return sql.update(REMOVE, tenant, gone, kept) > 0;
  }

  @Transactional
  Optional<UUID> keptFor(String tenant, UUID gone) {
    return sql.first(KEPT, row -> row.getObject(1, UUID.class), tenant, gone);
  }

  @Transactional
  List<UUID> neighbours(String tenant, UUID person) {
    return sql.query(
        NEIGHBOURS, row -> row.getObject(1, UUID.class), tenant, person, tenant, person);
  }
}
