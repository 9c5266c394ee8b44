package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;

/** Whether outcomes last: after 13, 26 and 52 weeks somebody looks, or the pathway tells. */
@ApplicationScoped
public class SustainedChecks {

  private static final int[] WEEKS = {13, 26, 52};
  private static final Set<OutcomeKind> LASTING =
      EnumSet.of(
          OutcomeKind.STARTED_WORK,
          OutcomeKind.STARTED_TRAINING,
          OutcomeKind.FURTHER_EDUCATION,
          OutcomeKind.VOLUNTEERING);

  private final ReferralRepository referrals;
  private final SustainedCheckRepository checks;
  private final ReferralConditions conditions;
  private final ReferralDetails details;
  private final ReferralLog log;
  private final WorkNews news;
  private final Audit audit;
  private final CurrentScope scope;

  SustainedChecks(
      ReferralRepository referrals,
      SustainedCheckRepository checks,
      ReferralConditions conditions,
      ReferralDetails details,
      ReferralLog log,
      WorkNews news,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.checks = checks;
    this.conditions = conditions;
    this.details = details;
    this.log = log;
    this.news = news;
    this.audit = audit;
    this.scope = scope;
  }

  /** An outcome that can last is looked at again; one that is taken back is not. */
  void moved(@Observes ReferralMoved moved) {
    switch (moved.to()) {
      case COMPLETED -> plan(referrals.findById(moved.referralId()));
      case REOPENED, ENTERED_IN_ERROR -> checks.forget(moved.referralId());
      default -> {
        // nothing came of it yet
      }
    }
  }

  private void plan(Referral referral) {
    if (!LASTING.contains(referral.outcome().kind()) || referral.outcome().on() == null) {
      return;
    }
    Lasting known = news.keep(referral, null, null);
    for (int weeks : WEEKS) {
      SustainedCheck check = new SustainedCheck(Ids.next(), referral, weeks);
      check.told(known);
      checks.persist(check);
    }
  }

  /** The pathway told of days in work; either may be null. */
  @Transactional(Transactional.TxType.MANDATORY)
  void told(Referral referral, LocalDate inWorkOn, LocalDate endedOn) {
    Lasting known = news.keep(referral, inWorkOn, endedOn);
    checks.of(referral.id()).forEach(check -> check.told(known));
  }

  /**
   * Somebody of the team has looked. 404 for a referral or week that is not known, 412, 403 and 409
   * as for a move; 422 for a day that cannot show it.
   *
   * @param note free text in the clear for the team; null for none
   */
  @Transactional
  public ReferralDetail found(
      UUID id, int weeks, String ifMatch, SustainedCheck.Result result, LocalDate on, String note) {
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, referral.version());
    Grounds grounds = conditions.of(referral);
    Verdict verdict = conditions.judge(referral, Handling.FIND_SUSTAINED, grounds);
    if (!verdict.allowed()) {
      throw Refusals.of(verdict);
    }
    SustainedCheck check = checks.of(id, weeks).orElseThrow(Problems::notFound);
    requireFit(check, result, on);
    check.found(result, on);
    referral.handle(referral.handling(), Moment.now());
    referrals.flush();
    log.add(
        id,
        referral.organisation(),
        Line.of(
                LineKind.SUSTAINED,
                on.atStartOfDay(ZoneOffset.UTC).toInstant(),
                weeks + " " + result,
                null)
            .noted(note));
    audit.record("referral.sustained", "referral", id.toString(), Outcome.ALLOWED, "referral");
    return details.of(referral, grounds);
  }

  private static void requireFit(SustainedCheck check, SustainedCheck.Result result, LocalDate on) {
    if (on.isAfter(Moment.today())) {
      throw Problems.unprocessable(
          new Violation("/foundOn", "in-future", "A finding is of a day that has come."));
    }
    if (result == SustainedCheck.Result.SUSTAINED && on.isBefore(check.dueOn())) {
      throw Problems.unprocessable(
          new Violation(
              "/foundOn", "too-early", "Only " + check.dueOn() + " or later can show that."));
    }
  }
}
