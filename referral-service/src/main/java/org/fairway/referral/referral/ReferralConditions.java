package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;

/** What must be looked up before a move can be judged. */
@ApplicationScoped
class ReferralConditions {

  private static final Set<String> REFERRERS = Set.of("partner", "integration", "self-referral");

  /** What came of a redirection is hidden from a referrer who may not know how the first went. */
  private static final Verdict ASKS_NOBODY =
      Verdict.no(
          "referrer-not-told",
          "The referrer does not know of this referral, for want of the person's consent.");

  /** What is said of a person whose data is stored and not used, or was erased. */
  static final String STANDSTILL = "The person's data is restricted or erased.";

  private final GroundsReader grounds;
  private final CurrentScope scope;

  ReferralConditions(GroundsReader grounds, CurrentScope scope) {
    this.grounds = grounds;
    this.scope = scope;
  }

  /** Whether the caller may see how a referral goes. */
  boolean discloses(Grounds grounds) {
    return scope.get().tenantWide() || grounds.outcomeShared();
  }

  /**
   * Whether what was written about the person in words is kept from the caller: from everybody
   * while the data is restricted, from the care system while the person does not consent to being
   * referred. Partners have what they wrote themselves.
   */
  boolean wordless(Grounds grounds) {
    return grounds.standstill() != null
        || (scope.get().tenantWide() && !grounds.sharing().consentLive());
  }

  /** Whether the caller may take the action now; tells no more of the status than is shown. */
  Verdict judge(Referral referral, ReferralAction action, Grounds grounds) {
    if (grounds.standstill() != null) {
      return Verdict.no(grounds.standstill(), STANDSTILL);
    }
    if (action == ReferralAction.REQUEST_INFO
        && referral.handling().parentId() != null
        && !grounds.outcomeShared()) {
      return ASKS_NOBODY;
    }
    return discloses(grounds) || referral.status().alwaysShown()
        ? referral.may(action, movers(referral, scope.get()), grounds.sharing())
        : MoveRules.BEHIND_THE_CURTAIN;
  }

  /**
   * Whether the caller may handle it so now; tells no more of the status than is shown. What is
   * left of somebody who was erased can be thrown away, and nothing be added to it. What is
   * restricted can be taken from those who have it, and else stays as it is.
   */
  Verdict judge(Referral referral, Handling how, Grounds grounds) {
    if (grounds.erased() ? how != Handling.DISCARD : grounds.standstill() != null && !how.takes()) {
      return Verdict.no(grounds.standstill(), STANDSTILL);
    }
    return discloses(grounds) || referral.status().alwaysShown()
        ? how.judge(referral.status(), movers(referral, scope.get()))
        : MoveRules.BEHIND_THE_CURTAIN;
  }

  /** Who the caller is to this referral. */
  private static Set<Mover> movers(Referral referral, Scope who) {
    Set<Mover> movers = EnumSet.noneOf(Mover.class);
    boolean own = who.organisation().equals(referral.organisation());
    if (own && !Collections.disjoint(who.roles(), REFERRERS)) {
      movers.add(Mover.REFERRER);
    }
    if (who.tenantWide() && who.has("coordinator")) {
      movers.add(Mover.COORDINATOR);
      String carrier = referral.handling().assignedTo();
      if (carrier == null || carrier.equals(who.actor())) {
        movers.add(Mover.CASEWORKER);
      }
    }
    return movers;
  }

  /**
   * What a new referral of the person stands on, who is not erased or merged before it is kept;
   * empty for a person whom the caller may not see.
   */
  Optional<Grounds> toBegin(UUID person) {
    return grounds.held(person);
  }

  /** What a referral of the person stands on; empty for a person whom the caller may not see. */
  @Transactional
  public Optional<Grounds> of(UUID person) {
    return grounds.of(person);
  }

  /**
   * As {@link #of(Referral)}, before an action. One that opens a referral holds the person, who may
   * be erased only while none is open; so does one that shows the person to more people, so that a
   * consent which is being taken back at that moment is known to stand or to have ended.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Grounds before(ReferralAction action, Referral referral) {
    boolean holds = action.shares() || action == ReferralAction.REOPEN;
    return holds ? grounds.held(referral.personId()).orElseThrow() : of(referral);
  }

  /** What a referral that the caller may see stands on. */
  @Transactional
  public Grounds of(Referral referral) {
    return grounds.of(referral.personId()).orElseThrow();
  }
}
