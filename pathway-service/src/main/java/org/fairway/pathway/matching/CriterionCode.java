package org.fairway.pathway.matching;

/** The criteria and what each weighs before those that do not apply are left out. */
public enum CriterionCode {
  ESSENTIAL_SKILLS(25),
  DESIRABLE_SKILLS(10),
  QUALIFICATION(15),
  DISTANCE(15),
  HOURS(15),
  START(10),
  SUPPORTS(10),
  RING_FENCE(15),
  /** Age and kinds of offence: told, never scored. */
  CONDITIONS(0);

  private final int weight;

  CriterionCode(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
