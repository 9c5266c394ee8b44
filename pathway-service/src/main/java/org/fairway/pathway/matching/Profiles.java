package org.fairway.pathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.referral.Consents;
import org.fairway.pathway.referral.PersonLock;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;

/** Profiles of people who consent to be referred. The consent's end is theirs. */
@ApplicationScoped
public class Profiles {
  private final ProfileTable table;
  private final AcceptedReferrals referrals;
  private final Consents consents;
  private final PersonLock people;
  private final Audit audit;
  private final CurrentScope scope;

  Profiles(
      ProfileTable table,
      AcceptedReferrals referrals,
      Consents consents,
      PersonLock people,
      Audit audit,
      CurrentScope scope) {
    this.table = table;
    this.referrals = referrals;
    this.consents = consents;
    this.people = people;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Writes the profile of a referral's person, or writes it anew.
   *
   * @param ifMatch needed when there is one
   * @throws Refusal kind STATE, {@code consent-missing}
   */
  @Transactional
  public Profile put(UUID referralId, Seeker seeker, String ifMatch) {
    AcceptedReferral referral = inReach(referralId);
    people.take(referral.person());
    if (!referrals.stands(referralId)) { // it may have been withdrawn while others had the lock
      throw Problems.notFound();
    }
    if (!consents.live(referral.person(), Consents.REFERRAL)) {
      throw Refusal.state("consent-missing", "The person does not consent to be referred.");
    }
    Optional<Profile> present = table.find(referralId);
    present.ifPresent(known -> ETags.requireMatch(ifMatch, known.version()));
    Profile written =
        new Profile(
            referralId,
            referral.partnerId(),
            referral.person(),
            seeker,
            present.map(known -> known.version() + 1).orElse(0L),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    table.write(written);
    audited("matching-profile.write", referralId);
    return written;
  }

  @Transactional
  public Profile get(UUID referralId) {
    inReach(referralId);
    Profile profile = table.find(referralId).orElseThrow(Problems::notFound);
    audited("matching-profile.read", referralId);
    return profile;
  }

  @Transactional
  public void remove(UUID referralId) {
    inReach(referralId);
    if (!table.remove(referralId)) {
      throw Problems.notFound();
    }
    audited("matching-profile.remove", referralId);
  }

  /** Consent to be referred has ended. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(String person) {
    table.removeOfPerson(person);
  }

  /** The referral has ended without an outcome. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetReferral(UUID referral) {
    table.remove(referral);
  }

  /** An employer is shown people, but no profile by itself. */
  private AcceptedReferral inReach(UUID id) {
    Scope caller = scope.get();
    return referrals
        .find(id)
        .filter(r -> !r.withdrawn())
        .filter(r -> caller.tenantWide() || caller.organisation().equals(r.partnerId()))
        .orElseThrow(Problems::notFound);
  }

  private void audited(String action, UUID id) {
    audit.record(
        action, "referral", id.toString(), org.fairway.platform.privacy.Outcome.ALLOWED, null);
  }
}
