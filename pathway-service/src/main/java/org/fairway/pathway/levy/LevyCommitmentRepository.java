package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on commitments. Whoever changes one holds the lock of its account. */
@ApplicationScoped
class LevyCommitmentRepository implements PanacheRepositoryBase<LevyCommitment, UUID> {

  List<LevyCommitment> page(UUID account, UUID before, int rows) {
    Where where =
        new Where()
            .and("accountId = :account", "account", account)
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  Optional<LevyCommitment> of(UUID account, UUID id) {
    return find("accountId = ?1 and id = ?2", account, id).firstResultOptional();
  }

  /** All that ever were, those that never began left aside. */
  List<LevyCommitment> all(UUID account) {
    return list("accountId = ?1 and dropped = false order by id", account);
  }

  /** Those of other accounts that this one pays for, those that never began left aside. */
  List<LevyCommitment> paidBy(UUID senderAccount) {
    return list("senderAccount = ?1 and dropped = false order by id", senderAccount);
  }

  /** The one that follows an enrolment, if there is one that was not dropped. */
  Optional<LevyCommitment> following(UUID enrolment) {
    return find("enrolmentId = ?1 and dropped = false", enrolment).firstResultOptional();
  }

  /** As it is now: for who has waited for a lock since reading it. */
  void refresh(LevyCommitment commitment) {
    getEntityManager().refresh(commitment);
  }
}
