package org.fairway.pathway.rules;

/** What followed an internship. */
public enum Destination {
  PAID_16_HOURS_OR_MORE,
  PAID_UNDER_16_HOURS,
  APPRENTICESHIP,
  STUDY,
  VOLUNTEERING,
  NONE
}
