package org.fairway.pathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fairway.platform.tenancy.Sql;

/**
 * Do some groups see fewer good matches? Counted over people whose profile is there and who were
 * shown matches; by the groups that they agreed to declare.
 */
@ApplicationScoped
public class Exposure {
  private static final String COUNT =
      """
      select g.name, count(*)::int as shown, count(*) filter (where p.seen_good > 0)::int as good
      from matching_profile p
      cross join lateral (
        select unnest(p.declared_groups) as name
        union all select 'ALL'
        union all select 'NONE_DECLARED' where cardinality(p.declared_groups) = 0) g
      where p.tenant_id = fairway_tenant() and p.seen_at is not null
        and exists (
          select from consent c
          where c.tenant_id = p.tenant_id and c.person = p.person and c.purpose = 'REFERRAL'
            and c.withdrawn_at is null and (c.expires_at is null or c.expires_at > now()))
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
