package org.fairway.metrics.funnel;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a sender may tell of a hiring apart from the stages. */
final class FunnelTimesFixture {

  private FunnelTimesFixture() {}

  /** Authorised on 30 May, advertised on 1 June, closed on 21 June; four weeks of notice. */
  static void hiring(ObjectNode data) {
    data.put("authorisedAt", "2025-05-30T09:00:00Z")
        .put("advertisedAt", "2025-06-01T09:00:00Z")
        .put("closedAt", "2025-06-21T09:00:00Z")
        .put("noticeDays", 28);
  }
}
