package org.fairway.pathway.programme;

/**
 * The routes into and up the health and care workforce. Closed list: a new route is a new constant
 * and its rules.
 */
public enum PathwayType {
  T_LEVEL_PLACEMENT,
  APPRENTICESHIP,
  APPRENTICESHIP_FOUNDATION,
  APPRENTICESHIP_UNIT,
  SUPPORTED_INTERNSHIP,
  WORK_EXPERIENCE,
  SWAP,
  PRE_EMPLOYMENT,
  NHS_CADETS,
  STEP_INTO_HEALTH,
  KINGS_TRUST,
  BOOTCAMP,
  CARE_LEAVER_COVENANT,
  PRISON_LEAVER_EMPLOYMENT,
  IPS_EMPLOYMENT,
  OVERSEAS_QUALIFIED_REGISTRATION,
  VOLUNTEERING_TO_CAREER,
  RECIPROCAL_MENTORING,
  INTERVIEW_ASSISTANCE,
  LEADERSHIP_DEVELOPMENT,
  CULTURAL_INTELLIGENCE_TRAINING,
  CAREER_COACHING;

  /**
   * Whether people come to it who are in work in health and care already, and are to rise there.
   * Their post of before is not what the pathway brought about.
   */
  public boolean isForStaff() {
    return switch (this) {
      case APPRENTICESHIP,
          APPRENTICESHIP_UNIT,
          OVERSEAS_QUALIFIED_REGISTRATION,
          RECIPROCAL_MENTORING,
          INTERVIEW_ASSISTANCE,
          LEADERSHIP_DEVELOPMENT,
          CULTURAL_INTELLIGENCE_TRAINING,
          CAREER_COACHING ->
          true;
      default -> false;
    };
  }

  /**
   * Reads a code that another service sent. Open on purpose: a code this version does not know is
   * {@code null}, so that a newer producer cannot stop the consumer.
   */
  public static PathwayType ofOrNull(String code) {
    for (PathwayType type : values()) {
      if (type.name().equals(code)) {
        return type;
      }
    }
    return null;
  }
}
