package org.fairway.pathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets one transaction at a time work on what is known of a person. A referral and a consent come
 * on different partitions and may be handled at the same moment; each has to see what the other
 * did.
 */
@ApplicationScoped
public class PersonLock {
  private final EntityManager database;

  PersonLock(EntityManager database) {
    this.database = database;
  }

  /** Held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(String person) {
    database
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))", Integer.class)
        .setParameter("person", person)
        .getSingleResult();
  }
}
