package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.pathway.support.Where;
import org.fairway.platform.web.Problems;

/**
 * Queries on accounts.
 *
 * <p>Whoever locks several things of the levy locks them in this order, so that nobody waits in a
 * circle: an enrolment ({@link LevyFunding#alone}), then accounts, two of them by their ids, then
 * an application for a transfer. Settlements, credits and the status of a payer hold one account;
 * approvals the sender's; whatever makes or changes a commitment that is transferred holds both.
 */
@ApplicationScoped
class LevyAccountRepository implements PanacheRepositoryBase<LevyAccount, UUID> {
  private final CareSystemReach reach;

  LevyAccountRepository(CareSystemReach reach) {
    this.reach = reach;
  }

  /** Whatever changes the books of an account happens one after another. */
  Optional<LevyAccount> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean has(String employer) {
    return count("organisationId", employer) > 0;
  }

  List<LevyAccount> page(UUID before, int rows) {
    Where where = new Where().and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Held until the transaction ends; 404 for an account that the caller may not see. */
  void hold(UUID id) {
    if (lock(id).isEmpty()) {
      throw Problems.notFound();
    }
  }

  /**
   * Holds an account and the one that pays for it, which the caller need not see: while a
   * commitment of the former changes, neither is settled.
   *
   * @return the account that pays
   */
  LevyAccount holdWithSender(UUID id, UUID sender) {
    return reach.reaching(
        () -> {
          Stream.of(id, sender).sorted().forEach(this::hold);
          return findById(sender);
        });
  }

  /** 404 for an account that the caller may not see. */
  void requireKnown(UUID id) {
    if (findByIdOptional(id).isEmpty()) {
      throw Problems.notFound();
    }
  }
}
