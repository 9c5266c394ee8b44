package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.referral.PersonMoves;
import org.fairway.referral.referral.Questions;
import org.fairway.referral.referral.Referral;
import org.fairway.referral.referral.ReferralMoves;
import org.fairway.referral.rights.Rights;

/**
 * What a person may know and do by a link. What they do by it is their own will, also while their
 * data is restricted. A link that a referrer made shows that of nobody, for the referrer may hold
 * it: by that one only what ends something may be done then.
 */
@ApplicationScoped
class OwnSteps {

  static final String OTHERS_END_IT =
      "From here on whoever handles the referral ends it. Taking the consent REFERRAL back ends all"
          + " sharing at once.";
  static final String NOTHING_ASKED = "Nothing is being asked about this referral.";
  private static final String LINK_ENDS =
      "The referrer made this link, and may not know any more what becomes of the referral. The care"
          + " system can make another one.";
  private static final String NOT_BY_THIS =
      "The person's data is restricted, and the referrer made this link.";

  private final ReferralMoves moves;
  private final Questions questions;
  private final ConsentState consents;
  private final Rights rights;

  OwnSteps(ReferralMoves moves, Questions questions, ConsentState consents, Rights rights) {
    this.moves = moves;
    this.questions = questions;
    this.consents = consents;
    this.rights = rights;
  }

  /** Whether the link opens: a referrer's does while the person lets the referrer know. */
  boolean opens(UsedLink link, Referral referral) {
    return !link.ofReferrer()
        || consents.live(referral.personId(), ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
  }

  /** Passes unless the data is restricted: whoever made a link then could take the steps itself. */
  void requireUsable(UUID person) {
    rights.requireUsable(person, false);
  }

  /** Passes, or answers 409 {@code person-restricted} by a link that may be the referrer's. */
  void requireOwn(UsedLink link, Referral referral) {
    rights.requireUsable(referral.personId(), !link.ofReferrer());
  }

  /** Purposes to which the person consents now. */
  List<ConsentPurpose> consents(Referral referral) {
    return Arrays.stream(ConsentPurpose.values())
        .filter(purpose -> consents.live(referral.personId(), purpose))
        .toList();
  }

  /** The referral as the person sees it by the link. */
  @Transactional(Transactional.TxType.MANDATORY)
  OwnReferral seen(UsedLink link, Referral referral, IssuedLink next) {
    boolean own = !link.ofReferrer() || rights.withheld(Set.of(referral.personId())).isEmpty();
    String question = own ? questions.open(referral).orElse(null) : null;
    return new OwnReferral(
        referral, question, actions(link, referral, own), consents(referral), next);
  }

  private List<AllowedAction> actions(UsedLink link, Referral referral, boolean own) {
    PersonMoves may = moves.ofPerson(referral);
    boolean goesOn = opens(link, referral);
    String unasked = own ? NOTHING_ASKED : NOT_BY_THIS;
    return List.of(
        AllowedAction.when(
            goesOn && own && may.answer().allowed(), "answer", goesOn ? unasked : LINK_ENDS),
        AllowedAction.when(
            goesOn && may.takeBack().allowed(), "withdraw", goesOn ? OTHERS_END_IT : LINK_ENDS));
  }
}
