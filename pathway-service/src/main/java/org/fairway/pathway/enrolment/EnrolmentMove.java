package org.fairway.pathway.enrolment;

import static org.fairway.pathway.enrolment.EnrolmentStatus.ACCEPTED;
import static org.fairway.pathway.enrolment.EnrolmentStatus.ACTIVE;
import static org.fairway.pathway.enrolment.EnrolmentStatus.BREAK;
import static org.fairway.pathway.enrolment.EnrolmentStatus.COMPLETED;
import static org.fairway.pathway.enrolment.EnrolmentStatus.ENROLLED;
import static org.fairway.pathway.enrolment.EnrolmentStatus.EXPRESSED_INTEREST;
import static org.fairway.pathway.enrolment.EnrolmentStatus.NOT_STARTED;
import static org.fairway.pathway.enrolment.EnrolmentStatus.OFFERED;
import static org.fairway.pathway.enrolment.EnrolmentStatus.WITHDRAWN;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.fairway.pathway.support.Refusal;

/**
 * The table of moves: from where, to where, and who may make each. A partner speaks for the person
 * it referred, so it may accept an offer or withdraw; it never makes an offer or says that a
 * pathway was completed.
 */
// Both sets are unmodifiable; the checker knows only types that say so in their name.
@SuppressWarnings("ImmutableEnumChecker")
public enum EnrolmentMove {
  OFFER(OFFERED, Set.of("coordinator", "employer"), false, EXPRESSED_INTEREST),
  ACCEPT(ACCEPTED, Set.of("coordinator", "partner"), false, OFFERED),
  ENROL(ENROLLED, Set.of("coordinator", "employer"), false, ACCEPTED),
  ACTIVATE(ACTIVE, Set.of("coordinator", "employer"), false, ENROLLED),
  PAUSE(BREAK, Set.of("coordinator", "employer"), true, ACTIVE),
  RESUME(ACTIVE, Set.of("coordinator", "employer"), false, BREAK),
  COMPLETE(COMPLETED, Set.of("coordinator", "employer"), false, ACTIVE),
  WITHDRAW(
      WITHDRAWN,
      Set.of("coordinator", "employer", "partner"),
      true,
      EXPRESSED_INTEREST,
      OFFERED,
      ACCEPTED,
      ENROLLED,
      ACTIVE,
      BREAK),
  NOT_START(NOT_STARTED, Set.of("coordinator", "employer"), true, ACCEPTED, ENROLLED);

  private final EnrolmentStatus to;
  private final Set<String> roles;
  private final boolean needsReason;
  private final Set<EnrolmentStatus> from;

  EnrolmentMove(
      EnrolmentStatus to, Set<String> roles, boolean needsReason, EnrolmentStatus... from) {
    this.to = to;
    this.roles = roles;
    this.needsReason = needsReason;
    this.from = Set.of(from);
  }

  public EnrolmentStatus to() {
    return to;
  }

  /** It ends without completion. */
  boolean leaves() {
    return to == WITHDRAWN || to == NOT_STARTED;
  }

  /** A coded reason has to be given. */
  public boolean needsReason() {
    return needsReason;
  }

  /** The verb in the address: {@code not-start}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why this move is not possible, as a sentence; {@code null} when it is. */
  public String obstacle(EnrolmentStatus current, Collection<String> callerRoles) {
    if (Collections.disjoint(roles, callerRoles)) {
      return "Only "
          + String.join(" or ", roles.stream().sorted().toList())
          + " may "
          + verb()
          + ".";
    }
    return from.contains(current) ? null : "Not possible from " + current + ".";
  }

  /**
   * The status after the move.
   *
   * @throws Refusal kind ROLE when none of the caller's roles may make it, kind STATE when it does
   *     not lead from here
   */
  public EnrolmentStatus apply(EnrolmentStatus current, Collection<String> callerRoles) {
    String obstacle = obstacle(current, callerRoles);
    if (obstacle == null) {
      return to;
    }
    throw Collections.disjoint(roles, callerRoles)
        ? Refusal.role(obstacle)
        : Refusal.state("move-not-allowed", "Cannot " + verb() + ". " + obstacle);
  }
}
