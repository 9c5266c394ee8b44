package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.engagement.Sessions;
import org.fairway.referral.equality.EqualityMonitoring;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.Partners;
import org.fairway.referral.person.People;
import org.fairway.referral.referral.NewReferral;
import org.fairway.referral.referral.ReferralIntake;
import org.fairway.referral.referral.Referrals;

/**
 * People who refer themselves on the care system's own site, which is registered as a partner of
 * kind {@code SELF_REFERRAL}. Everything is kept or nothing. Somebody who is known already is
 * entered all the same, and nothing in the answer tells so: likeness is looked for afterwards, as
 * the care system's policy says.
 */
@ApplicationScoped
public class SelfReferrals {

  private final SelfReferralChecks checks;
  private final Partners partners;
  private final Sessions sessions;
  private final People people;
  private final Consents consents;
  private final EqualityMonitoring equality;
  private final ReferralIntake intake;
  private final Referrals referrals;
  private final StatusLinks links;
  private final CurrentScope scope;

  SelfReferrals(
      SelfReferralChecks checks,
      Partners partners,
      Sessions sessions,
      People people,
      Consents consents,
      EqualityMonitoring equality,
      ReferralIntake intake,
      Referrals referrals,
      StatusLinks links,
      CurrentScope scope) {
    this.checks = checks;
    this.partners = partners;
    this.sessions = sessions;
    this.people = people;
    this.consents = consents;
    this.equality = equality;
    this.intake = intake;
    this.referrals = referrals;
    this.links = links;
    this.scope = scope;
  }

  /**
   * Enters the person, keeps their consents and answers, each in its room, and sends the referral.
   *
   * <p>403 for an organisation that is not such a site; 422 with all that breaks a rule; 409 {@code
   * partner-suspended} or {@code agreement-lapsed}.
   */
  @Transactional
  public SelfReferred refer(NewSelfReferral data) {
    boolean site =
        partners
            .ofOrganisation(scope.get().organisation())
            .filter(partner -> partner.kind() == PartnerKind.SELF_REFERRAL)
            .isPresent();
    if (!site) {
      throw Problems.forbidden("People refer themselves on the care system's own site.");
    }
    checks.check(data);
    sessions.requireSource(data.sessionId());
    UUID person = people.add(data.person()).id();
    data.consents().forEach(consent -> consents.give(person, consent));
    if (data.equality() != null) {
      equality.record(person, data.equality());
    }
    NewReferral wishes =
        new NewReferral(
            person, data.pathwayType(), data.programmeId(), data.note(), data.sessionId());
    UUID referral = intake.send(wishes, null, "self-referral");
    IssuedLink link = links.issue(referral, data.linkLife());
    return new SelfReferred(referrals.find(referral).referral(), link);
  }
}
