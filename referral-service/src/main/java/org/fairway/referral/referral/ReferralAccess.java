package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;

/** Whether a caller may write something to a referral, for features that hang on one. */
@ApplicationScoped
public class ReferralAccess {

  private final ReferralRepository referrals;
  private final CurrentScope scope;

  ReferralAccess(ReferralRepository referrals, CurrentScope scope) {
    this.referrals = referrals;
    this.scope = scope;
  }

  /** The organisation whose referral it is; 404 for one that the caller may not see. */
  @Transactional
  public String organisation(UUID id) {
    return referrals.visible(id, scope.get()).orElseThrow(Problems::notFound).organisation();
  }

  /** As {@link #organisation}; 409 for a referral on which nobody works, now or any more. */
  @Transactional
  public String organisationOfOpen(UUID id) {
    Referral referral = referrals.visible(id, scope.get()).orElseThrow(Problems::notFound);
    if (!referral.status().open()) {
      throw Problems.transitionNotAllowed(
          "Nobody works on a referral in status " + referral.status() + ".");
    }
    return referral.organisation();
  }
}
