package org.fairway.pathway.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.fairway.pathway.support.Refusal;

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

  /**
   * As {@link #take}, so that an erasure either finds what is written until then or has come
   * before. Taken before any row that is about the person: an erasure takes them in that order.
   *
   * @param whose asks the database of whom it is: to know whom to lock, and again under the lock
   * @throws Refusal kind STATE, {@code person-erased}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeUnlessErased(Supplier<String> whose) {
    if (!takeIfKept(whose)) {
      throw Refusal.state("person-erased", "The person was erased.");
    }
  }

  /** As {@link #takeUnlessErased}, for work that passes over whom it finds erased: false then. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean takeIfKept(Supplier<String> whose) {
    take(whose.get());
    return !whose.get().startsWith("erased-");
  }
}
