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
   * The accepted referral of a reference; empty when it is unknown or withdrawn, or the person does
   * not consent to sharing with the employer.
   */
  @Transactional
  public Optional<AcceptedReferral> byReference(String reference, String employer) {
    return reference == null
        ? Optional.empty()
        : referrals.byReference(reference).filter(referral -> usable(referral, employer));
  }

  /** The source to tell of; {@link ApplicationSource#NONE} unless the person consents. */
  @Transactional
  public ApplicationSource of(UUID referral, String employer) {
    if (referral == null) {
      return ApplicationSource.NONE;
    }
    return referrals
        .find(referral)
        .filter(known -> usable(known, employer))
        .map(ApplicationSource::of)
        .orElse(ApplicationSource.NONE);
  }

  /** Both consents hold at this moment; unknown, expired and withdrawn all mean no. */
  @Transactional
  boolean usable(AcceptedReferral referral, String employer) {
    return consents.live(referral.person(), Consents.REFERRAL)
        && consents.live(referral.person(), Consents.SHARE_WITH_EMPLOYER, employer);
  }
}
