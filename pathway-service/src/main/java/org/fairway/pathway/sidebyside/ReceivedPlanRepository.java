package org.fairway.pathway.sidebyside;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries on what others show this care system. */
@ApplicationScoped
class ReceivedPlanRepository implements PanacheRepositoryBase<ReceivedPlan, UUID> {

  private static final String HEADS =
      """
      select new org.fairway.pathway.sidebyside.ReceivedHead(
        p.id, p.publisher, p.content.period, p.content.edition, p.content.shownAt)
      from ReceivedPlan p where p.id < :before order by p.id desc""";

  /** Without their documents: how large and how many they are, others decide. */
  List<ReceivedHead> page(UUID before, int rows) {
    return getEntityManager()
        .createQuery(HEADS, ReceivedHead.class)
        .setParameter("before", before == null ? PublicationRepository.LAST : before)
        .setMaxResults(rows)
        .getResultList();
  }
}
