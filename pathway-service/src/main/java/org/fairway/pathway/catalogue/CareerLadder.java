package org.fairway.pathway.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ladder into and up the nursing workforce, the lowest step first: the only place that says
 * which band is on which step.
 */
public record CareerLadder(List<LadderStep> steps) {

  /**
   * A ladder with every step once, in their order.
   *
   * @throws IllegalArgumentException for any other
   */
  public CareerLadder {
    steps = List.copyOf(steps);
    List<Rung> named = steps.stream().map(LadderStep::code).toList();
    if (!named.equals(List.of(Rung.values()))) {
      throw new IllegalArgumentException("The ladder has the steps " + named + ".");
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).step() != i + 1) {
        throw new IllegalArgumentException(
            "Step " + (i + 1) + " of the ladder is not so numbered.");
      }
    }
    long bands = steps.stream().map(LadderStep::band).distinct().count();
    if (bands != steps.size()) {
      throw new IllegalArgumentException("Two steps of the ladder are of one band.");
    }
  }

  /**
   * A step.
   *
   * @param step from 1, the lowest
   * @param band band of Agenda for Change; null before employment
   * @param standard reference of the apprenticeship that leads there; null when none is listed
   */
  public record LadderStep(int step, Rung code, String label, String band, String standard) {}

  /** Where somebody of a band stands; no band is the foundation. Empty beside the ladder. */
  public Optional<Rung> at(String band) {
    return of(band).map(LadderStep::code);
  }

  /** The step above that of a band; empty on the last and beside the ladder. */
  public Optional<Rung> above(String band) {
    return of(band)
        .flatMap(here -> steps.stream().filter(step -> step.step() == here.step() + 1).findFirst())
        .map(LadderStep::code);
  }

  private Optional<LadderStep> of(String band) {
    return steps.stream().filter(step -> Objects.equals(band, step.band())).findFirst();
  }
}
