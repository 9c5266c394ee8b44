package org.fairway.pathway.levy;

import java.util.Locale;
import java.util.Set;

/** What may happen to a commitment after it was made. */
// The set is unmodifiable; the checker knows only types that say so in their name.
@SuppressWarnings("ImmutableEnumChecker")
public enum CommitmentMove {
  /** Its first day came; made by the enrolment alone. */
  BEGIN(Set.of(CommitmentState.AWAITED)),
  PAUSE(Set.of(CommitmentState.RUNNING)),
  RESUME(Set.of(CommitmentState.ON_BREAK)),
  COMPLETE(Set.of(CommitmentState.RUNNING)),
  LEAVE(Set.of(CommitmentState.AWAITED, CommitmentState.RUNNING, CommitmentState.ON_BREAK));

  private final Set<CommitmentState> from;

  CommitmentMove(Set<CommitmentState> from) {
    this.from = from;
  }

  /** The verb in the address. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean possible(CommitmentState state) {
    return from.contains(state);
  }

  /** Why a caller cannot make it, as a sentence; null when it can. */
  public String obstacle(LevyCommitment commitment) {
    if (commitment.enrolment() != null && !givesUp(commitment)) {
      return "It follows an enrolment, which is moved instead.";
    }
    return possible(commitment.state()) ? null : "Not possible from " + commitment.state() + ".";
  }

  /** What has not begun may be given up by hand: nothing was paid, and another may be made. */
  private boolean givesUp(LevyCommitment commitment) {
    return this == LEAVE && commitment.state() == CommitmentState.AWAITED;
  }
}
