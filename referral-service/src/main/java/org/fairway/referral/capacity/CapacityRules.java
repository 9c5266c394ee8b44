package org.fairway.referral.capacity;

import java.util.Collection;
import java.util.Comparator;

/** Decides whether one receiver has room, and whether any of several has. */
final class CapacityRules {

  private CapacityRules() {}

  /**
   * The answer of one receiver.
   *
   * @param said what it says of itself; null when it says nothing
   * @param free places of its programmes that are free; null when it runs none
   */
  static CapacityAnswer of(Declaration said, Integer free) {
    if (said == null) {
      return free != null && free > 0 ? CapacityAnswer.CAPACITY : CapacityAnswer.NO_CAPACITY;
    }
    return switch (said.intake()) {
      case CLOSED -> CapacityAnswer.NO_CAPACITY;
      case ASSESSED -> CapacityAnswer.ASSESSMENT_REQUIRED;
      case BY_PLACES -> byPlaces(said, free);
    };
  }

  private static CapacityAnswer byPlaces(Declaration said, Integer free) {
    if (free == null && said.freePlaces() == null) {
      // it takes people, and nobody knows how many: it must be asked
      return CapacityAnswer.ASSESSMENT_REQUIRED;
    }
    if (or0(free) + or0(said.freePlaces()) > 0) {
      return CapacityAnswer.CAPACITY;
    }
    return said.whenFull() == WhenFull.WAITLIST
        ? CapacityAnswer.WAITLIST
        : CapacityAnswer.NO_CAPACITY;
  }

  private static long or0(Integer places) {
    return places == null ? 0 : places;
  }

  /** The best of the receivers' answers; of none, that nothing is offered. */
  static CapacityAnswer best(Collection<CapacityAnswer> answers) {
    return answers.stream().min(Comparator.naturalOrder()).orElse(CapacityAnswer.NO_CAPACITY);
  }
}
