package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.referral.caseworker.Assignment;
import org.fairway.referral.caseworker.Assignments;
import org.fairway.referral.caseworker.Caseworkers;
import org.fairway.referral.common.Moment;
import org.fairway.referral.person.PersonOnTheWire;

/** Who carries a referral. */
@ApplicationScoped
public class ReferralCases {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final ReferralDetails details;
  private final ReferralLog log;
  private final Caseworkers caseworkers;
  private final Assignments assignments;
  private final PersonOnTheWire people;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralCases(
      ReferralRepository referrals,
      ReferralConditions conditions,
      ReferralDetails details,
      ReferralLog log,
      Caseworkers caseworkers,
      Assignments assignments,
      PersonOnTheWire people,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.details = details;
    this.log = log;
    this.caseworkers = caseworkers;
    this.assignments = assignments;
    this.people = people;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Gives an open referral to a caseworker, or takes it from the one who has it. 404, 412, 403 and
   * 409 as for a move; 422 for a caseworker who is not known, 409 {@code caseload-full} for one who
   * carries as many cases as they may, 409 when it is so already.
   */
  @Transactional
  public ReferralDetail assign(UUID id, AssignRequest request) {
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(request.ifMatch(), referral.version());
    Grounds grounds = conditions.of(referral);
    boolean taking = request.caseworker() == null;
    Verdict verdict =
        conditions.judge(referral, taking ? Handling.UNASSIGN : Handling.ASSIGN, grounds);
    if (!verdict.allowed()) {
      throw Refusals.of(verdict);
    }
    checkChange(referral, request);
    if (!taking) {
      caseworkers.requireRoom(request.caseworker(), request.evenIfFull());
    }
    Instant now = Moment.now();
    referral.handle(referral.handling().carriedBy(request.caseworker()), now);
    referrals.flush();
    assignments.pass(id, referral.organisation(), request.caseworker(), now);
    tell(referral, request);
    return details.of(referral, grounds);
  }

  private static void checkChange(Referral referral, AssignRequest request) {
    String present = referral.handling().assignedTo();
    if (request.caseworker() == null ? present == null : request.caseworker().equals(present)) {
      throw Problems.conflict("assigned-already", "The referral is assigned so already.");
    }
  }

  private void tell(Referral referral, AssignRequest request) {
    boolean taking = request.caseworker() == null;
    LineKind kind = taking ? LineKind.UNASSIGNED : LineKind.ASSIGNED;
    log.add(
        referral.id(),
        referral.organisation(),
        Line.of(kind, referral.updatedAt(), request.caseworker(), null).noted(request.note()));
    outbox.append(
        ReferralAssigned.of(referral, people.of(referral.personId()).orElseThrow().pseudonym()));
    String action = taking ? "referral.unassign" : "referral.assign";
    audit.record(action, "referral", referral.id().toString(), Outcome.ALLOWED, "referral");
  }

  /** Who carried it, newest first; 404 for a referral that is not known. Is on record. */
  @Transactional
  public List<Assignment> history(UUID id) {
    if (referrals.visible(id, scope.get()).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("assignment.read", "referral", id.toString(), Outcome.ALLOWED, "casework");
    return assignments.of(id);
  }
}
