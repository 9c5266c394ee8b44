package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.web.Problems;

/** What other care systems show this one, as long as they do. */
@ApplicationScoped
public class ReceivedPlans {
  private final ReceivedPlanRepository received;

  ReceivedPlans(ReceivedPlanRepository received) {
    this.received = received;
  }

  /** One that is shown to the caller's care system, or 404. */
  @Transactional
  public ReceivedPlan get(UUID id) {
    return received.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public List<ReceivedHead> page(UUID before, int rows) {
    return received.page(before, rows);
  }
}
