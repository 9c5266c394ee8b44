package org.fairway.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports of the caller's organisation, or of its whole tenant for the tenant itself. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {
  /** See {@link TrueCounts}; nobody's true counts where the parameter is null. */
  private static final String READABLE =
      "(r.audience <> org.fairway.reporting.report.Audience.ORGANISATION or r.organisationId = :counts)";

  /**
   * A report, if the caller may read it.
   *
   * @param counts organisation whose true counts the caller may read; null for none
   */
  Optional<Report> readable(UUID id, String counts) {
    return getEntityManager()
        .createQuery("from Report r where r.id = :id and " + READABLE, Report.class)
        .setParameter("id", id)
        .setParameter("counts", counts)
        .getResultStream()
        .findFirst();
  }

  /**
   * Those that the caller may read, newest first.
   *
   * @param kind null for all
   * @param state null for all
   * @param before id of the last report seen; null for the first page
   * @param counts organisation whose true counts the caller may read; null for none
   */
  List<Report> page(ReportKind kind, ReportState state, UUID before, int limit, String counts) {
    return getEntityManager()
        .createQuery(
            "from Report r where (:kind is null or r.kind = :kind) and (:state is null or r.state = :state)"
                + " and (:before is null or r.id < :before) and "
                + READABLE
                + " order by r.id desc",
            Report.class)
        .setParameter("kind", kind)
        .setParameter("state", state)
        .setParameter("before", before)
        .setParameter("counts", counts)
        .setMaxResults(limit)
        .getResultList();
  }
}
