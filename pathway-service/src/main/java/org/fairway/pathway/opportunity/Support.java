package org.fairway.pathway.opportunity;

/** Help that an employer gives, and that a person may need. */
public enum Support {
  WORKPLACE_ADJUSTMENTS,
  JOB_COACH,
  INTERVIEW_PREPARATION,
  ESOL,
  DIGITAL_SKILLS,
  TRAVEL,
  MENTORING
}
