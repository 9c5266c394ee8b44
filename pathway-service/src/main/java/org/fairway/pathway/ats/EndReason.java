package org.fairway.pathway.ats;

/**
 * Coded reason for an application's end, as the sender gives it. Free text is refused: it would
 * carry personal data.
 */
public enum EndReason {
  NOT_SHORTLISTED,
  NOT_SELECTED_AT_INTERVIEW,
  ESSENTIAL_CRITERIA_NOT_MET,
  FAILED_CHECKS,
  APPLICANT_ACCEPTED_OTHER_JOB,
  APPLICANT_NO_LONGER_INTERESTED,
  APPLICANT_DID_NOT_ATTEND,
  SALARY_OR_HOURS,
  VACANCY_FILLED,
  VACANCY_WITHDRAWN,
  OTHER
}
