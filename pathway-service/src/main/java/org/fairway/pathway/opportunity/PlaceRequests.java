package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.enrolment.EnrolmentsFromPlaces;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.referral.Consents;
import org.fairway.pathway.referral.PersonLock;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** What those who speak for a person do with places. */
@ApplicationScoped
public class PlaceRequests {
  private final PlaceRequestTable requests;
  private final PlaceCounts counts;
  private final PlaceQueue queue;
  private final Opportunities opportunities;
  private final AcceptedReferrals referrals;
  private final EnrolmentsFromPlaces enrolments;
  private final Consents consents;
  private final PersonLock people;
  private final Audit audit;
  private final CurrentScope scope;

  PlaceRequests(
      PlaceRequestTable requests,
      PlaceCounts counts,
      PlaceQueue queue,
      Opportunities opportunities,
      AcceptedReferrals referrals,
      EnrolmentsFromPlaces enrolments,
      Consents consents,
      PersonLock people,
      Audit audit,
      CurrentScope scope) {
    this.requests = requests;
    this.counts = counts;
    this.queue = queue;
    this.opportunities = opportunities;
    this.referrals = referrals;
    this.enrolments = enrolments;
    this.consents = consents;
    this.people = people;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Asks for a place for whom a referral is about: an offer while there is a free one, else a place
   * in the queue.
   *
   * @throws Refusal {@code unknown-referral}, {@code consent-missing}, {@code opportunity-not-open}
   *     or {@code already-asked}
   */
  @Transactional
  public PlaceRequest ask(UUID opportunityId, UUID referralId) {
    opportunities.get(opportunityId);
    AcceptedReferral referral = inReach(referralId);
    people.take(referral.person());
    if (!referrals.stands(referralId)) { // it may have been withdrawn while others had the lock
      throw unknownReferral();
    }
    requireConsent(referral.person());
    long sequence = counts.arrive(opportunityId).orElseThrow(Problems::notFound);
    Opportunity opportunity = opportunities.get(opportunityId);
    requireRoomFor(opportunity, referral.person());
    Instant now = PlaceQueue.now();
    boolean offered = queue.takeIfNobodyWaits(opportunityId);
    PlaceRequest request =
        new PlaceRequest(
            Ids.next(),
            scope.get().organisation(),
            opportunityId,
            opportunity.employer(),
            referralId,
            referral.person(),
            sequence,
            null,
            offered ? PlaceRequestState.OFFERED : PlaceRequestState.WAITING,
            offered ? queue.expiry(now) : null,
            null,
            0,
            now,
            now);
    if (!requests.insert(request)) { // another organisation's request is not seen, and stands
      throw alreadyAsked();
    }
    if (offered) {
      queue.offered(request, opportunity, 0, now);
    }
    audited("place-request.ask", request.id());
    return find(request.id());
  }

  private AcceptedReferral inReach(UUID id) {
    Scope caller = scope.get();
    return referrals
        .find(id)
        .filter(r -> !r.withdrawn())
        .filter(r -> caller.tenantWide() || caller.organisation().equals(r.partnerId()))
        .orElseThrow(PlaceRequests::unknownReferral);
  }

  private static Refusal unknownReferral() {
    return Refusal.input("/referralId", "unknown-referral", "There is no such referral.");
  }

  private void requireConsent(String person) {
    if (!consents.live(person, Consents.REFERRAL)) {
      throw Refusal.state("consent-missing", "The person does not consent to be referred.");
    }
  }

  private void requireRoomFor(Opportunity opportunity, String person) {
    String obstacle = opportunity.obstacle(Today.inEngland());
    if (obstacle != null) {
      throw notOpen("Places cannot be asked for. " + obstacle);
    }
    if (requests.asked(opportunity.id(), person)) {
      throw alreadyAsked();
    }
  }

  private static Refusal alreadyAsked() {
    return Refusal.state("already-asked", "A place was asked for already for this person.");
  }

  private static Refusal notOpen(String detail) {
    return Refusal.state("opportunity-not-open", detail);
  }

  /** One request; the read is audited, because it is about a person. */
  @Transactional
  public PlaceRequest get(UUID id) {
    PlaceRequest request = find(id);
    audited("place-request.read", id);
    return request;
  }

  /** Those of an opportunity that the caller may see, in the order of arrival. */
  @Transactional
  public List<PlaceRequest> page(UUID opportunity, PlaceRequestState state, long after, int rows) {
    opportunities.get(opportunity);
    List<PlaceRequest> page = requests.page(opportunity, state, after, rows);
    page.forEach(request -> audited("place-request.read", request.id()));
    return page;
  }

  /**
   * Makes a move. The enrolment follows when a place is accepted, and is left alone when one is
   * given back.
   *
   * @throws Refusal kind STATE: {@code move-not-allowed}; of what is to be accepted also {@code
   *     offer-expired}, {@code consent-missing} or {@code opportunity-not-open}
   */
  @Transactional
  public PlaceRequest move(UUID id, PlaceRequestMove move, String ifMatch) {
    PlaceRequest seen = find(id);
    if (move == PlaceRequestMove.ACCEPT) { // before the places, as with everybody who asks
      people.take(seen.person());
    }
    counts.lock(seen.opportunityId());
    PlaceRequest request = find(id);
    ETags.requireMatch(ifMatch, request.version());
    move.require(request.state());
    Instant now = PlaceQueue.now();
    if (move == PlaceRequestMove.ACCEPT) {
      accept(request, now);
    } else {
      queue.end(request, move.to(), now);
    }
    audited("place-request." + move.verb(), id);
    return find(id);
  }

  private void accept(PlaceRequest request, Instant now) {
    requireInTime(request, now);
    requireConsent(request.person());
    Opportunity opportunity = toBeginIn(request.opportunityId());
    queue.accept(request, now);
    requests.followed(
        request.id(),
        enrolments.accepted(
            request.referralId(), opportunity.facts().pathwayType(), opportunity.employer()));
  }

  private static void requireInTime(PlaceRequest request, Instant now) {
    if (!request.offerExpiresAt().isAfter(now)) {
      throw Refusal.state("offer-expired", "The offer has run out.");
    }
  }

  /**
   * Under the lock: it may have been closed, and the sweep not have come by; or its last day to
   * begin have passed since the offer.
   */
  private Opportunity toBeginIn(UUID id) {
    Opportunity opportunity = opportunities.get(id);
    if (opportunity.closedAt() != null) {
      throw notOpen("The opportunity is closed.");
    }
    if (opportunity.facts().startOver(Today.inEngland())) {
      throw notOpen("The last day to begin was " + opportunity.facts().startsUntil() + ".");
    }
    return opportunity;
  }

  private PlaceRequest find(UUID id) {
    return requests.find(id).orElseThrow(Problems::notFound);
  }

  private void audited(String action, UUID id) {
    audit.record(action, "place-request", id.toString(), Outcome.ALLOWED, null);
  }
}
