package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.LateWrites;

/**
 * Writes a referral that was just begun, with all else that the transaction writes: nobody reads it
 * before its end.
 */
@ApplicationScoped
class NewReferralRow {
  private static final String INSERT =
      """
      insert into referral (id, tenant_id, organisation_id, person_id, source_type, pathway_type, programme_id, session_id,
        note, status, version, created_at, updated_at, reference, submitted_at, parent_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final LateWrites late;
  private final CurrentScope scope;

  NewReferralRow(LateWrites late, CurrentScope scope) {
    this.late = late;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void insert(Referral referral) {
    late.add(
        INSERT,
        referral.id(),
        scope.get().tenant(),
        referral.organisation(),
        referral.personId(),
        referral.sourceType().name(),
        referral.pathwayType().name(),
        referral.programmeId(),
        referral.sessionId(),
        referral.sealedNote(),
        referral.status().name(),
        referral.version(),
        referral.createdAt(),
        referral.updatedAt(),
        referral.reference(),
        referral.submittedAt(),
        referral.handling().parentId());
  }
}
