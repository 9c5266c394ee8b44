package org.fairway.pathway.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentFacts;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** Where somebody went, in the words of the rules: of several destinations the best. */
@ApplicationScoped
class DestinationFacts implements EnrolmentFacts {
  private final DestinationRepository destinations;

  DestinationFacts(DestinationRepository destinations) {
    this.destinations = destinations;
  }

  @Override
  public Set<Fact> tells() {
    return EnumSet.of(Fact.DESTINATION);
  }

  @Override
  public Facts of(Enrolment enrolment, LocalDate on, Facts known) {
    if (enrolment.endedOn() == null) {
      return known;
    }
    return destinations.of(enrolment.id()).stream()
        .filter(to -> !to.beganOn().isAfter(on))
        .map(to -> to.kind().asked())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(best -> known.with(Fact.DESTINATION, best))
        .orElse(known);
  }
}
