package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.enrolment.Enrolments;

/**
 * Of whose learning a caller is told: of those whose enrolment the caller sees, by the consents of
 * this moment. What follows no enrolment was told by the employer itself, and of what has not begun
 * there is nothing to tell.
 */
@ApplicationScoped
class LearningTold {
  private final Enrolments enrolments;

  LearningTold(Enrolments enrolments) {
    this.enrolments = enrolments;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  List<CommitmentTold> of(List<LevyCommitment> some) {
    Set<UUID> seen =
        enrolments.seen(
            some.stream().map(LevyCommitment::enrolment).filter(Objects::nonNull).toList());
    return some.stream().map(one -> new CommitmentTold(one, told(one, seen))).toList();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  CommitmentTold of(LevyCommitment one) {
    return of(List.of(one)).get(0);
  }

  private static boolean told(LevyCommitment one, Set<UUID> seen) {
    return one.enrolment() == null
        || seen.contains(one.enrolment())
        || one.state() == CommitmentState.AWAITED
        || one.state() == CommitmentState.DROPPED;
  }
}
