package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** What employers and the ICS do with opportunities. */
@ApplicationScoped
public class Opportunities {
  private final OpportunityTable table;
  private final PlaceCounts counts;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Opportunities(
      OpportunityTable table, PlaceCounts counts, Outbox outbox, Audit audit, CurrentScope scope) {
    this.table = table;
    this.counts = counts;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Drafts one.
   *
   * @param employer ODS code; null for the caller's own organisation
   * @throws Refusal kind ROLE when an employer names another
   */
  @Transactional
  public Opportunity draft(String employer, OpportunityFacts facts) {
    Scope caller = scope.get();
    String owner = employer == null ? caller.organisation() : employer;
    if (!owns(caller, owner)) {
      throw Refusal.role("Only a coordinator drafts for another organisation.");
    }
    requireOrder(facts);
    Places places = new Places(facts.places(), 0, 0, 0, 0);
    Opportunity fresh =
        new Opportunity(
            Ids.next(),
            owner,
            facts,
            places,
            null,
            null,
            0,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    table.insert(fresh);
    audited("opportunity.draft", fresh.id());
    return fresh;
  }

  static void requireOrder(OpportunityFacts facts) {
    if (facts.startsUntil() != null && facts.startsUntil().isBefore(facts.startsFrom())) {
      throw Refusal.input(
          "/startsUntil", "ends-before-start", "The last day to begin is not before the first.");
    }
    Integer least = facts.requirements().minimumAge();
    Integer most = facts.requirements().maximumAge();
    if (least != null && most != null && most < least) {
      throw Refusal.input(
          "/requirements/maximumAge", "below-minimum", "The highest age is not below the lowest.");
    }
  }

  @Transactional
  public Opportunity get(UUID id) {
    return find(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public Optional<Opportunity> find(UUID id) {
    return table.find(id);
  }

  /** The newest first. */
  @Transactional
  public List<Opportunity> page(OpportunityFilter filter, UUID before, int rows) {
    return table.page(filter, before, rows);
  }

  /** Whether the caller is its employer or the ICS. */
  public boolean own(Opportunity opportunity) {
    return owns(scope.get(), opportunity.employer());
  }

  private static boolean owns(Scope caller, String employer) {
    return caller.tenantWide() || caller.organisation().equals(employer);
  }

  /**
   * From now on everybody in the ICS sees it, and places may be asked for.
   *
   * @throws Refusal kind INPUT, {@code day-over}, when nobody could ask or begin any more
   */
  @Transactional
  public Opportunity publish(UUID id, String ifMatch) {
    requireAhead(forChange(id, OpportunityMove.PUBLISH, ifMatch).facts());
    table.publish(id);
    return changed(id, "published");
  }

  private static void requireAhead(OpportunityFacts facts) {
    LocalDate today = Today.inEngland();
    if (facts.askingOver(today)) {
      throw Refusal.input(
          "/closesOn", "day-over", "The last day to ask for a place is over: change it first.");
    }
    if (facts.startOver(today)) {
      throw Refusal.input(
          "/startsUntil", "day-over", "The last day to begin is over: change it first.");
    }
  }

  /** Those who wait or were offered a place are told soon after; who accepted keeps it. */
  @Transactional
  public Opportunity close(UUID id, String ifMatch) {
    forChange(id, OpportunityMove.CLOSE, ifMatch);
    table.close(id);
    counts.dueNow(id);
    return changed(id, "closed");
  }

  /** As it is, with its places locked until the transaction ends. */
  Opportunity forChange(UUID id, OpportunityMove move, String ifMatch) {
    counts.lock(id);
    Opportunity present = table.find(id).filter(this::own).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, present.version());
    move.require(present.status());
    return present;
  }

  private Opportunity changed(UUID id, String what) {
    counts.told(id);
    Opportunity present = get(id);
    Instant now = Instant.now();
    outbox.append(
        what.equals("closed")
            ? OpportunityNews.closed(present, now)
            : OpportunityNews.published(present, now));
    outbox.append(OpportunityListed.of(present, now));
    audited("opportunity." + what, id);
    return present;
  }

  private void audited(String action, UUID id) {
    audit.record(action, "opportunity", id.toString(), Outcome.ALLOWED, null);
  }
}
