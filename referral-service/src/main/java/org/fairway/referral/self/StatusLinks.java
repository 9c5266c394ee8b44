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
import org.fairway.platform.web.AllowedAction;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.person.ContactChange;
import org.fairway.referral.person.OwnContact;
import org.fairway.referral.referral.PersonMoves;
import org.fairway.referral.referral.Questions;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralAction;
import org.fairway.referral.referral.ReferralMoves;
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

  private static final String OTHERS_END_IT =
      "From here on whoever handles the referral ends it. Taking the consent REFERRAL back ends all"
          + " sharing at once.";

  private final StatusLinkRepository links;
  private final Referrals referrals;
  private final ReferralMoves moves;
  private final Questions questions;
  private final OwnContact contacts;
  private final ConsentState consentState;
  private final Consents consents;
  private final Audit audit;
  private final CurrentScope scope;
  private final SecureRandom random = new SecureRandom();

  StatusLinks(
      StatusLinkRepository links,
      Referrals referrals,
      ReferralMoves moves,
      Questions questions,
      OwnContact contacts,
      ConsentState consentState,
      Consents consents,
      Audit audit,
      CurrentScope scope) {
    this.links = links;
    this.referrals = referrals;
    this.moves = moves;
    this.questions = questions;
    this.contacts = contacts;
    this.consentState = consentState;
    this.consents = consents;
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
   * consent-missing} for a referrer who may not know.
   */
  @Transactional
  public IssuedLink issue(UUID referralId, Duration life) {
    Referral referral = referrals.find(referralId).referral();
    if (referral.status() == ReferralStatus.DRAFT) {
      throw Problems.conflict("not-sent", "A draft has no status to tell.");
    }
    UsedLink link = new UsedLink(referralId, ofReferrer(referral));
    if (!mayKnow(link, referral)) {
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
    return own(used(token), next);
  }

  /**
   * The person answers what is asked. 404 unless the link is good; 409 when nothing is asked.
   *
   * @param text in the clear; the answer is kept sealed, with the history of the referral
   */
  @Transactional
  public OwnReferral answer(LinkToken token, String text) {
    UsedLink link = used(token);
    UUID id = link.referral();
    PersonMoves may = moves.ofPerson(referrals.find(id).referral());
    if (!may.answer().allowed()) {
      throw Problems.transitionNotAllowed("Nothing is being asked about this referral.");
    }
    moves.byPerson(id, ReferralAction.PROVIDE_INFO, null, text);
    return own(link, STEP);
  }

  /** The person takes the referral back. 404 unless the link is good; 409 where others must. */
  @Transactional
  public OwnReferral takeBack(LinkToken token, Reason reason) {
    UsedLink link = used(token);
    UUID id = link.referral();
    PersonMoves may = moves.ofPerson(referrals.find(id).referral());
    if (!may.takeBack().allowed()) {
      throw Problems.transitionNotAllowed(OTHERS_END_IT);
    }
    moves.takenBackByPerson(id, reason);
    return own(link, STEP);
  }

  /**
   * The person takes back what they agreed to for a purpose, as if at the partner's desk. 404
   * unless the link is good; 409 {@code consent-missing} when there is nothing to take back.
   */
  @Transactional
  public OwnReferral withdraw(LinkToken token, ConsentPurpose purpose) {
    UsedLink link = used(token);
    UUID id = link.referral();
    UUID person = referrals.find(id).referral().personId();
    if (!consentState.live(person, purpose)) {
      throw Problems.conflict("consent-missing", "There is no live consent for this.");
    }
    consents.withdrawAll(person, purpose);
    return own(link, STEP);
  }

  /** The person says how to be reached. 404 unless the link is good; 422 for what is at odds. */
  @Transactional
  public OwnReferral reach(LinkToken token, ContactChange change) {
    UsedLink link = used(token);
    UUID id = link.referral();
    UUID person = referrals.find(id).referral().personId();
    contacts.change(person, change, !link.ofReferrer());
    return own(link, STEP);
  }

  private UsedLink used(LinkToken token) {
    return links
        .use(token)
        .filter(link -> mayKnow(link, referrals.find(link.referral()).referral()))
        .orElseThrow(Problems::notFound);
  }

  private boolean mayKnow(UsedLink link, Referral referral) {
    return !link.ofReferrer()
        || consentState.live(referral.personId(), ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
  }

  private boolean ofReferrer(Referral referral) {
    return !scope.get().tenantWide() && referral.sourceType() != PartnerKind.SELF_REFERRAL;
  }

  private OwnReferral own(UsedLink link, Duration next) {
    Referral referral = referrals.find(link.referral()).referral();
    List<ConsentPurpose> live =
        Arrays.stream(ConsentPurpose.values())
            .filter(purpose -> consentState.live(referral.personId(), purpose))
            .toList();
    PersonMoves may = moves.ofPerson(referral);
    List<AllowedAction> actions =
        List.of(
            AllowedAction.when(
                may.answer().allowed(), "answer", "Nothing is being asked about this referral."),
            AllowedAction.when(may.takeBack().allowed(), "withdraw", OTHERS_END_IT));
    String question = questions.open(referral).orElse(null);
    return new OwnReferral(referral, question, actions, live, made(link, referral, next));
  }

  private IssuedLink made(UsedLink link, Referral referral, Duration life) {
    LinkToken token = LinkToken.mint(scope.get().tenant(), random);
    Instant now = Moment.now();
    links.add(token, link, referral, now, now.plus(life));
    return new IssuedLink(token.text(), now.plus(life));
  }
}
