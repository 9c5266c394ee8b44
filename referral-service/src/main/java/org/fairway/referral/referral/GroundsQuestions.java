package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.AuditEntry;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Opening;

/** What referrals of many stand on, asked for along with other questions in one message. */
@ApplicationScoped
class GroundsQuestions {
  private static final String REFERRALS_AND_GROUNDS =
      "select "
          + ReferralRow.COLUMNS
          + ", "
          + GroundsRow.COLUMNS
          + GroundsRow.AT
          + "referral r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id "
          + GroundsRow.AROUND
          + "where r.tenant_id = ? and r.id = any(?)";

  private static final String PEOPLE =
      "select p.id, "
          + GroundsRow.COLUMNS
          + GroundsRow.AT
          + "person p "
          + GroundsRow.AROUND
          + "where p.tenant_id = ? and p.id = any(?)";
  private static final String LOCK =
      "select 1 from person where tenant_id = ? and id = any(?) for share nowait";
  private static final String STILL =
      """
      select fairway_insist(count(*) = ?) from person p
      left join person_rights h on h.tenant_id = p.tenant_id and h.person_id = p.id
      left join person_merge m on m.tenant_id = p.tenant_id and m.gone = p.id
      where p.tenant_id = ? and p.id = any(?) and p.erased_at is null and h.restricted_at is null and m.gone is null""";

  private final CurrentScope scope;
  private final Audit audit;

  GroundsQuestions(CurrentScope scope, Audit audit) {
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * What referrals of these people stand on.
   *
   * @param found takes those whom the caller may see
   */
  Opening ofPeople(Set<UUID> people, Map<UUID, Grounds> found) {
    Asking asking = new Asking();
    asking.add(
        PEOPLE,
        row -> {
          Grounds read = GroundsRow.read(row, 1);
          if (scope.get().sees(read.organisation())) {
            found.put(row.getObject(1, UUID.class), read);
          }
          return read;
        },
        Instant.now(),
        scope.get().tenant(),
        ids(people));
    return asking.typed();
  }

  /**
   * Fails unless a referral may be begun of each of them, and holds them as {@link
   * GroundsReader#held} does; fails also when one is held by another, for whom the rest should not
   * wait. What else it stands on (partner, consents) is judged again when the referral is
   * submitted.
   */
  Opening stillToBegin(Set<UUID> people) {
    String tenant = scope.get().tenant();
    Asking asking = new Asking();
    asking.add(LOCK, row -> true, tenant, ids(people));
    asking.add(STILL, row -> true, people.size(), tenant, ids(people));
    return asking.typed();
  }

  private static Sql.Array ids(Set<UUID> ids) {
    return new Sql.Array("uuid", List.copyOf(ids));
  }

  /** A referral with what it stands on. */
  record Standing(Referral referral, Grounds grounds) {}

  /**
   * Referrals and what they stand on, a row each, on record when they are answered; none for those
   * that the caller may not see.
   *
   * @param entries a reading of each
   */
  Asking.Answer<Standing> ofReferrals(
      Asking asking, Set<UUID> referrals, List<AuditEntry> entries) {
    Scope who = scope.get();
    StringBuilder sql = new StringBuilder(REFERRALS_AND_GROUNDS);
    List<Object> values = new ArrayList<>(List.of(Instant.now(), who.tenant(), ids(referrals)));
    if (!who.tenantWide()) {
      sql.append(" and r.organisation_id = ?").append(ReferralRepository.SHOWN_TO_REFERRER);
      values.add(who.organisation());
    }
    return audit.recorded(
        asking, entries, sql.toString(), GroundsQuestions::standing, values.toArray());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(ReferralRow.read(row), GroundsRow.read(row, ReferralRow.COUNT));
  }
}
