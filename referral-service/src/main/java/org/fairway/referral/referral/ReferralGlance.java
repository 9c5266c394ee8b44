package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.tenancy.Scope;

/** One referral and what it stands on, read with one message to the database and nothing else. */
@ApplicationScoped
class ReferralGlance {

  private final LoneMessage message;
  private final GroundsReader grounds;
  private final CurrentScope scope;

  ReferralGlance(LoneMessage message, GroundsReader grounds, CurrentScope scope) {
    this.message = message;
    this.grounds = grounds;
    this.scope = scope;
  }

  /** Empty when there is none that the caller may see; without a running transaction. */
  Optional<GroundsReader.Standing> at(UUID id) {
    Scope who = scope.get();
    Asking asking = new Asking();
    Asking.Answer<GroundsReader.Standing> found = grounds.ofReferral(asking, id);
    message.ask(asking);
    return found.rows().stream()
        .filter(seen -> who.sees(seen.referral().organisation()))
        .findFirst();
  }
}
