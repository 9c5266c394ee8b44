package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.enrolment.EnrolmentMoved;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.Sql;

/**
 * Commitments follow the enrolments that they were made for, in the transaction of the move. The
 * service does this for the care system, since whoever moves an enrolment, such as the partner that
 * referred the person, need not see the employer's account.
 */
@ApplicationScoped
class LevyFollowing {
  private final LevyAccountRepository accounts;
  private final LevyCommitmentRepository commitments;
  private final LevyClock clock;
  private final CareSystemReach reach;
  private final Sql sql;
  private final LevyTermsTable terms = TermsFromRules.standard();

  LevyFollowing(
      LevyAccountRepository accounts,
      LevyCommitmentRepository commitments,
      LevyClock clock,
      CareSystemReach reach,
      Sql sql) {
    this.accounts = accounts;
    this.commitments = commitments;
    this.clock = clock;
    this.reach = reach;
    this.sql = sql;
  }

  void moved(@Observes EnrolmentMoved news) {
    if (!LevyFunding.APPRENTICESHIPS.contains(news.pathwayType())) {
      return;
    }
    LevyFunding.alone(sql, news.enrolmentId());
    move(news).ifPresent(move -> reach.reaching(() -> follow(news.enrolmentId(), move, news.on())));
  }

  private boolean follow(UUID enrolment, CommitmentMove move, LocalDate on) {
    Optional<LevyCommitment> followed = commitments.following(enrolment);
    boolean moves = followed.isPresent() && move.possible(followed.get().state());
    if (moves) {
      LevyCommitment commitment = followed.get();
      // Its own account pays: what another pays for follows no enrolment.
      LevyAccount account = accounts.lock(commitment.accountId()).orElseThrow();
      if (move == CommitmentMove.BEGIN) {
        requireKnown(account, on);
      }
      commitment.made(move, CommitmentMoves.following(commitment, move, on), clock.now());
      commitments.flush();
    }
    return moves;
  }

  /**
   * Otherwise its account could not be settled again, or would pay now what was paid before it
   * began. Who moves the enrolment need not see the account and is not told when that was.
   */
  private void requireKnown(LevyAccount account, LocalDate on) {
    if (!terms.knows(on)) {
      throw Refusal.input(
          "/effectiveOn", "before-terms", "Of this day no terms of the levy are known.");
    }
    if (on.isBefore(account.firstMonth().atDay(1))) {
      throw Refusal.input(
          "/effectiveOn",
          "before-account",
          "The levy account that is to pay begins later; the employer gives the commitment up"
              + " first.");
    }
  }

  private static Optional<CommitmentMove> move(EnrolmentMoved news) {
    return Optional.ofNullable(
        switch (news.to()) {
          case ACTIVE ->
              news.from() == EnrolmentStatus.BREAK ? CommitmentMove.RESUME : CommitmentMove.BEGIN;
          case BREAK -> CommitmentMove.PAUSE;
          case COMPLETED -> CommitmentMove.COMPLETE;
          case WITHDRAWN, NOT_STARTED -> CommitmentMove.LEAVE;
          default -> null;
        });
  }
}
