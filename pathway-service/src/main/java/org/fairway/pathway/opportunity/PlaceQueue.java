package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.referral.Consents;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.web.Problems;

/**
 * How places change hands. Every method wants the lock of the opportunity's places and works in the
 * caller's transaction.
 */
@ApplicationScoped
class PlaceQueue {
  /** Requests changed in one transaction, so that a long queue does not make a long one. */
  static final int MOST = 200;

  private final PlaceCounts counts;
  private final PlaceRequestTable requests;
  private final OpportunityTable opportunities;
  private final Consents consents;
  private final Outbox outbox;
  private final OfferConfig config;

  PlaceQueue(
      PlaceCounts counts,
      PlaceRequestTable requests,
      OpportunityTable opportunities,
      Consents consents,
      Outbox outbox,
      OfferConfig config) {
    this.counts = counts;
    this.requests = requests;
    this.opportunities = opportunities;
    this.consents = consents;
    this.outbox = outbox;
    this.config = config;
  }

  /** When an offer that is made now runs out. */
  Instant expiry(Instant now) {
    return now.plus(config.offerLasts());
  }

  /** A place for somebody who has just arrived; nobody overtakes those who wait. */
  boolean takeIfNobodyWaits(UUID opportunity) {
    return !requests.anybodyWaits(opportunity) && counts.take(opportunity);
  }

  /** Tells that a place is held and how many are left, and minds the end of the offer. */
  void offered(PlaceRequest request, Opportunity of, long version, Instant now) {
    counts.dueAt(of.id(), expiry(now));
    outbox.append(MatchNews.proposed(request, of, version, now));
    outbox.append(OpportunityListed.of(toldOnceMore(of.id()), now));
  }

  void accept(PlaceRequest request, Instant now) {
    requests.settle(request.id(), PlaceRequestState.ACCEPTED, null, now);
    counts.accept(request.opportunityId());
    Opportunity after = present(request.opportunityId());
    outbox.append(MatchNews.accepted(request, after, request.version() + 1, now));
    if (after.status() == OpportunityStatus.FILLED) {
      outbox.append(OpportunityNews.filled(toldOnceMore(after.id()), now));
    }
  }

  /** Ends a request; its place goes to the next. */
  void end(PlaceRequest request, PlaceRequestState state, Instant now) {
    boolean reopens =
        request.state() == PlaceRequestState.ACCEPTED
            && present(request.opportunityId()).status() == OpportunityStatus.FILLED;
    requests.settle(request.id(), state, null, now);
    if (!request.holdsPlace()) {
      return;
    }
    counts.giveBack(request.opportunityId(), request.state() == PlaceRequestState.ACCEPTED);
    Opportunity after = toldOnceMore(request.opportunityId());
    if (reopens) {
      outbox.append(OpportunityNews.published(after, now));
    }
    if (after.closedAt() == null) { // what is closed is listed no more, whatever its places do
      outbox.append(OpportunityListed.of(after, now));
    }
  }

  /**
   * Ends offers that ran out, passes places on, and ends all who wait for what is closed; answers
   * whether more than {@link #MOST} is to be done, for another transaction.
   */
  boolean passOn(UUID id, Instant now) {
    if (counts.toTell(id)) {
      tell(toldOnceMore(id), now);
    }
    Opportunity opportunity = present(id);
    int done =
        opportunity.status() == OpportunityStatus.CLOSED
            ? endAll(requests.unsettled(id, MOST), PlaceRequestState.CLOSED, now)
            : passOn(opportunity, now);
    if (done < MOST) {
      counts.settled(id);
    }
    return done >= MOST;
  }

  /** What an upgrade made of it, to those who were told before. */
  private void tell(Opportunity changed, Instant now) {
    if (changed.status() == OpportunityStatus.CLOSED) {
      outbox.append(OpportunityNews.closed(changed, now));
    }
    outbox.append(OpportunityListed.of(changed, now));
  }

  private int passOn(Opportunity opportunity, Instant now) {
    UUID id = opportunity.id();
    int done = endAll(requests.runOut(id, now, MOST), PlaceRequestState.EXPIRED, now);
    if (opportunity.facts().startOver(LocalDate.ofInstant(now, Today.ZONE))) {
      return done; // a place that nobody can begin in is offered to nobody
    }
    Optional<PlaceRequest> next = requests.first(id);
    while (done < MOST && next.isPresent() && offeredOrEnded(next.get(), opportunity, now)) {
      done++;
      next = requests.first(id);
    }
    return done;
  }

  /** Who no longer consents to be referred is not offered anything; false when no place is free. */
  private boolean offeredOrEnded(PlaceRequest next, Opportunity of, Instant now) {
    if (!consents.live(next.person(), Consents.REFERRAL)) {
      end(next, PlaceRequestState.WITHDRAWN, now);
      return true;
    }
    if (!counts.take(of.id())) {
      return false;
    }
    requests.settle(next.id(), PlaceRequestState.OFFERED, expiry(now), now);
    offered(next, of, next.version() + 1, now);
    return true;
  }

  private int endAll(List<PlaceRequest> all, PlaceRequestState state, Instant now) {
    all.forEach(each -> end(each, state, now));
    return all.size();
  }

  private Opportunity toldOnceMore(UUID id) {
    counts.told(id);
    return present(id);
  }

  /** Without the number of those who wait: it would be counted for each request of a long queue. */
  private Opportunity present(UUID id) {
    return opportunities.withoutQueue(id).orElseThrow(Problems::notFound);
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
