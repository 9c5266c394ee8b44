package org.fairway.pathway.matching;

import java.util.List;

/** Which criteria hold in which direction. */
final class Criteria {
  /** Opportunities for a person. */
  static final List<Criterion> FOR_PERSON =
      List.of(
          new EssentialSkills(),
          new DesirableSkills(),
          new Qualification(),
          new Distance(),
          new Hours(),
          new Start(),
          new Supports(),
          new RingFence(),
          new Conditions());

  /** People for an opportunity: what somebody needs is no reason to rank them lower. */
  static final List<Criterion> FOR_OPPORTUNITY =
      FOR_PERSON.stream().filter(c -> c.code() != CriterionCode.SUPPORTS).toList();

  /**
   * The same for an employer, who learns neither who declared a group nor where somebody lives,
   * whatever groups and sites it names, but the square of {@link Reach}.
   */
  static final List<Criterion> FOR_EMPLOYER =
      FOR_OPPORTUNITY.stream()
          .filter(c -> c.code() != CriterionCode.RING_FENCE)
          .map(c -> c.code() == CriterionCode.DISTANCE ? new Reach() : c)
          .toList();

  private Criteria() {}
}
