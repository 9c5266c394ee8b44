package org.fairway.pathway.opportunity;

import static org.fairway.pathway.opportunity.OpportunityStatus.DRAFT;
import static org.fairway.pathway.opportunity.OpportunityStatus.FILLED;
import static org.fairway.pathway.opportunity.OpportunityStatus.PUBLISHED;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.fairway.pathway.support.Refusal;

/**
 * The table of what somebody does with it. That an opportunity is filled, and published again,
 * comes of its places alone.
 */
// Both sets are unmodifiable; the checker knows only types that say so in their name.
@SuppressWarnings("ImmutableEnumChecker")
public enum OpportunityMove {
  PUBLISH(DRAFT),
  CLOSE(PUBLISHED, FILLED),
  /** No move of its status: PATCH. Of what is published only {@link Fixed what may} changes. */
  CHANGE(DRAFT, PUBLISHED, FILLED);

  private static final Set<String> ROLES = Set.of("coordinator", "employer");

  private final Set<OpportunityStatus> from;

  OpportunityMove(OpportunityStatus... from) {
    this.from = Set.of(from);
  }

  /** The verb, of moves the one in the address. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Why this move is not possible, as a sentence; null when it is.
   *
   * @param own whether the caller is the employer or the ICS
   */
  public String obstacle(OpportunityStatus current, boolean own, Collection<String> callerRoles) {
    if (!own || Collections.disjoint(ROLES, callerRoles)) {
      return "Only its employer or a coordinator may " + verb() + ".";
    }
    return from.contains(current) ? null : "Not possible from " + current + ".";
  }

  /**
   * Passes when the move leads from here.
   *
   * @throws Refusal kind STATE, {@code move-not-allowed}
   */
  void require(OpportunityStatus current) {
    if (!from.contains(current)) {
      throw Refusal.state(
          "move-not-allowed", "Cannot " + verb() + ". Not possible from " + current + ".");
    }
  }
}
