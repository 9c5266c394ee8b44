package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.fairway.platform.tenancy.Scope;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.partner.Partner;
import org.fairway.referral.partner.PartnerStatus;
import org.fairway.referral.partner.Partners;
import org.fairway.referral.referral.MoveRules.Sharing;

/** What must be looked up before a move can be judged. */
@ApplicationScoped
class ReferralConditions {

  private static final Set<String> REFERRERS = Set.of("partner", "integration");

  private final Partners partners;
  private final ConsentState consents;

  ReferralConditions(Partners partners, ConsentState consents) {
    this.partners = partners;
    this.consents = consents;
  }

  /** Who the caller is to this referral. */
  static Set<Mover> movers(Referral referral, Scope who) {
    Set<Mover> movers = EnumSet.noneOf(Mover.class);
    boolean own = who.organisation().equals(referral.organisation());
    if (own && !Collections.disjoint(who.roles(), REFERRERS)) {
      movers.add(Mover.REFERRER);
    }
    if (who.tenantWide() && who.has("coordinator")) {
      movers.add(Mover.COORDINATOR);
      movers.add(Mover.CASEWORKER);
    }
    return movers;
  }

  /** Whether the person may be shown to more people at this moment. */
  @Transactional
  public Sharing sharing(Referral referral) {
    Partner partner = partners.ofOrganisation(referral.organisation()).orElseThrow();
    return new Sharing(
        partner.status() == PartnerStatus.ACTIVE,
        partner.agreement().validOn(Moment.today()),
        consents.live(referral.personId(), ConsentPurpose.REFERRAL));
  }
}
