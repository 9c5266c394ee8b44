package org.fairway.referral.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.common.Moment;

/** Recording, listing and counting unmet demand. */
@ApplicationScoped
public class UnmetDemands {

  private final DemandRepository demands;
  private final Audit audit;
  private final CurrentScope scope;

  UnmetDemands(DemandRepository demands, Audit audit, CurrentScope scope) {
    this.demands = demands;
    this.audit = audit;
    this.scope = scope;
  }

  /** Keeps one; 422 for an area that is not known. */
  @Transactional
  public UnmetDemand record(NewDemand data) {
    if (data.lsoa21() != null && Lsoas.imdDecile(data.lsoa21()).isEmpty()) {
      throw Problems.unprocessable(
          new Violation("/lsoa21", "unknown-code", "No English LSOA of 2021 has this code."));
    }
    UnmetDemand demand =
        new UnmetDemand(Ids.next(), scope.get().organisation(), data, Moment.now());
    demands.persistAndFlush(demand);
    audit.record(
        "demand.record", "unmet-demand", demand.id().toString(), Outcome.ALLOWED, "planning");
    return demand;
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public UnmetDemand find(UUID id) {
    return demands.visible(id, scope.get()).orElseThrow(Problems::notFound);
  }

  /** Up to {@code size}, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<UnmetDemand> page(DemandPosition before, int size) {
    return demands.page(scope.get(), before, size);
  }

  /** Of the whole care system, from {@code from} until before {@code to}. */
  @Transactional
  public List<DemandCount> counts(Instant from, Instant to) {
    if (!scope.get().tenantWide()) {
      throw Problems.forbidden("Counts are for the care system.");
    }
    return demands.counts(from, to);
  }
}
