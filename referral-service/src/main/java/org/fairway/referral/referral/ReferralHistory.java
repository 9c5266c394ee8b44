package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/** Writes down every move of a referral: who, when, from where to where, and why. */
@ApplicationScoped
class ReferralHistory {

  private final EntityManager lines;
  private final Vault vault;
  private final CurrentScope scope;

  ReferralHistory(EntityManager lines, Vault vault, CurrentScope scope) {
    this.lines = lines;
    this.vault = vault;
    this.scope = scope;
  }

  /** {@code note} is free text in the clear, kept sealed; null for none. */
  @Transactional(Transactional.TxType.MANDATORY)
  void moved(Referral referral, ReferralStatus from, String note) {
    UUID id = Ids.next();
    byte[] sealed = vault.seal(new Cell(scope.get().tenant(), "referral_change", id, "note"), note);
    lines.persist(new ReferralChange(id, referral, from, scope.get().actor(), sealed));
  }
}
