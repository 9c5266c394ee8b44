package org.fairway.pathway.levy;

import java.time.LocalDate;
import org.fairway.pathway.support.Refusal;

/** When a move of a commitment may take effect. */
final class CommitmentMoves {
  private CommitmentMoves() {}

  /**
   * Checks what a caller asks for.
   *
   * @throws Refusal kind STATE where the move does not lead from here, kind INPUT for a day that is
   *     in the future or before {@link #earliest}
   */
  static void check(LevyCommitment commitment, CommitmentMove move, LocalDate on, LocalDate today) {
    String obstacle = move.obstacle(commitment);
    if (obstacle != null) {
      throw Refusal.state("move-not-allowed", "Cannot " + move.verb() + ". " + obstacle);
    }
    if (on.isAfter(today)) {
      throw Refusal.input(
          "/effectiveOn", "in-the-future", "A move is recorded when it has happened.");
    }
    LocalDate earliest = earliest(commitment, move);
    if (on.isBefore(earliest)) {
      throw Refusal.input(
          "/effectiveOn", "too-early", "It takes effect on " + earliest + " or later.");
    }
  }

  /**
   * The day that counts where an enrolment moved on {@code on}: never before the earliest. Who is
   * back on the day on which a break began had none.
   */
  static LocalDate following(LevyCommitment commitment, CommitmentMove move, LocalDate on) {
    LocalDate earliest = earliest(commitment, move);
    if (move == CommitmentMove.RESUME) {
      earliest = earliest.minusDays(1);
    }
    return on.isBefore(earliest) ? earliest : on;
  }

  /** After the last break, which lasts a day or more, and not before the start. */
  private static LocalDate earliest(LevyCommitment commitment, CommitmentMove move) {
    if (move == CommitmentMove.BEGIN || commitment.state() == CommitmentState.AWAITED) {
      return LocalDate.MIN;
    }
    Commitment known = commitment.commitment();
    if (known.breaks().isEmpty()) {
      return move == CommitmentMove.LEAVE ? LocalDate.MIN : known.plan().startsOn();
    }
    Break last = known.breaks().get(known.breaks().size() - 1);
    return switch (move) {
      case RESUME -> last.from().plusDays(1);
      case LEAVE -> last.until() == null ? last.from() : last.until();
      default -> last.until();
    };
  }
}
