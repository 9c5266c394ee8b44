package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.person.PersonLinks;

/** Referrals that are begun and sent in one go, as those of a file or of a person's own are. */
@ApplicationScoped
public class ReferralIntake {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final ReferralDetails details;
  private final ReferralHistory history;
  private final ReferralSteps steps;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralIntake(
      ReferralRepository referrals,
      ReferralConditions conditions,
      ReferralDetails details,
      ReferralHistory history,
      ReferralSteps steps,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.details = details;
    this.history = history;
    this.steps = steps;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Begins and sends a referral of a person of the caller's.
   *
   * @param at when it was made, if that was earlier; null for now
   * @throws org.fairway.platform.web.ProblemException what a move says that is not allowed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID send(NewReferral data, Instant at) {
    return send(data, at, "bulk entry");
  }

  /**
   * As above.
   *
   * @param purpose for the audit
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID send(NewReferral data, Instant at, String purpose) {
    Grounds grounds = conditions.of(data.personId()).orElseThrow(Problems::notFound);
    PersonLinks.refuse(grounds.mergedInto());
    UUID id = Ids.next();
    Referral referral =
        new Referral(
            id,
            data,
            scope.get().organisation(),
            grounds.partner(),
            details.sealNote(id, data.note()),
            Moment.now());
    Verdict verdict = conditions.judge(referral, ReferralAction.SUBMIT, grounds);
    if (!verdict.allowed()) {
      throw Refusals.of(verdict);
    }
    referrals.persistAndFlush(referral);
    history.begun(referral);
    MoveRequest submit = new MoveRequest(ReferralAction.SUBMIT, null, null, null);
    steps.take(referral, submit, at == null ? Moment.now() : at);
    audit.record("referral.enter", "referral", id.toString(), Outcome.ALLOWED, purpose);
    return id;
  }
}
