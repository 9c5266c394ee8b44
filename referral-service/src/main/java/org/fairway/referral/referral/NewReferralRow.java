package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Insert;
import org.fairway.platform.web.LateWrites;

/**
 * Writes a referral that was just begun, with all else that the transaction writes: nobody reads it
 * before its end.
 */
@ApplicationScoped
class NewReferralRow {
  private static final Insert INSERT =
      Insert.into(
          "referral",
          "id uuid",
          "tenant_id text",
          "organisation_id text",
          "person_id uuid",
          "source_type text",
          "pathway_type text",
          "programme_id uuid",
          "session_id uuid",
          "note bytea",
          "status text",
          "version bigint",
          "created_at timestamptz",
          "updated_at timestamptz",
          "reference text",
          "submitted_at timestamptz",
          "parent_id uuid");

  private final LateWrites late;
  private final CurrentScope scope;

  NewReferralRow(LateWrites late, CurrentScope scope) {
    this.late = late;
    this.scope = scope;
  }

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
