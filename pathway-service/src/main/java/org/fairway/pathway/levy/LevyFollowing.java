package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.enrolment.EnrolmentMoved;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.platform.tenancy.Sql;

/**
 * Commitments follow the enrolments that they were made for, in the transaction of the move. The
 * service does this for the care system, since whoever moves an enrolment, such as the partner that
 * referred the person, need not see the employer's account.
 */
@ApplicationScoped
class LevyFollowing {
  private static final String REACH = "select set_config('fairway.organisation', ?, true)";

  private final LevyAccountRepository accounts;
  private final LevyCommitmentRepository commitments;
  private final LevyClock clock;
  private final Sql sql;

  LevyFollowing(
      LevyAccountRepository accounts,
      LevyCommitmentRepository commitments,
      LevyClock clock,
      Sql sql) {
    this.accounts = accounts;
    this.commitments = commitments;
    this.clock = clock;
    this.sql = sql;
  }

  void moved(@Observes EnrolmentMoved news) {
    if (!LevyFunding.APPRENTICESHIPS.contains(news.pathwayType())) {
      return;
    }
    LevyFunding.alone(sql, news.enrolmentId());
    String caller = setting("fairway.organisation");
    reach(setting("fairway.tenant"));
    try {
      move(news).ifPresent(move -> follow(news.enrolmentId(), move, news.on()));
    } finally {
      reach(caller);
    }
  }

  private void follow(UUID enrolment, CommitmentMove move, LocalDate on) {
    Optional<LevyCommitment> followed = commitments.following(enrolment);
    if (followed.isPresent() && move.possible(followed.get().state())) {
      LevyCommitment commitment = followed.get();
      accounts.lock(commitment.accountId()).orElseThrow();
      commitment.made(move, CommitmentMoves.following(commitment, move, on), clock.now());
      commitments.flush();
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

  private String setting(String name) {
    return sql.first("select current_setting(?)", row -> row.getString(1), name).orElseThrow();
  }

  private void reach(String organisation) {
    sql.query(REACH, row -> true, organisation);
  }
}
