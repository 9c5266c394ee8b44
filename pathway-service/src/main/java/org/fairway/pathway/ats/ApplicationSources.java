package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.referral.Consents;

/** Finds the referral behind an application, as long as the person lets it be used. */
@ApplicationScoped
public class ApplicationSources {
  private final AcceptedReferrals referrals;
  private final Consents consents;

  ApplicationSources(AcceptedReferrals referrals, Consents consents) {
    this.referrals = referrals;
    this.consents = consents;
  }

  /**
   * The accepted referral of a reference; empty when it is unknown, withdrawn, or consent to it was
   * withdrawn.
   */
  @Transactional
  public Optional<AcceptedReferral> byReference(String reference) {
    return reference == null
        ? Optional.empty()
        : referrals.byReference(reference).filter(this::usable);
  }

  /** The source to tell of; {@link ApplicationSource#NONE} once the person stopped it. */
  @Transactional
  public ApplicationSource of(UUID referral) {
    if (referral == null) {
      return ApplicationSource.NONE;
    }
    return referrals
        .find(referral)
        .filter(this::usable)
        .map(ApplicationSource::of)
        .orElse(ApplicationSource.NONE);
  }

  private boolean usable(AcceptedReferral referral) {
    return !consents.stopped(referral.person(), Consents.REFERRAL);
  }
}
