package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on parked events. */
@ApplicationScoped
class ParkedEventRepository implements PanacheRepositoryBase<ParkedEvent, UUID> {

  Optional<ParkedEvent> byEventId(UUID connection, String eventId) {
    return find("connectionId = ?1 and eventId = ?2", connection, eventId).firstResultOptional();
  }

  Optional<ParkedEvent> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  List<ParkedEvent> page(UUID connection, UUID before, int rows) {
    Where where =
        new Where()
            .and("state = :state", "state", ParkedEvent.State.PARKED)
            .and("connectionId = :connection", "connection", connection)
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
