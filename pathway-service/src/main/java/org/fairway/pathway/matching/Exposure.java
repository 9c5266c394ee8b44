package org.fairway.pathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fairway.platform.tenancy.Sql;

/**
 * Do some groups see fewer good matches? Counted over people whose profile is there and who were
 * shown matches, each once however many referrals they have; by the groups that they agreed to
 * declare.
 */
@ApplicationScoped
public class Exposure {
  private static final String COUNT =
      """
      with seen as (
      select p.person, p.declared_groups, p.seen_good
      from matching_profile p
      where p.tenant_id = fairway_tenant() and p.seen_at is not null
        and exists (
          select from consent c
          where c.tenant_id = p.tenant_id and c.person = p.person and c.purpose = 'REFERRAL'
            and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now()))
      ), one as (
        select person, bool_or(seen_good > 0) as good, max(cardinality(declared_groups)) as declared
        from seen group by person)
      select g.name, count(*)::int as shown, count(*) filter (where one.good)::int as good
      from one
      cross join lateral (
        select distinct unnest(s.declared_groups) as name from seen s where s.person = one.person
        union all select 'ALL'
        union all select 'NONE_DECLARED' where one.declared = 0) g
      group by g.name
      order by g.name <> 'ALL', g.name""";

  private final Sql sql;

  Exposure(Sql sql) {
    this.sql = sql;
  }

  /** All first, then the groups by their code; those of few people are left out. */
  @Transactional
  public List<ExposureLine> byGroup() {
    return sql
        .query(
            COUNT,
            row -> ExposureLine.of(row.getString("name"), row.getInt("shown"), row.getInt("good")))
        .stream()
        .filter(ExposureLine::told)
        .toList();
  }
}
