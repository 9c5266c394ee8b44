package org.fairway.pathway.rules;

/** Occupational specialisms of T Levels, as far as health and care meet them. */
public enum Specialism {
  DENTAL_NURSING(Group.GENERAL),
  ADULT_NURSING_TEAM(Group.GENERAL),
  MIDWIFERY_TEAM(Group.GENERAL),
  MENTAL_HEALTH_TEAM(Group.GENERAL),
  CHILDREN_AND_YOUNG_PEOPLE(Group.GENERAL),
  THERAPY_TEAMS(Group.GENERAL),
  HEALTHCARE_SCIENCE(Group.GENERAL),
  EARLY_YEARS_EDUCATOR(Group.EARLY_YEARS),
  DIGITAL(Group.DIGITAL),
  OTHER(Group.GENERAL);

  private final Group group;

  Specialism(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  /** Those that have figures of their own. */
  public enum Group {
    GENERAL,
    DIGITAL,
    EARLY_YEARS
  }
}
