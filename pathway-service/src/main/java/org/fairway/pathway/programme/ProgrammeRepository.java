package org.fairway.pathway.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on programmes. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

  List<Programme> page(ProgrammeStream stream, PathwayType type, UUID before, int rows) {
    Where where =
        new Where()
            .and("stream = :stream", "stream", stream)
            .and("pathwayType = :type", "type", type)
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Not yet over on {@code day}; at most {@code rows}. */
  List<Programme> open(PathwayType type, LocalDate day, int rows) {
    return find("pathwayType = ?1 and endsOn >= ?2", type, day).page(0, rows).list();
  }
}
