package org.fairway.pathway.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.support.Where;

/** Queries on commitments. */
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

  List<Commitment> page(ProgrammeStream stream, UUID before, int rows) {
    Where where =
        new Where().and("stream = :stream", "stream", stream).and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
