package org.fairway.pathway.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;
import org.fairway.pathway.support.Where;

/** Queries on commitments. */
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

  /** As it stands now, and to change; empty when it was removed meanwhile. */
  Optional<Commitment> locked(Commitment read) {
    getEntityManager().detach(read);
    return findByIdOptional(read.id(), LockModeType.PESSIMISTIC_WRITE);
  }

  List<Commitment> page(ProgrammeStream stream, UUID programme, UUID before, int rows) {
    Where where =
        new Where()
            .and("stream = :stream", "stream", stream)
            .and("array_contains(programmes, :programme)", "programme", programme)
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Those that are measured by a stage of the funnel. */
  List<Commitment> byStage(ProgrammeStream stream, int rows) {
    Where where =
        new Where()
            .and("stream = :stream", "stream", stream)
            .and("stage in :stages", "stages", List.of(TargetStage.values()));
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
