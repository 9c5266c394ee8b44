package org.fairway.pathway.levy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.support.Horizon;

/**
 * A commitment as far as whoever asks may know it.
 *
 * @param learning whether the first day, breaks and days of the end are told. They are of the
 *     person, who may not, or no longer, consent that this employer knows them; what is paid, and
 *     so the month of the first day, is of the employer's own account and is told always
 */
public record CommitmentTold(LevyCommitment kept, boolean learning) {

  /** A break that is not told is shown as running: whether more falls due is seen in the books. */
  public CommitmentState state() {
    boolean hidden = !learning && kept.state() == CommitmentState.ON_BREAK;
    return hidden ? CommitmentState.RUNNING : kept.state();
  }

  /** The first day of training; where it is not told, the first of its month, as the books tell. */
  public LocalDate startsOn() {
    LocalDate first = kept.plan().startsOn();
    return learning ? first : first.withDayOfMonth(1);
  }

  /** In order; none where they are not told. */
  public List<Break> breaks() {
    return learning ? kept.commitment().breaks() : List.of();
  }

  /** The planned last day, moved by breaks; null during one, or where it is not told. */
  public LocalDate plannedEnd() {
    return learning ? Horizon.told(kept.commitment().plannedEnd()) : null;
  }

  /** Null while open, or where it is not told. */
  public LocalDate completedOn() {
    return learning ? kept.commitment().completedOn() : null;
  }

  /** Null while open, or where it is not told. */
  public LocalDate leftOn() {
    return learning ? kept.commitment().leftOn() : null;
  }

  /** Of the last change that is told. */
  public Instant updatedAt() {
    return learning ? kept.updatedAt() : kept.createdAt();
  }

  /** The same one for ever where changes are not told: a new one would tell of them. */
  public long version() {
    return learning ? kept.version() : 0;
  }
}
