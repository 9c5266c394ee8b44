package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;

/** Changes of a referral that do not move it. Each is a line of its timeline. */
@ApplicationScoped
public class ReferralChanges {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final ReferralDetails details;
  private final ReferralLog log;
  private final SubStatusRepository subStatuses;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralChanges(
      ReferralRepository referrals,
      ReferralConditions conditions,
      ReferralDetails details,
      ReferralLog log,
      SubStatusRepository subStatuses,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.details = details;
    this.log = log;
    this.subStatuses = subStatuses;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Changes what is wished for. The line of the timeline names the fields and says why.
   *
   * @param change from what is wished for now to what will be
   */
  @Transactional
  public ReferralDetail change(UUID id, String ifMatch, UnaryOperator<Wishes> change) {
    Referral referral = toHandle(id, ifMatch, Handling.CHANGE);
    Wishes before = details.wishes(referral);
    Wishes after = change.apply(before);
    String fields = before.differences(after);
    if (!fields.isEmpty()) {
      byte[] sealed = details.sealNote(id, after.note());
      referral.amend(after.pathwayType(), after.programmeId(), sealed, Moment.now());
      referrals.flush();
      note(referral, LineKind.AMENDED, fields, after.why());
    }
    return details.of(referral);
  }

  /** Puts it into a sub-status of its present status; {@code code} is null for none. */
  @Transactional
  public ReferralDetail subStatus(UUID id, String ifMatch, String code, String note) {
    Referral referral = toHandle(id, ifMatch, Handling.SUB_STATUS);
    if (code != null
        && subStatuses.of(referral.status(), code).filter(SubStatus::active).isEmpty()) {
      throw Problems.unprocessable(
          new Violation(
              "/subStatus",
              "unknown-sub-status",
              "Status " + referral.status() + " has no such sub-status."));
    }
    Instant now = Moment.now();
    referral.handle(referral.handling().inSubStatus(code), now);
    referrals.flush();
    note(referral, LineKind.SUB_STATUS, code, note);
    return details.of(referral);
  }

  /** Throws a draft away, with all that hangs on it. */
  @Transactional
  public void discard(UUID id, String ifMatch) {
    Referral referral = toHandle(id, ifMatch, Handling.DISCARD);
    referrals.delete(referral);
    referrals.flush();
    audit.record("referral.discard", "referral", id.toString(), Outcome.ALLOWED, "referral");
  }

  private Referral toHandle(UUID id, String ifMatch, Handling how) {
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, referral.version());
    Verdict verdict = conditions.judge(referral, how, conditions.of(referral));
    if (!verdict.allowed()) {
      throw Refusals.of(verdict);
    }
    return referral;
  }

  private void note(Referral referral, LineKind kind, String code, String why) {
    log.add(
        referral.id(),
        referral.organisation(),
        Line.of(kind, referral.updatedAt(), code, null).noted(why));
    audit.record(
        kind == LineKind.AMENDED ? "referral.change" : "referral.sub-status",
        "referral",
        referral.id().toString(),
        Outcome.ALLOWED,
        "referral");
  }
}
