package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends the requests of those who left, so that their places go to the next. */
@ApplicationScoped
public class PlacesGivenUp {
  private final PlaceRequestTable requests;
  private final PlaceCounts counts;
  private final PlaceQueue queue;

  PlacesGivenUp(PlaceRequestTable requests, PlaceCounts counts, PlaceQueue queue) {
    this.requests = requests;
    this.counts = counts;
    this.queue = queue;
  }

  /**
   * Consent to be referred has ended, or the person was erased; answers how many requests ended.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int ofPerson(String person) {
    return end(requests.liveOfPerson(person));
  }

  /** The referral was withdrawn, or ended without an outcome. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int ofReferral(UUID referral) {
    return end(requests.liveOfReferral(referral));
  }

  private int end(List<PlaceRequest> live) {
    Instant now = PlaceQueue.now();
    for (PlaceRequest each : live) {
      counts.lock(each.opportunityId());
      requests
          .find(each.id())
          .filter(PlaceRequest::live)
          .ifPresent(present -> queue.end(present, PlaceRequestState.WITHDRAWN, now));
    }
    return live.size();
  }
}
