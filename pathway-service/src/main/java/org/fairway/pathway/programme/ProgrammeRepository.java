package org.fairway.pathway.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on programmes. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {
  private static final String OFFERS =
      "(pathwayType = :type or array_contains(pathwayTypes, :code))";

  List<Programme> page(ProgrammeStream stream, PathwayType type, UUID before, int rows) {
    Where where =
        new Where()
            .and("stream = :stream", "stream", stream)
            .and(OFFERS, "type", type)
            .also("code", type == null ? null : type.name())
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Those that run on one of the days from {@code from} to {@code to}, both included. */
  List<Programme> running(ProgrammeStream stream, LocalDate from, LocalDate to, int rows) {
    Where where =
        new Where()
            .and("stream = :stream", "stream", stream)
            .and("startsOn <= :to", "to", to)
            .and("endsOn >= :from", "from", from);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Neither over on {@code day} nor closed; at most {@code rows}. */
  List<Programme> open(PathwayType type, LocalDate day, int rows) {
    return find(
            OFFERS + " and endsOn >= :day and closedOn is null",
            Map.of("type", type, "code", type.name(), "day", day))
        .page(0, rows)
        .list();
  }
}
