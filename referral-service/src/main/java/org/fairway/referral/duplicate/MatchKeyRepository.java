package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.person.PersonIdentity;

/** Table {@code person_match_key}. */
@ApplicationScoped
class MatchKeyRepository {
  /** Two instances that compare two people at once would each miss the other one. */
  private static final String ONE_AT_A_TIME = "person-match ";

  private static final String FORGET =
      "delete from person_match_key where tenant_id = ? and person_id = ? and not code = any (?)";
  private static final String KEEP =
      """
      insert into person_match_key (tenant_id, organisation_id, person_id, code)
        select ?, ?, ?, unnest(?) on conflict do nothing""";

  /**
   * Of two partners only those who consent to being referred: others are the partner's alone. A
   * code that very many share costs no more than the limit.
   */
  private static final String ALIKE =
      """
      select k.person_id from (
        select person_id, organisation_id from person_match_key
        where tenant_id = ? and code = any (?) and person_id <> ? and (organisation_id = ? or ?)
        limit 2000) k
      where k.organisation_id = ? or consent_live(?, k.person_id, 'REFERRAL')
      group by k.person_id order by count(*) desc, k.person_id desc limit ?""";

  private final Sql sql;

  MatchKeyRepository(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the codes in place of those before. Until its end nobody else compares in the tenant. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(String tenant, PersonIdentity person, Set<String> codes) {
    sql.lock(ONE_AT_A_TIME + tenant);
    Sql.Array array = new Sql.Array("text", List.copyOf(codes));
    sql.update(FORGET, tenant, person.id(), array);
    sql.update(KEEP, tenant, person.organisation(), person.id(), array);
  }

  /**
   * People who share a code, those who share most first.
   *
   * @param beyond also those of other partners
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> alike(
      String tenant, PersonIdentity person, Set<String> codes, boolean beyond, int most) {
    return sql.query(
        ALIKE,
        row -> row.getObject(1, UUID.class),
        tenant,
        new Sql.Array("text", List.copyOf(codes)),
        person.id(),
        person.organisation(),
        beyond,
        person.organisation(),
        tenant,
        most);
  }
}
