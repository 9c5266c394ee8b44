package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.person.ContactChange;
import org.fairway.referral.person.OwnContact;
import org.fairway.referral.person.PersonOnTheWire;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralAction;
import org.fairway.referral.referral.ReferralMoves;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.referral.Referrals;

/**
 * Links for people to their own referrals. A link works once; using it gives another one for the
 * next step, good for {@link #STEP}. One that a referrer made ends, with all that came of it, when
 * the person no longer lets the referrer know what becomes of them; those that the care system or
 * its own site made go on.
 */
@ApplicationScoped
public class StatusLinks {

  /** How long somebody may take between two steps. */
  static final Duration STEP = Duration.ofMinutes(15);

  private final StatusLinkRepository links;
  private final Referrals referrals;
  private final ReferralMoves moves;
  private final OwnSteps steps;
  private final OwnContact contacts;
  private final Consents consents;
  private final PersonOnTheWire people;
  private final Audit audit;
  private final CurrentScope scope;
  private final SecureRandom random = new SecureRandom();

  StatusLinks(
      StatusLinkRepository links,
      Referrals referrals,
      ReferralMoves moves,
      OwnSteps steps,
      OwnContact contacts,
      Consents consents,
      PersonOnTheWire people,
      Audit audit,
      CurrentScope scope) {
    this.links = links;
    this.referrals = referrals;
    this.moves = moves;
    this.steps = steps;
    this.contacts = contacts;
    this.consents = consents;
    this.people = people;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Makes a link for the person of a referral, to be handed to them by the caller.
   *
   * <p>A referrer makes links for people who let it know what becomes of them, since nobody can
   * tell who opens one; such a link opens while they do.
   *
   * <p>404 for a referral that the caller may not see, 409 {@code not-sent} for a draft, 409 {@code
   * consent-missing} for a referrer who may not know, {@code person-restricted}, {@code
   * person-erased}.
   */
  @Transactional
  public IssuedLink issue(UUID referralId, Duration life) {
    Referral referral = referrals.find(referralId).referral();
    if (referral.status() == ReferralStatus.DRAFT) {
      throw Problems.conflict("not-sent", "A draft has no status to tell.");
    }
    people.toKeep(referral.personId());
    steps.requireUsable(referral.personId());
    UsedLink link = new UsedLink(referralId, ofReferrer(referral));
    if (!steps.opens(link, referral)) {
      throw Problems.conflict(
          "consent-missing",
          "The person does not let the referrer know what becomes of the referral; the care system"
              + " can make a link.");
    }
    audit.record(
        "status-link.issue", "referral", referralId.toString(), Outcome.ALLOWED, "own status");
    return made(link, referral, life);
  }

  /** What the person may know, which is everything of their own. 404 unless the link is good. */
  @Transactional
  public OwnReferral open(LinkToken token, Duration next) {
    return step(token, next, (link, referral) -> {});
  }

  /**
   * The person answers what is asked. 404 unless the link is good; 409 when nothing is asked, and
   * {@code person-restricted} by a referrer's link while the data is.
   *
   * @param text in the clear; the answer is kept sealed, with the history of the referral
   */
  @Transactional
  public OwnReferral answer(LinkToken token, String text) {
    return step(
        token,
        STEP,
        (link, referral) -> {
          steps.requireOwn(link, referral);
          if (!moves.ofPerson(referral).answer().allowed()) {
            throw Problems.transitionNotAllowed(OwnSteps.NOTHING_ASKED);
          }
          moves.byPerson(referral.id(), ReferralAction.PROVIDE_INFO, null, text);
          // Once more behind the lock of the referral, for which a restriction waits too.
          steps.requireOwn(link, referral);
        });
  }

  /** The person takes the referral back. 404 unless the link is good; 409 where others must. */
  @Transactional
  public OwnReferral takeBack(LinkToken token, Reason reason) {
    return step(
        token,
        STEP,
        (link, referral) -> {
          if (!moves.ofPerson(referral).takeBack().allowed()) {
            throw Problems.transitionNotAllowed(OwnSteps.OTHERS_END_IT);
          }
          moves.takenBackByPerson(referral.id(), reason);
        });
  }

  /**
   * The person takes back what they agreed to for a purpose, as if at the partner's desk. 404
   * unless the link is good; 409 {@code consent-missing} when there is nothing to take back.
   */
  @Transactional
  public OwnReferral withdraw(LinkToken token, ConsentPurpose purpose) {
    return step(
        token,
        STEP,
        (link, referral) -> {
          if (!steps.consents(referral).contains(purpose)) {
            throw Problems.conflict("consent-missing", "There is no live consent for this.");
          }
          consents.withdrawAll(referral.personId(), purpose);
        });
  }

  /**
   * The person says how to be reached. 404 unless the link is good; 422 for what is at odds; 409
   * {@code person-restricted} by a referrer's link while the data is.
   */
  @Transactional
  public OwnReferral reach(LinkToken token, ContactChange change) {
    return step(
        token,
        STEP,
        (link, referral) -> contacts.change(referral.personId(), change, !link.ofReferrer()));
  }

  /**
   * Uses the link up, does what it was used for, and tells how the referral is then.
   *
   * @param next for how long the link for the next step is good
   */
  private OwnReferral step(LinkToken token, Duration next, BiConsumer<UsedLink, Referral> what) {
    UsedLink link = links.use(token).orElseThrow(Problems::notFound);
    Referral referral = referrals.find(link.referral()).referral();
    if (!steps.opens(link, referral)) {
      throw Problems.notFound();
    }
    what.accept(link, referral);
    return own(link, next);
  }

  private boolean ofReferrer(Referral referral) {
    return !scope.get().tenantWide() && referral.sourceType() != PartnerKind.SELF_REFERRAL;
  }

  private OwnReferral own(UsedLink link, Duration next) {
    Referral referral = referrals.find(link.referral()).referral();
    IssuedLink further = steps.opens(link, referral) ? made(link, referral, next) : ended();
    return steps.seen(link, referral, further);
  }

  /**
   * The person has just taken back what a referrer's link rests on. The referrer may hold it, and
   * may itself have used it: one that goes on would tell it for ever what it is not to know.
   */
  private IssuedLink ended() {
    return new IssuedLink(LinkToken.mint(scope.get().tenant(), random).text(), Moment.now());
  }

  private IssuedLink made(UsedLink link, Referral referral, Duration life) {
    people.toKeep(referral.personId());
    LinkToken token = LinkToken.mint(scope.get().tenant(), random);
    Instant now = Moment.now();
    links.add(token, link, referral, now, now.plus(life));
    return new IssuedLink(token.text(), now.plus(life));
  }
}
