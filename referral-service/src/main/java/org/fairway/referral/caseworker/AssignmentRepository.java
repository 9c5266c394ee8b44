package org.fairway.referral.caseworker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assignments that the caller may see. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

  Optional<Assignment> present(UUID referral) {
    return find("referralId = ?1 and endedAt is null", referral).firstResultOptional();
  }

  /** Newest first. */
  List<Assignment> of(UUID referral, int most) {
    return find("referralId = ?1 order by assignedAt desc, id desc", referral).page(0, most).list();
  }
}
