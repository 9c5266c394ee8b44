package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * Which employer has a referral. The employer sees it only while the person's consents REFERRAL and
 * SHARE_WITH_EMPLOYER stand, the latter naming that employer: asked anew with every reading, here
 * and by the database. The table of moves has none for employers.
 */
@ApplicationScoped
public class ReferralRoutes {

  private final ReferralRepository referrals;
  private final ReferralConditions conditions;
  private final ReferralDetails details;
  private final ReferralLog log;
  private final ConsentState consents;
  private final PersonOnTheWire people;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  ReferralRoutes(
      ReferralRepository referrals,
      ReferralConditions conditions,
      ReferralDetails details,
      ReferralLog log,
      ConsentState consents,
      PersonOnTheWire people,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.referrals = referrals;
    this.conditions = conditions;
    this.details = details;
    this.log = log;
    this.consents = consents;
    this.people = people;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Routes an accepted referral to an employer, or takes it back from the one who has it. 404, 412,
   * 403 and 409 as for a move; 409 {@code consent-missing} without the person's consent to share
   * with that employer, {@code routed-already} when it is so already.
   */
  @Transactional
  public ReferralDetail route(UUID id, RouteRequest request) {
    Referral referral = referrals.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(request.ifMatch(), referral.version());
    Grounds grounds = conditions.of(referral);
    Verdict verdict = conditions.judge(referral, Handling.ROUTE, grounds);
    if (!verdict.allowed()) {
      throw Refusals.of(verdict);
    }
    if (Objects.equals(request.employer(), referral.handling().routedTo())) {
      throw Problems.conflict("routed-already", "The referral is routed so already.");
    }
    if (request.employer() != null) {
      checkConsent(referral, grounds, request.employer());
    }
    String before = referral.handling().routedTo();
    Instant now = Moment.now();
    referral.handle(referral.handling().routed(request.employer(), now), now);
    referrals.flush();
    tell(referral, before, request);
    return details.of(referral, grounds);
  }

  private void checkConsent(Referral referral, Grounds grounds, String employer) {
    if (grounds.standstill() != null) {
      throw Problems.conflict(grounds.standstill(), ReferralConditions.STANDSTILL);
    }
    if (!grounds.sharing().consentLive() || !consents.liveFor(referral.personId(), employer)) {
      throw Problems.conflict(
          "consent-missing",
          "The person has no live SHARE_WITH_EMPLOYER consent that names this employer.");
    }
  }

  private void tell(Referral referral, String before, RouteRequest request) {
    boolean taking = request.employer() == null;
    LineKind kind = taking ? LineKind.UNASSIGNED : LineKind.ASSIGNED;
    String code = "employer " + (taking ? before : request.employer());
    log.add(
        referral.id(),
        referral.organisation(),
        Line.of(kind, referral.updatedAt(), code, null).noted(request.note()));
    outbox.append(
        ReferralAssigned.of(referral, people.of(referral.personId()).orElseThrow().pseudonym()));
    audit.record(
        "referral.route", "referral", referral.id().toString(), Outcome.ALLOWED, "referral");
  }

  /**
   * Up to {@code size} that the caller's organisation has, newest first. Each is on record but the
   * last of {@code size}.
   *
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<RoutedReferral> page(UUID before, int size) {
    List<RoutedReferral> found = routed(null, before, size);
    List<String> ids = found.stream().limit(size - 1L).map(each -> each.id().toString()).toList();
    audit.recordEach("referral.read", "referral", ids, Outcome.ALLOWED, "employer");
    return found;
  }

  /** 404 unless the caller's organisation has it, and the person consents. Is on record. */
  @Transactional
  public RoutedReferral find(UUID id) {
    RoutedReferral found = routed(id, null, 1).stream().findFirst().orElseThrow(Problems::notFound);
    audit.record("referral.read", "referral", id.toString(), Outcome.ALLOWED, "employer");
    return found;
  }

  private List<RoutedReferral> routed(UUID only, UUID before, int size) {
    return referrals.routedTo(scope.get().organisation(), only, before, size).stream()
        .map(RoutedReferral::of)
        .toList();
  }
}
