package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries on stage events. */
@ApplicationScoped
class ReportedStageRepository implements PanacheRepositoryBase<ReportedStage, UUID> {

  Optional<ReportedStage> byEventId(UUID connection, String eventId) {
    return find("connectionId = ?1 and eventId = ?2", connection, eventId).firstResultOptional();
  }

  /** Oldest first, by the sender's time. */
  List<ReportedStage> of(UUID application) {
    return list("applicationId = ?1 order by occurredAt, id", application);
  }

  ApplicationJourney journey(UUID application) {
    return ApplicationJourney.of(of(application).stream().map(ReportedStage::event).toList());
  }
}
