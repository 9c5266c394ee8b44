package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.referral.Referrals;

/**
 * Links for people to their own referrals. A link works once; using it gives another one for the
 * next step, good for {@link #STEP}.
 */
@ApplicationScoped
public class StatusLinks {

  /** How long somebody may take between two steps. */
  static final Duration STEP = Duration.ofMinutes(15);

  private final StatusLinkRepository links;
  private final Referrals referrals;
  private final ConsentState consentState;
  private final Consents consents;
  private final Audit audit;
  private final CurrentScope scope;
  private final SecureRandom random = new SecureRandom();

  StatusLinks(
      StatusLinkRepository links,
      Referrals referrals,
      ConsentState consentState,
      Consents consents,
      Audit audit,
      CurrentScope scope) {
    this.links = links;
    this.referrals = referrals;
    this.consentState = consentState;
    this.consents = consents;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Makes a link for the person of a referral, to be handed to them by the caller.
   *
   * <p>404 for a referral that the caller may not see, 409 {@code not-sent} for a draft.
   */
  @Transactional
  public IssuedLink issue(UUID referralId, Duration life) {
    Referral referral = referrals.find(referralId).referral();
    if (referral.status() == ReferralStatus.DRAFT) {
      throw Problems.conflict("not-sent", "A draft has no status to tell.");
    }
    audit.record(
        "status-link.issue", "referral", referralId.toString(), Outcome.ALLOWED, "own status");
    return made(referral, life);
  }

  /** What the person may know, which is everything of their own. 404 unless the link is good. */
  @Transactional
  public OwnReferral open(LinkToken token) {
    return own(used(token));
  }

  /**
   * The person takes back what they agreed to for a purpose, as if at the partner's desk. 404
   * unless the link is good; 409 {@code consent-missing} when there is nothing to take back.
   */
  @Transactional
  public OwnReferral withdraw(LinkToken token, ConsentPurpose purpose) {
    Referral referral = used(token);
    if (!consentState.live(referral.personId(), purpose)) {
      throw Problems.conflict("consent-missing", "There is no live consent for this.");
    }
    consents.withdrawAll(referral.personId(), purpose);
    return own(referral);
  }

  private Referral used(LinkToken token) {
    UUID referral = links.use(token).orElseThrow(Problems::notFound);
    return referrals.find(referral).referral();
  }

  private OwnReferral own(Referral referral) {
    List<ConsentPurpose> live =
        Arrays.stream(ConsentPurpose.values())
            .filter(purpose -> consentState.live(referral.personId(), purpose))
            .toList();
    return new OwnReferral(referral, live, made(referral, STEP));
  }

  private IssuedLink made(Referral referral, Duration life) {
    LinkToken token = LinkToken.mint(scope.get().tenant(), random);
    Instant now = Moment.now();
    links.add(token, referral, now, now.plus(life));
    return new IssuedLink(token.text(), now.plus(life));
  }
}
