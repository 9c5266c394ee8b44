package org.fairway.referral.casework;

/** What an appointment is for. */
public enum AppointmentKind {
  INTRODUCTION,
  ASSESSMENT,
  REVIEW,
  INTERVIEW_PREPARATION,
  EMPLOYER_VISIT,
  OTHER
}
