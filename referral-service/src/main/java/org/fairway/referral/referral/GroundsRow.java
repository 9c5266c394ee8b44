package org.fairway.referral.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Agreement;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.PartnerStatus;
import org.fairway.referral.referral.MoveRules.Sharing;

/**
 * Person, partner, consents and link together, as a row. Every referral that is begun, read or
 * moved asks for them, and features asked one by one would be a round trip each: hence this one
 * query over their tables. A consent is live here exactly when {@code ConsentState} says so.
 */
final class GroundsRow {
  private static final String LIVE =
      """
      exists (select from consent c where c.tenant_id = p.tenant_id and c.person_id = p.id and c.purpose = '%s'
        and c.withdrawn_at is null and c.given_at <= t.now and (c.expires_at is null or c.expires_at > t.now)
        and (c.stops_at is null or c.stops_at > t.now))""";
  static final String COLUMNS =
      """
      p.organisation_id, q.kind, q.status, q.agreement_signed_on, q.agreement_valid_from, q.agreement_valid_to,
        %s, %s,
        case when p.erased_at is not null then 'person-erased'
          when h.restricted_at is not null then 'person-restricted' end, m.kept
      """
          .formatted(LIVE.formatted("REFERRAL"), LIVE.formatted("SHARE_OUTCOME_WITH_REFERRER"));

  /** Of what moment, the first value. */
  static final String AT = " from (select ?::timestamptz as now) t, ";

  static final String AROUND =
      """
      join partner q on q.tenant_id = p.tenant_id and q.organisation_id = p.organisation_id
      left join person_rights h on h.tenant_id = p.tenant_id and h.person_id = p.id
      left join person_merge m on m.tenant_id = p.tenant_id and m.gone = p.id
      """;

  private GroundsRow() {}

  /**
   * @param before columns before the first
   */
  static Grounds read(ResultSet row, int before) throws SQLException {
    Agreement agreement =
        new Agreement(date(row, before + 4), date(row, before + 5), date(row, before + 6));
    return new Grounds(
        row.getString(before + 1),
        PartnerKind.valueOf(row.getString(before + 2)),
        new Sharing(
            PartnerStatus.valueOf(row.getString(before + 3)) == PartnerStatus.ACTIVE,
            agreement.validOn(Moment.today()),
            row.getBoolean(before + 7)),
        row.getBoolean(before + 8),
        row.getString(before + 9),
        row.getObject(before + 10, UUID.class));
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
