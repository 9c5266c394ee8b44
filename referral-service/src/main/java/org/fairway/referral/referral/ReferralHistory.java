package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Insert;
import org.fairway.platform.web.LateWrites;

/**
 * Writes down every move of a referral: who, when, from where to where, and why. A line is never
 * changed: the database does not let the service do so.
 */
@ApplicationScoped
class ReferralHistory {
  private static final Insert INSERT =
      Insert.into(
          "referral_change",
          "id uuid",
          "tenant_id text",
          "organisation_id text",
          "referral_id uuid",
          "at timestamptz",
          "actor text",
          "from_status text",
          "to_status text",
          "reason text",
          "note bytea",
          "code text",
          "about_id uuid");

  private final LateWrites late;
  private final Vault vault;
  private final CurrentScope scope;

  ReferralHistory(LateWrites late, Vault vault, CurrentScope scope) {
    this.late = late;
    this.vault = vault;
    this.scope = scope;
  }

  /** A referral was begun. */
  void begun(Referral referral) {
    write(referral, null, null, null, null);
  }

  /**
   * A referral was moved.
   *
   * @param note free text in the clear, kept sealed; null for none
   * @param about another referral that the move is about; null for none
   */
  void moved(
      Referral referral, ReferralStatus from, ReferralAction action, String note, UUID about) {
    write(referral, from, action, note, about);
  }

  private void write(
      Referral referral, ReferralStatus from, ReferralAction action, String note, UUID about) {
    UUID id = Ids.next();
    String tenant = scope.get().tenant();
    late.add(
        INSERT,
        id,
        tenant,
        referral.organisation(),
        referral.id(),
        referral.updatedAt(),
        scope.get().actor(),
        from == null ? null : from.name(),
        referral.status().name(),
        referral.reason() == null ? null : referral.reason().name(),
        vault.seal(new Cell(tenant, "referral_change", id, "note"), note),
        action == null ? null : action.name(),
        about);
  }
}
