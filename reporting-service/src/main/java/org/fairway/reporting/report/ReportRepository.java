package org.fairway.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reports of the caller's organisation, or of its whole tenant for the tenant itself. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

  /**
   * Newest first.
   *
   * @param kind null for all
   * @param state null for all
   * @param before id of the last report seen; null for the first page
   */
  List<Report> page(ReportKind kind, ReportState state, UUID before, int limit) {
    return getEntityManager()
        .createQuery(
            "from Report r where (:kind is null or r.kind = :kind) and (:state is null or r.state = :state)"
                + " and (:before is null or r.id < :before) order by r.id desc",
            Report.class)
        .setParameter("kind", kind)
        .setParameter("state", state)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }
}
