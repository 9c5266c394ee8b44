package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets one transaction at a time work on an application, also on one that has no row yet. */
@ApplicationScoped
class ApplicationLock {
  private final EntityManager database;

  ApplicationLock(EntityManager database) {
    this.database = database;
  }

  /** Held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take(UUID connection, String externalId) {
    database
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 1))", Integer.class)
        .setParameter("key", connection + "/" + externalId)
        .getSingleResult();
  }
}
