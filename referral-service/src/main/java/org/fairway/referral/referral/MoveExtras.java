package org.fairway.referral.referral;

import java.time.LocalDate;

/**
 * What some moves need besides a reason and a note; each null where it is not needed.
 *
 * @param reviewOn to wait: the day on which the waiting list looks at it again
 * @param outcome to complete: what came of it
 * @param redirection to redirect: where to
 */
public record MoveExtras(LocalDate reviewOn, Outcome outcome, Redirection redirection) {

  /** Nothing more. */
  public static final MoveExtras NONE = new MoveExtras(null, null, null);

  /** For the waiting list. */
  public static MoveExtras review(LocalDate day) {
    return new MoveExtras(day, null, null);
  }

  /** For a completion; {@code what} is null when it is known already. */
  public static MoveExtras outcome(Outcome what) {
    return new MoveExtras(null, what, null);
  }

  /** For a redirection. */
  public static MoveExtras redirect(Redirection to) {
    return new MoveExtras(null, null, to);
  }
}
