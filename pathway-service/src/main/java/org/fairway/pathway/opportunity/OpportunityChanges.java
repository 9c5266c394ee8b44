package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;

/** Changes what an opportunity is made from. Only its employer and the ICS may. */
@ApplicationScoped
public class OpportunityChanges {
  private final Opportunities opportunities;
  private final OpportunityTable table;
  private final PlaceCounts counts;
  private final Outbox outbox;
  private final Audit audit;

  OpportunityChanges(
      Opportunities opportunities,
      OpportunityTable table,
      PlaceCounts counts,
      Outbox outbox,
      Audit audit) {
    this.opportunities = opportunities;
    this.table = table;
    this.counts = counts;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Changes a draft, or of what is published its title, places and last day to ask. More places go
   * to those who wait.
   *
   * @throws Refusal kind STATE: {@code move-not-allowed} of what is closed, {@code
   *     published-stays}, or {@code places-taken} when more are taken than there would be; kind
   *     INPUT for what does not hold together
   */
  @Transactional
  public Opportunity change(UUID id, String ifMatch, UnaryOperator<OpportunityFacts> change) {
    Opportunity before = opportunities.forChange(id, OpportunityMove.CHANGE, ifMatch);
    OpportunityFacts facts = change.apply(before.facts());
    Opportunities.requireOrder(facts);
    if (before.publishedAt() != null) {
      Fixed.requireKept(before.facts(), facts);
    }
    table.change(id, facts);
    boolean resized = facts.places() != before.places().places();
    if (resized) {
      resize(before, facts.places());
    }
    if (before.publishedAt() != null) {
      tell(id, resized);
    }
    audit.record("opportunity.change", "opportunity", id.toString(), Outcome.ALLOWED, null);
    return opportunities.get(id);
  }

  private void resize(Opportunity before, int places) {
    if (!counts.resize(before.id(), places)) {
      throw Refusal.state("places-taken", "More places are taken than there would be.");
    }
  }

  /**
   * How many there are is told with what it makes of the opportunity: open, or filled. What
   * everybody may read of it is told whatever was changed.
   */
  private void tell(UUID id, boolean resized) {
    counts.told(id);
    Opportunity after = opportunities.get(id);
    Instant now = Instant.now();
    if (resized) {
      outbox.append(
          after.status() == OpportunityStatus.FILLED
              ? OpportunityNews.filled(after, now)
              : OpportunityNews.published(after, now));
    }
    outbox.append(OpportunityListed.of(after, now));
  }
}
