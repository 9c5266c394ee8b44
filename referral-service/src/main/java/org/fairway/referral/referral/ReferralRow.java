package org.fairway.referral.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.partner.PartnerKind;

/**
 * A row of {@code referral} read past Hibernate, where referrals are read and not changed.
 *
 * @param outcome null when nothing came of it
 */
record ReferralRow(
    String tenant,
    String organisation,
    UUID id,
    UUID personId,
    PartnerKind sourceType,
    PathwayType pathwayType,
    UUID programmeId,
    UUID sessionId,
    byte[] note,
    ReferralStatus status,
    String reference,
    Reason reason,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Instant submittedAt,
    CaseState caseState,
    Outcome outcome) {

  /** Of {@code referral r}, in the order in which they are read. */
  static final String COLUMNS =
      """
      r.tenant_id, r.organisation_id, r.id, r.person_id, r.source_type, r.pathway_type, r.programme_id, r.session_id,
        r.note, r.status, r.reference, r.reason, r.version, r.created_at, r.updated_at, r.submitted_at,
        r.sub_status, r.assigned_to, r.review_on, r.parent_id, r.redirected_to, r.routed_to, r.routed_at, r.routed_until,
        r.outcome, r.outcome_on, r.outcome_employer, r.outcome_band, r.outcome_hours, r.outcome_pathway, r.outcome_body""";

  /** How many columns these are. */
  static final int COUNT = 31;

  private static final int CASE_STATE = 17;
  private static final int OUTCOME = 25;

  /** The referral of a row of {@link #COLUMNS}. */
  static Referral read(ResultSet row) throws SQLException {
    return new Referral(
        new ReferralRow(
            row.getString(1),
            row.getString(2),
            uuid(row, 3),
            uuid(row, 4),
            constant(PartnerKind.class, row, 5),
            constant(PathwayType.class, row, 6),
            uuid(row, 7),
            uuid(row, 8),
            row.getBytes(9),
            constant(ReferralStatus.class, row, 10),
            row.getString(11),
            constant(Reason.class, row, 12),
            row.getLong(13),
            Sql.instant(row, 14),
            Sql.instant(row, 15),
            Sql.instant(row, 16),
            caseState(row, CASE_STATE),
            outcome(row, OUTCOME)));
  }

  private static CaseState caseState(ResultSet row, int from) throws SQLException {
    return CaseState.stored(
        row.getString(from),
        row.getString(from + 1),
        row.getObject(from + 2, LocalDate.class),
        uuid(row, from + 3),
        uuid(row, from + 4),
        row.getString(from + 5),
        Sql.instant(row, from + 6),
        Sql.instant(row, from + 7));
  }

  private static Outcome outcome(ResultSet row, int from) throws SQLException {
    OutcomeKind kind = constant(OutcomeKind.class, row, from);
    return kind == null
        ? null
        : new Outcome(kind, row.getObject(from + 1, LocalDate.class))
            .at(row.getString(from + 2), row.getString(from + 3), row.getBigDecimal(from + 4))
            .in(constant(PathwayType.class, row, from + 5), row.getString(from + 6));
  }

  private static UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, int column)
      throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
