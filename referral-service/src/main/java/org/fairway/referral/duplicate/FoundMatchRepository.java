package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;

/** Writes what the comparison finds into table {@code duplicate_match}. */
@ApplicationScoped
class FoundMatchRepository {

  /** What somebody has decided stays decided; an open one learns its new score. */
  private static final String KEEP =
      """
      insert into duplicate_match (id, tenant_id, organisation_id, first_person, second_person, points, factors, state,
        found_at) values (?, ?, ?, least(?, ?), greatest(?, ?), ?, ?, 'OPEN', now())
      on conflict (tenant_id, first_person, second_person) do update
        set points = excluded.points, factors = excluded.factors, version = duplicate_match.version + 1
        where duplicate_match.state = 'OPEN'
          and (duplicate_match.points, duplicate_match.factors) is distinct from (excluded.points, excluded.factors)""";

  /** Open ones that no longer are; one that was decided before has a history and stays. */
  private static final String FORGET =
      """
      delete from duplicate_match m
      where m.tenant_id = ? and m.state = 'OPEN' and ? in (m.first_person, m.second_person)
        and not (case when m.first_person = ? then m.second_person else m.first_person end = any (?))
        and not exists (select from duplicate_change c where c.tenant_id = m.tenant_id and c.match_id = m.id)""";

  private final Sql sql;

  FoundMatchRepository(Sql sql) {
    this.sql = sql;
  }

  /** Makes the open matches of a person those that were found. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(String tenant, UUID person, List<FoundMatch> matches) {
    List<UUID> others = matches.stream().map(FoundMatch::other).toList();
    sql.update(FORGET, tenant, person, person, new Sql.Array("uuid", others));
    sql.batch(KEEP, matches.stream().map(match -> values(tenant, person, match)).toList());
  }

  private static Object[] values(String tenant, UUID person, FoundMatch match) {
    return new Object[] {
      Ids.next(),
      tenant,
      match.owner(),
      person,
      match.other(),
      person,
      match.other(),
      match.score().points(),
      new Sql.Array("text", match.score().factors().stream().map(MatchFactor::code).toList())
    };
  }
}
