package org.fairway.pathway.opportunity;

import static org.fairway.pathway.opportunity.PlaceRequestState.ACCEPTED;
import static org.fairway.pathway.opportunity.PlaceRequestState.DECLINED;
import static org.fairway.pathway.opportunity.PlaceRequestState.OFFERED;
import static org.fairway.pathway.opportunity.PlaceRequestState.WAITING;
import static org.fairway.pathway.opportunity.PlaceRequestState.WITHDRAWN;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.fairway.pathway.support.Refusal;

/**
 * The table of moves of those who speak for the person. Offers and their end come by themselves.
 */
// Both sets are unmodifiable; the checker knows only types that say so in their name.
@SuppressWarnings("ImmutableEnumChecker")
public enum PlaceRequestMove {
  ACCEPT(PlaceRequestState.ACCEPTED, OFFERED),
  DECLINE(DECLINED, OFFERED),
  WITHDRAW(WITHDRAWN, WAITING, OFFERED, ACCEPTED);

  private static final Set<String> ROLES = Set.of("coordinator", "partner");

  private final PlaceRequestState to;
  private final Set<PlaceRequestState> from;

  PlaceRequestMove(PlaceRequestState to, PlaceRequestState... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  PlaceRequestState to() {
    return to;
  }

  /** The verb in the address. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Why this move is not possible, as a sentence; null when it is. */
  public String obstacle(PlaceRequestState current, Collection<String> callerRoles) {
    if (Collections.disjoint(ROLES, callerRoles)) {
      return "Only a coordinator or the referring partner may " + verb() + ".";
    }
    return from.contains(current) ? null : "Not possible from " + current + ".";
  }

  /**
   * Passes when the move leads from here.
   *
   * @throws Refusal kind STATE, {@code move-not-allowed}
   */
  void require(PlaceRequestState current) {
    if (!from.contains(current)) {
      throw Refusal.state(
          "move-not-allowed", "Cannot " + verb() + ". Not possible from " + current + ".");
    }
  }
}
