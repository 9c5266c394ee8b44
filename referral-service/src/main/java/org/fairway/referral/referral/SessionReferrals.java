package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/**
 * Counts what became of the referrals that name a session. How a referral went counts only where
 * the caller may see it: for a partner that is where the person's SHARE_OUTCOME_WITH_REFERRER
 * consent is live, since a count of one would tell as much as the referral itself.
 */
@ApplicationScoped
public class SessionReferrals {
  private static final String COUNT =
      """
      with r as (
        select r.tenant_id, r.id,
          ? or consent_live(r.tenant_id, r.person_id, 'SHARE_OUTCOME_WITH_REFERRER') as told
        from referral r
        where r.tenant_id = ? and r.session_id = ? and (? or r.organisation_id = ?)
          and r.status not in ('DRAFT', 'ENTERED_IN_ERROR')),
      reached as (
        select r.id, c.to_status from r join referral_change c on c.tenant_id = r.tenant_id and c.referral_id = r.id
        where r.told and c.to_status in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED') group by 1, 2)
      select (select count(*) from r), (select count(*) from r where not told),
        (select count(*) from reached where to_status = 'ACCEPTED'),
        (select count(*) from reached where to_status = 'IN_PROGRESS'),
        (select count(*) from reached where to_status = 'COMPLETED')""";

  private final Sql sql;
  private final CurrentScope scope;

  SessionReferrals(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * How many referrals of a session came how far, at any time.
   *
   * @param withheld of how many the caller may not see how they went; in none of those that follow
   */
  public record Reached(
      long submitted, long withheld, long accepted, long started, long completed) {}

  /** Of the referrals that the caller may see. */
  @Transactional
  public Reached of(UUID session) {
    boolean all = scope.get().tenantWide();
    return sql.query(
            COUNT,
            row ->
                new Reached(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
            all,
            scope.get().tenant(),
            session,
            all,
            scope.get().organisation())
        .get(0);
  }
}
